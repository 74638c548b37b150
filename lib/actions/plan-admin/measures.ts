"use server";

import { addMeasure, changeMeasure, deleteMeasure } from "@/lib/data/staff/plan/measures";
import { routes } from "@/lib/routes";
import { measureForm, newMeasureForm, recordStep } from "@/lib/schemas/plan-admin/places";
import { staffAction } from "../staff-action";
import { planOutcome } from "./plan-outcome";

export const createMeasure = staffAction({
	schema: newMeasureForm,
	run: async (actor, { locale, ...measure }) =>
		planOutcome(await addMeasure(actor, measure), (code) => routes.admin.policy(locale, code)),
});

export const saveMeasure = staffAction({
	schema: measureForm,
	run: async (actor, { locale, ...measure }) =>
		planOutcome(await changeMeasure(actor, measure), (code) => routes.admin.policy(locale, code)),
});

export const removeMeasure = staffAction({
	schema: recordStep,
	run: async (actor, { locale, id }) =>
		planOutcome(await deleteMeasure(actor, id), (code) => routes.admin.policy(locale, code)),
});
