import { TargetRevisionPage } from "@/components/plan-admin/definition-pages";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../../../staff-route";
import { type CodeParams, loadIndicator } from "../../../load-place";

export const generateMetadata = staffMetadata("targetRevision");

export default staffPage({
	path: (locale, { code }: CodeParams) => routes.admin.targetRevision(locale, code),
	load: loadIndicator,
	render: (indicator) => <TargetRevisionPage details={indicator} />,
});
