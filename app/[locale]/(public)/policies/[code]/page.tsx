import { PolicyPage } from "@/components/policies/policy-page";
import { routes } from "@/lib/routes";
import { publicMetadata, publicPage } from "../../public-route";
import { loadNewest } from "./load-policy";
import { policyMetadata } from "./policy-metadata";

export const generateMetadata = publicMetadata(loadNewest, ({ locale, policy }) =>
	policyMetadata({ locale, policy, year: null, path: (other) => routes.policy(other, policy.code) }),
);

/** The newest published year of a policy. */
export default publicPage(loadNewest, (loaded) => (
	<PolicyPage {...loaded} path={(locale) => routes.policy(locale, loaded.policy.code)} />
));
