import { NewIndicatorPage } from "@/components/plan-admin/definition-pages";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../../../../staff-route";
import { type CodeParams, loadPolicy } from "../../../../load-place";

export const generateMetadata = staffMetadata("newIndicator");

export default staffPage({
	path: (locale, { code }: CodeParams) => routes.admin.newPolicyIndicator(locale, code),
	load: loadPolicy,
	render: ({ id, code, loaded: { record }, indicators }) => {
		const title = { ja: record.title, en: record.titleEn };
		return <NewIndicatorPage owner={{ kind: "policy", id, code, title }} indicators={indicators} />;
	},
});
