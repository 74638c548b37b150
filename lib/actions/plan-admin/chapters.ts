"use server";

import { addChapter, changeChapter, deleteChapter } from "@/lib/data/staff/plan/chapters";
import { changePlanFacts } from "@/lib/data/staff/plan/plan-facts";
import { routes } from "@/lib/routes";
import { chapterForm, newChapterForm, planFactsForm, recordStep } from "@/lib/schemas/plan-admin/places";
import { staffAction } from "../staff-action";
import { planOutcome } from "./plan-outcome";

/** Changes what is said of the plan as a whole. */
export const savePlanFacts = staffAction({
	schema: planFactsForm,
	run: async (actor, { locale, ...facts }) =>
		planOutcome(await changePlanFacts(actor, facts), () => routes.admin.plan(locale)),
});

export const createChapter = staffAction({
	schema: newChapterForm,
	run: async (actor, { locale, ...chapter }) =>
		planOutcome(await addChapter(actor, chapter), (number) => routes.admin.chapter(locale, number)),
});

/** Its address may change with its number. */
export const saveChapter = staffAction({
	schema: chapterForm,
	run: async (actor, { locale, ...chapter }) =>
		planOutcome(await changeChapter(actor, chapter), ({ address, hasMoved }) =>
			hasMoved ? routes.admin.chapter(locale, address) : null,
		),
});

export const removeChapter = staffAction({
	schema: recordStep,
	run: async (actor, { locale, id }) => planOutcome(await deleteChapter(actor, id), () => routes.admin.plan(locale)),
});
