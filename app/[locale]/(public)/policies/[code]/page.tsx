import { NotFoundPage } from "@/components/layout/not-found-page";
import { PolicyPage } from "@/components/policies/policy-page";
import { notFoundMetadata } from "@/lib/i18n/metadata";
import { routes } from "@/lib/routes";
import { loadNewest, type PolicyParams } from "./load-policy";
import { policyMetadata } from "./policy-metadata";

type Props = { params: Promise<PolicyParams> };

export async function generateMetadata({ params }: Props) {
	const loaded = await loadNewest(params);
	if (!loaded) return notFoundMetadata();
	return policyMetadata({ ...loaded, year: null, path: (locale) => routes.policy(locale, loaded.policy.code) });
}

/** The newest published year of a policy. */
export default async function NewestPolicyPage({ params }: Props) {
	const loaded = await loadNewest(params);
	if (!loaded) return <NotFoundPage />;
	const { policy } = loaded;
	return <PolicyPage {...loaded} path={(locale) => routes.policy(locale, policy.code)} />;
}
