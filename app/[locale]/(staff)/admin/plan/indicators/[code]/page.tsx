import { IndicatorPage } from "@/components/plan-admin/indicator-pages";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../../staff-route";
import { type CodeParams, loadIndicator } from "../../load-place";

export const generateMetadata = staffMetadata("indicator");

export default staffPage({
	path: (locale, { code }: CodeParams) => routes.admin.indicator(locale, code),
	load: loadIndicator,
	render: (indicator) => <IndicatorPage details={indicator} />,
});
