import { ImportPage } from "@/components/transfer/import-page";
import { readPlanPreview, type StagedPreview } from "@/lib/data/staff/plan-transfer/plan-preview";
import { parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { checkTables } from "@/lib/schemas/plan-transfer";
import { stagedPlanParam } from "@/lib/schemas/plan-transfer-forms";
import { staffMetadata, staffPage } from "../../../staff-route";

export const generateMetadata = staffMetadata("planTransferImport");

export default staffPage<{ locale: string; id: string }, StagedPreview>({
	path: (locale, { id }) => routes.admin.planTransferImport(locale, id),
	load: async ({ actor, params }) => {
		const id = parseParam(stagedPlanParam, params.id);
		return id === null ? null : readPlanPreview(actor, { id, check: checkTables, now: new Date() });
	},
	render: (preview, { search }) => <ImportPage preview={preview} isOutdated={search.outdated !== undefined} />,
});
