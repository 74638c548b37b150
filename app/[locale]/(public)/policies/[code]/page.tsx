import { PolicyPage } from "@/components/policies/policy-page";
import { routes } from "@/lib/routes";
import { loadNewest, type PolicyParams } from "./load-policy";
import { policyMetadata } from "./policy-metadata";

type Props = { params: Promise<PolicyParams> };

export async function generateMetadata({ params }: Props) {
	const loaded = await loadNewest(params);
	return policyMetadata({ ...loaded, path: (locale) => routes.policy(locale, loaded.policy.code) });
}

/** The newest published year of a policy. */
export default async function NewestPolicyPage({ params }: Props) {
	const { policy, ...loaded } = await loadNewest(params);
	return <PolicyPage {...loaded} policy={policy} path={(locale) => routes.policy(locale, policy.code)} />;
}
