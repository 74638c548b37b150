"use server";

import { changeGradeWordings } from "@/lib/data/staff/plan/grade-wordings";
import { changeTown } from "@/lib/data/staff/plan/town";
import { gradeWordingsForm, townForm } from "@/lib/schemas/plan-admin/town";
import { staffAction } from "../staff-action";
import { planOutcome } from "./plan-outcome";

/** Changes code, website and contact of the town, and the licence of its data. */
export const saveTown = staffAction({
	schema: townForm,
	run: async (actor, { locale: _, ...town }) => planOutcome(await changeTown(actor, town)),
});

/** Changes what the grades are called. */
export const saveGradeWordings = staffAction({
	schema: gradeWordingsForm,
	run: async (actor, { locale: _, seen, ...wordings }) =>
		planOutcome(await changeGradeWordings(actor, { seen, wordings })),
});
