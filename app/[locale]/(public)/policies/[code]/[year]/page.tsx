import { NotFoundPage } from "@/components/layout/not-found-page";
import { PolicyPage } from "@/components/policies/policy-page";
import { notFoundMetadata } from "@/lib/i18n/metadata";
import { routes } from "@/lib/routes";
import { loadYear, type PolicyParams } from "../load-policy";
import { policyMetadata } from "../policy-metadata";

type Props = { params: Promise<PolicyParams & { year: string }> };

export async function generateMetadata({ params }: Props) {
	const loaded = await loadYear(params);
	if (!loaded) return notFoundMetadata();
	const { policy, evaluation } = loaded;
	const year = evaluation.fiscalYear;
	return policyMetadata({ ...loaded, year, path: (locale) => routes.policyYear(locale, policy.code, year) });
}

/** One year of a policy, at an address that keeps showing that year. */
export default async function PolicyYearPage({ params }: Props) {
	const loaded = await loadYear(params);
	if (!loaded) return <NotFoundPage />;
	const { policy, evaluation } = loaded;
	return <PolicyPage {...loaded} path={(locale) => routes.policyYear(locale, policy.code, evaluation.fiscalYear)} />;
}
