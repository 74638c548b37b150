import { notFound } from "next/navigation";
import { getPublicPolicy } from "@/lib/data/public/policy";
import { getPublicSite } from "@/lib/data/public/site";
import { localeOf, parseParam } from "@/lib/i18n/params";
import { fiscalYearParam, policyCodeParam } from "@/lib/schemas/url-params";

export type PolicyParams = { locale: string; code: string };

/** The policy of a path with the evaluation to show: the newest published one, or null before the first. */
export async function loadNewest(params: Promise<PolicyParams>) {
	const { locale, site, policy } = await loadPolicy(params);
	return { locale, site, policy, evaluation: policy.evaluations.at(-1) ?? null };
}

/** The policy of a path with the evaluation of the path's year; 404 when that year is not published. */
export async function loadYear(params: Promise<PolicyParams & { year: string }>) {
	const year = parseParam(fiscalYearParam, (await params).year);
	const { locale, site, policy } = await loadPolicy(params);
	const evaluation = policy.evaluations.find(({ fiscalYear }) => fiscalYear === year);
	if (!evaluation) notFound();
	return { locale, site, policy, evaluation };
}

async function loadPolicy(params: Promise<PolicyParams>) {
	const locale = await localeOf(params);
	const code = parseParam(policyCodeParam, (await params).code);
	const [site, policy] = await Promise.all([getPublicSite(), getPublicPolicy(code)]);
	if (!site || !policy) notFound();
	return { locale, site, policy };
}
