import { PolicyPage } from "@/components/plan-admin/policy-pages";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../../staff-route";
import { type CodeParams, loadPolicy } from "../../load-place";

export const generateMetadata = staffMetadata("policy");

export default staffPage({
	path: (locale, { code }: CodeParams) => routes.admin.policy(locale, code),
	load: loadPolicy,
	render: (policy) => <PolicyPage details={policy} />,
});
