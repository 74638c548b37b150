import { MeasurePage } from "@/components/plan-admin/policy-pages";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../../../../staff-route";
import { type CodeParams, loadPolicy } from "../../../../load-place";

export const generateMetadata = staffMetadata("newMeasure");

export default staffPage({
	path: (locale, { code }: CodeParams) => routes.admin.newMeasure(locale, code),
	load: loadPolicy,
	render: (policy) => <MeasurePage policy={policy} place={null} />,
});
