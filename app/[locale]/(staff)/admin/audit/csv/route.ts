import { getTranslations } from "next-intl/server";
import { demand } from "@/lib/data/staff/access";
import { readAuditBatches } from "@/lib/data/staff/audit-log";
import type { AuditLogEntry } from "@/lib/domain/audit";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { auditColumns } from "@/lib/export/audit-columns";
import { toCsvChunks } from "@/lib/export/csv";
import { CONTENT_TYPES, privateDownloadHeaders } from "@/lib/export/download";
import { streamOf } from "@/lib/export/stream";
import { routes } from "@/lib/routes";
import { readAuditFilter } from "@/lib/schemas/plan-admin/audit-filter";
import { answerStaff, type StaffFileContext } from "../../../staff-file";

/** A spreadsheet is still quick with that many; the page says so beside the link. */
const MOST_ENTRIES = 50_000;

/** The filtered audit log as CSV, newest first. Past the limit a last line says that there is more. */
export function GET(request: Request, context: StaffFileContext): Promise<Response> {
	return answerStaff(
		context,
		async (actor, locale) => {
			// Asked before the answer begins: once it streams, a refusal could only break it off.
			demand(PERMISSIONS.readAudit(actor));
			const { filter, problems } = readAuditFilter(Object.fromEntries(new URL(request.url).searchParams));
			if (problems.length > 0) return new Response(null, { status: 404 });
			const t = await getTranslations({ locale, namespace: "audit" });
			const notice = `${t("csvCutOff", { most: MOST_ENTRIES })}\r\n`;
			return new Response(streamOf(csvLines(actor, filter, notice)), {
				headers: privateDownloadHeaders({ fileName: "audit-log.csv", contentType: CONTENT_TYPES.csv }),
			});
		},
		routes.admin.audit,
	);
}

async function* csvLines(actor: Actor, filter: Parameters<typeof readAuditBatches>[1], notice: string) {
	let isCutOff = false;
	async function* batches(): AsyncGenerator<readonly AuditLogEntry[]> {
		isCutOff = yield* readAuditBatches(actor, filter, MOST_ENTRIES);
	}
	yield* toCsvChunks(auditColumns, batches());
	if (isCutOff) yield notice;
}
