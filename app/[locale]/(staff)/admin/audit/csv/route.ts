import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentActor } from "@/lib/auth/current-actor";
import { readAuditBatches } from "@/lib/data/staff/audit-log";
import type { AuditLogEntry } from "@/lib/domain/audit";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { auditColumns } from "@/lib/export/audit-columns";
import { toCsvChunks } from "@/lib/export/csv";
import { streamOf } from "@/lib/export/stream";
import { localeOf } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { readAuditFilter } from "@/lib/schemas/plan-admin/audit-filter";

/** A spreadsheet is still quick with that many; the page says so beside the link. */
const MOST_ENTRIES = 50_000;

type Props = { params: Promise<{ locale: string }> };

/** The filtered audit log as CSV, newest first. Past the limit a last line says that there is more. */
export async function GET(request: Request, { params }: Props) {
	const locale = await localeOf(params);
	if (locale === null) notFound();
	const actor = await currentActor();
	if (actor === null) redirect(routes.signIn(locale, routes.admin.audit(locale)));
	if (!PERMISSIONS.readAudit(actor)) notFound();
	const { filter, problems } = readAuditFilter(Object.fromEntries(new URL(request.url).searchParams));
	if (problems.length > 0) notFound();
	const t = await getTranslations({ locale, namespace: "audit" });
	const notice = `${t("csvCutOff", { most: MOST_ENTRIES })}\r\n`;
	return new Response(streamOf(csvLines(actor, filter, notice)), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": 'attachment; filename="audit-log.csv"',
			"Cache-Control": "private, no-store",
		},
	});
}

async function* csvLines(actor: Actor, filter: Parameters<typeof readAuditBatches>[1], notice: string) {
	let isCutOff = false;
	async function* batches(): AsyncGenerator<readonly AuditLogEntry[]> {
		isCutOff = yield* readAuditBatches(actor, filter, MOST_ENTRIES);
	}
	yield* toCsvChunks(auditColumns, batches());
	if (isCutOff) yield notice;
}
