import { isOwnOrigin } from "@/lib/auth/origin";
import { NotPermitted } from "@/lib/data/staff/access";
import { stagePlan } from "@/lib/data/staff/plan-transfer/staged-plans";
import { PERMISSIONS } from "@/lib/domain/permissions";
import { routes } from "@/lib/routes";
import type { CheckedPlan } from "@/lib/schemas/plan-transfer";
import { checkJsonFile, fileProblem } from "@/lib/schemas/plan-transfer-json";
import { checkPlanWorkbook } from "@/lib/schemas/plan-transfer-workbook";
import { LIMITS } from "@/lib/workbook/limits.mjs";
import { readWorkbook } from "@/lib/workbook/read-workbook";
import { readUpload, type UploadedFile } from "../../../read-upload";
import { answerStaff, moveTo, type StaffFileContext } from "../../../staff-file";

/**
 * Takes a plan's file and leads to its preview, where all that is wrong in it is said, too. Nothing is changed yet. A
 * handler and not an action: an action's body is read by the framework, which has words of its own for one too large.
 */
export async function POST(request: Request, context: StaffFileContext): Promise<Response> {
	if (!(await isOwnOrigin())) return new Response(null, { status: 403 });
	return answerStaff(
		context,
		async (actor, locale) => {
			// Asked before the file is looked into, and once more where it is kept.
			if (!PERMISSIONS.managePlan(actor)) throw new NotPermitted("the actor may not load a plan");
			const file = await readUpload(request, { input: "file", mostBytes: LIMITS.fileBytes });
			if (typeof file === "string") return moveTo(routes.admin.planTransfer(locale, { problem: file }));
			const id = await stagePlan(actor, { fileName: file.name, checked: await checkFile(file), now: new Date() });
			return moveTo(routes.admin.planTransferImport(locale, id));
		},
		routes.admin.planTransfer,
	);
}

/** A zip archive, whatever it is named, or what is named as a workbook. */
function isWorkbook({ name, bytes }: UploadedFile): boolean {
	return bytes.subarray(0, 2).toString("latin1") === "PK" || /\.(xls[xm]?|ods)$/i.test(name);
}

async function checkFile(file: UploadedFile): Promise<CheckedPlan> {
	if (!isWorkbook(file)) return checkJsonFile(file.bytes);
	const read = await readWorkbook(file.bytes);
	return "unreadable" in read ? { problems: [fileProblem(read.unreadable)] } : checkPlanWorkbook(read.workbook);
}
