import { PreviewPage } from "@/components/workbooks/preview-page";
import { readWorkbookPreview } from "@/lib/data/staff/workbook-preview";
import { parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { parseStaged, stagedIdParam } from "@/lib/schemas/workbooks";
import { staffMetadata, staffPage } from "../../../staff-route";

export const generateMetadata = staffMetadata("workbookImport");

export default staffPage<{ locale: string; id: string }, Awaited<ReturnType<typeof readWorkbookPreview>>>({
	path: (locale, { id }) => routes.staff.workbookImport(locale, id),
	load: async ({ actor, params }) => {
		const id = parseParam(stagedIdParam, params.id);
		return id === null ? null : readWorkbookPreview(actor, { id, parse: parseStaged, now: new Date() });
	},
	render: (preview, { search }) => <PreviewPage preview={preview} isOutdated={search.outdated !== undefined} />,
});
