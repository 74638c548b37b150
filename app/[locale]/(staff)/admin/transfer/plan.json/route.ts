import { readPlanExport } from "@/lib/data/staff/plan-transfer/plan-export";
import { fromTables } from "@/lib/domain/plan-transfer/from-tables";
import { CONTENT_TYPES, privateDownloadHeaders } from "@/lib/export/download";
import { routes } from "@/lib/routes";
import { FORMAT_VERSION } from "@/lib/schemas/plan-transfer";
import { answerStaff, type StaffFileContext } from "../../../staff-file";

/** The present plan as one JSON file, in the format in which it is imported. */
export function GET(_request: Request, context: StaffFileContext): Promise<Response> {
	return answerStaff(
		context,
		async (actor) => {
			const tables = await readPlanExport(actor);
			const { document } = fromTables(tables);
			const text = JSON.stringify({ formatVersion: FORMAT_VERSION, ...document }, null, 2);
			return new Response(`${text}\n`, {
				headers: privateDownloadHeaders({
					fileName: `plan-${tables.plan[0]?.slug}.json`,
					contentType: CONTENT_TYPES.json,
				}),
			});
		},
		routes.admin.planTransfer,
	);
}
