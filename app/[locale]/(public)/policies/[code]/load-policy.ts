import { getPublicPolicy } from "@/lib/data/public/policy";
import { getPublicSite } from "@/lib/data/public/site";
import { localeOf, parseParam } from "@/lib/i18n/params";
import { fiscalYearParam, policyCodeParam } from "@/lib/schemas/url-params";

type PolicyPath = { locale: string; code: string };
export type PolicyProps = { params: Promise<PolicyPath> };
export type PolicyYearProps = { params: Promise<PolicyPath & { year: string }> };

/** The policy of a path with its newest published evaluation (null before the first). Null: there is no such policy. */
export async function loadNewest({ params }: PolicyProps) {
	const loaded = await loadPolicy(params);
	return loaded && { ...loaded, evaluation: loaded.policy.evaluations.at(-1) ?? null };
}

/** The policy of a path with the evaluation of the path's year. Null: no such policy, or that year is not published. */
export async function loadYear({ params }: PolicyYearProps) {
	const year = parseParam(fiscalYearParam, (await params).year);
	const loaded = await loadPolicy(params);
	const evaluation = loaded?.policy.evaluations.find(({ fiscalYear }) => fiscalYear === year);
	return loaded && evaluation ? { ...loaded, evaluation } : null;
}

async function loadPolicy(params: Promise<PolicyPath>) {
	const locale = await localeOf(params);
	const code = parseParam(policyCodeParam, (await params).code);
	if (!locale || code === null) return null;
	const [site, policy] = await Promise.all([getPublicSite(), getPublicPolicy(code)]);
	return site && policy && { locale, site, policy };
}
