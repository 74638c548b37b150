import { MeasurePage } from "@/components/plan-admin/policy-pages";
import { parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { numberParam } from "@/lib/schemas/url-params";
import { staffMetadata, staffPage } from "../../../../../../staff-route";
import { type CodeParams, loadPolicy } from "../../../../load-place";

type Params = CodeParams & { place: string };

export const generateMetadata = staffMetadata("measure");

export default staffPage({
	path: (locale, { code, place }: Params) => routes.admin.measure(locale, code, Number(place)),
	load: async ({ actor, params }) => {
		const place = parseParam(numberParam, params.place);
		const policy = await loadPolicy({ actor, params });
		return policy === null || place === null || place > policy.measures.length ? null : { policy, place };
	},
	render: ({ policy, place }) => <MeasurePage policy={policy} place={place} />,
});
