import { RedefinitionPage } from "@/components/plan-admin/definition-pages";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../../../staff-route";
import { type CodeParams, loadIndicator } from "../../../load-place";

export const generateMetadata = staffMetadata("redefinition");

export default staffPage({
	path: (locale, { code }: CodeParams) => routes.admin.redefinition(locale, code),
	load: loadIndicator,
	render: (indicator) => <RedefinitionPage details={indicator} />,
});
