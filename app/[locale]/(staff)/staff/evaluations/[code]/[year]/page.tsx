import { EntryPage } from "@/components/entry/entry-page";
import { type EntrySheet, getEntrySheet } from "@/lib/data/staff/entry";
import { parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { sheetCode } from "@/lib/schemas/review";
import { fiscalYearParam } from "@/lib/schemas/url-params";
import { staffMetadata, staffPage } from "../../../../staff-route";

export const generateMetadata = staffMetadata("entry");

export default staffPage<{ locale: string; code: string; year: string }, EntrySheet>({
	path: (locale, { code, year }) => routes.staff.evaluation(locale, code, Number(year)),
	load: async ({ actor, params }) => {
		const code = parseParam(sheetCode, params.code);
		const fiscalYear = parseParam(fiscalYearParam, params.year);
		return code === null || fiscalYear === null ? null : getEntrySheet(actor, { code, fiscalYear });
	},
	render: (sheet, { actor }) => <EntryPage sheet={sheet} userId={actor.userId} />,
});
