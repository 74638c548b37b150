import { CorrectionPage } from "@/components/plan-admin/definition-pages";
import { parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { fiscalYearParam } from "@/lib/schemas/url-params";
import { staffMetadata, staffPage } from "../../../../../../staff-route";
import { type CodeParams, loadIndicator } from "../../../../load-place";

type Params = CodeParams & { year: string };

export const generateMetadata = staffMetadata("definition");

export default staffPage({
	path: (locale, { code, year }: Params) => routes.admin.definition(locale, code, Number(year)),
	load: async ({ actor, params }) => {
		const year = parseParam(fiscalYearParam, params.year);
		const details = await loadIndicator({ actor, params });
		return details?.definitions.some(({ fromYear }) => fromYear === year) ? { details, year: Number(year) } : null;
	},
	render: ({ details, year }) => <CorrectionPage details={details} fromYear={year} />,
});
