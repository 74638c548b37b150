import { isOwnOrigin } from "@/lib/auth/origin";
import { stageWorkbook } from "@/lib/data/staff/staged-workbooks";
import { readWorkbookValues } from "@/lib/data/staff/workbook-values";
import { routes } from "@/lib/routes";
import { LIMITS } from "@/lib/workbook/limits.mjs";
import { readWorkbook } from "@/lib/workbook/read-workbook";
import { readUpload } from "../../../read-upload";
import { answerStaff, moveTo, type StaffFileContext } from "../../../staff-file";

/**
 * Takes a workbook and leads to its preview, where all that is wrong in it is said, too; a file that is no workbook leads
 * back with the reason. Nothing is changed yet. A handler and not an action: an action's body is read by the framework,
 * which has words of its own for one that is too large.
 */
export async function POST(request: Request, context: StaffFileContext): Promise<Response> {
	if (!(await isOwnOrigin())) return new Response(null, { status: 403 });
	return answerStaff(context, async (actor, locale) => {
		const back = (unreadable: string) => moveTo(routes.staff.workbooks(locale, { unreadable }));
		const file = await readUpload(request, { input: "file", mostBytes: LIMITS.fileBytes });
		if (typeof file === "string") return back(file);
		const read = await readWorkbook(file.bytes);
		if ("unreadable" in read) return back(read.unreadable);
		const values = await readWorkbookValues(actor, read.workbook);
		const id = await stageWorkbook(actor, { fileName: file.name, values, now: new Date() });
		return moveTo(routes.staff.workbookImport(locale, id));
	});
}
