"use server";

import { addIndicator, deleteIndicator, endIndicator, resumeIndicator } from "@/lib/data/staff/plan/indicators";
import { routes } from "@/lib/routes";
import { indicatorEndForm, newIndicatorForm } from "@/lib/schemas/plan-admin/indicators";
import { recordStep } from "@/lib/schemas/plan-admin/places";
import { staffAction } from "../staff-action";
import { planOutcome } from "./plan-outcome";

export const createIndicator = staffAction({
	schema: newIndicatorForm,
	run: async (actor, { locale, owner, number, ...definition }) =>
		planOutcome(await addIndicator(actor, { owner, number, definition }), (code) =>
			routes.admin.indicator(locale, code),
		),
});

/** Says in which year an indicator is measured for the last time. */
export const closeIndicator = staffAction({
	schema: indicatorEndForm,
	run: async (actor, { locale: _, ...end }) => planOutcome(await endIndicator(actor, end)),
});

/** Lets an ended indicator go on. */
export const reopenIndicator = staffAction({
	schema: recordStep,
	run: async (actor, { id }) => planOutcome(await resumeIndicator(actor, id)),
});

export const removeIndicator = staffAction({
	schema: recordStep,
	run: async (actor, { locale, id }) => planOutcome(await deleteIndicator(actor, id), () => routes.admin.plan(locale)),
});
