import { getTranslations } from "next-intl/server";
import { readPlanExport } from "@/lib/data/staff/plan-transfer/plan-export";
import type { Locale } from "@/lib/domain/localized";
import { fitsWorkbook, makePlanWorkbook, type PlanWords } from "@/lib/domain/plan-transfer/made-plan";
import { CONTENT_TYPES, privateDownloadHeaders } from "@/lib/export/download";
import { routes } from "@/lib/routes";
import { writeWorkbook } from "@/lib/workbook/write-workbook";
import { answerStaff, type StaffFileContext } from "../../../staff-file";

/** The present plan as a workbook, which can be imported like the JSON file. One that is too large for it has none. */
export function GET(_request: Request, context: StaffFileContext): Promise<Response> {
	return answerStaff(
		context,
		async (actor, locale) => {
			const tables = await readPlanExport(actor);
			if (!fitsWorkbook(tables)) return new Response(null, { status: 404 });
			const words = await readWords(locale, tables.plan[0]?.title ?? "");
			const file = await writeWorkbook(makePlanWorkbook(tables, words, { at: new Date(), by: actor.name }));
			return new Response(new Uint8Array(file), {
				headers: privateDownloadHeaders({
					fileName: `plan-${tables.plan[0]?.slug}.xlsx`,
					contentType: CONTENT_TYPES.xlsx,
				}),
			});
		},
		routes.admin.planTransfer,
	);
}

async function readWords(locale: Locale, plan: string): Promise<PlanWords> {
	const t = await getTranslations({ locale, namespace: "transfer" });
	return {
		title: t("workbookTitle", { plan }),
		table: (table) => t(`tables.${table}`),
		// Columns are the format's; one without a name throws, and tests see it.
		column: (column) => t(`fields.${column}` as Parameters<typeof t>[0]),
	};
}
