"use server";

import { type ApprovalResult, approveRevisions } from "@/lib/data/staff/bulk-approval";
import { type Reminded, remind } from "@/lib/data/staff/reminders";
import { routes } from "@/lib/routes";
import { boardTask } from "@/lib/schemas/board";
import { staffAction } from "./staff-action";

/** What became of each sheet that was ticked. */
export type BoardAnswer = { approvals: ApprovalResult[] } | { reminders: Reminded };

/** Reminds of the ticked sheets, approves them, or takes them to where they are published. */
export const runBoardTask = staffAction<typeof boardTask, BoardAnswer>({
	schema: boardTask,
	run: async (actor, { task, year, locale, revision, note, again }, now) => {
		if (task === "publish") return { moveTo: routes.staff.editions(locale, revision) };
		if (task === "approve") return { done: { approvals: await approveRevisions(actor, revision, now) } };
		const reminders = await remind(actor, { fiscalYear: year, revisionIds: revision, note, again }, now);
		if (reminders.reminded.length > 0 || reminders.hadOneToday.length === 0) return { done: { reminders } };
		return { problems: [{ field: "again", message: "board.allHadOneToday" }], data: { reminders } };
	},
});
