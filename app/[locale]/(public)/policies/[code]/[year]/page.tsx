import { PolicyPage } from "@/components/policies/policy-page";
import { routes } from "@/lib/routes";
import { publicMetadata, publicPage } from "../../../public-route";
import { loadYear } from "../load-policy";
import { policyMetadata } from "../policy-metadata";

export const generateMetadata = publicMetadata(loadYear, ({ locale, policy, evaluation: { fiscalYear } }) =>
	policyMetadata({
		locale,
		policy,
		year: fiscalYear,
		path: (other) => routes.policyYear(other, policy.code, fiscalYear),
	}),
);

/** One year of a policy, at an address that keeps showing that year. */
export default publicPage(loadYear, (loaded) => (
	<PolicyPage
		{...loaded}
		path={(locale) => routes.policyYear(locale, loaded.policy.code, loaded.evaluation.fiscalYear)}
	/>
));
