import { readPlanExport } from "@/lib/data/staff/plan-transfer/plan-export";
import { fromTables } from "@/lib/domain/plan-transfer/from-tables";
import { routes } from "@/lib/routes";
import { FORMAT_VERSION } from "@/lib/schemas/plan-transfer";
import { answerStaff, type StaffFileContext } from "../../../staff-file";
import { fileHeaders } from "../file-headers";

/** The present plan as one JSON file, in the format in which it is imported. */
export function GET(_request: Request, context: StaffFileContext): Promise<Response> {
	return answerStaff(
		context,
		async (actor) => {
			const tables = await readPlanExport(actor);
			const { document } = fromTables(tables);
			const text = JSON.stringify({ formatVersion: FORMAT_VERSION, ...document }, null, 2);
			return new Response(`${text}\n`, { headers: fileHeaders(tables, "json") });
		},
		routes.admin.planTransfer,
	);
}
