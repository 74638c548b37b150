import { readWorkbookFrame, readWorkbookSheets } from "@/lib/data/staff/workbooks";
import { makeWorkbook } from "@/lib/domain/workbook/make-workbook";
import { CONTENT_TYPES, privateDownloadHeaders } from "@/lib/export/download";
import { workbookQuery } from "@/lib/schemas/workbooks";
import { writeWorkbook } from "@/lib/workbook/write-workbook";
import { answerStaff, type StaffFileContext } from "../../../staff-file";
import { readWords } from "./words";

/** The workbook of an open year: of one division, or of all that one may fill in. */
export function GET(request: Request, context: StaffFileContext): Promise<Response> {
	return answerStaff(context, async (actor, locale) => {
		const query = workbookQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
		if (!query.success) return new Response(null, { status: 404 });
		const { year: fiscalYear, division } = query.data;
		const frame = await readWorkbookFrame(actor, fiscalYear);
		if (!frame.isOpen) return new Response(null, { status: 404 });
		const sheets = await readWorkbookSheets(actor, { fiscalYear, division });
		const at = new Date();
		const words = await readWords(locale, frame, { at, by: actor.name });
		const file = await writeWorkbook(makeWorkbook({ ...frame, sheets }, words, { at, by: actor.name }));
		return new Response(new Uint8Array(file), {
			headers: privateDownloadHeaders({
				fileName: `${words.fileName}.xlsx`,
				plainName: `values-${fiscalYear}.xlsx`,
				contentType: CONTENT_TYPES.xlsx,
			}),
		});
	});
}
