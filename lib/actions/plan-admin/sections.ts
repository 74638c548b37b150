"use server";

import { addSection, changeSection, deleteSection } from "@/lib/data/staff/plan/sections";
import { routes } from "@/lib/routes";
import { newSectionForm, recordStep, sectionForm } from "@/lib/schemas/plan-admin/places";
import { staffAction } from "../staff-action";
import { planOutcome } from "./plan-outcome";

export const createSection = staffAction({
	schema: newSectionForm,
	run: async (actor, { locale, ...section }) =>
		planOutcome(await addSection(actor, section), (place) => routes.admin.section(locale, place)),
});

/** Its address may change with its number. */
export const saveSection = staffAction({
	schema: sectionForm,
	run: async (actor, { locale, ...section }) =>
		planOutcome(await changeSection(actor, section), ({ address, hasMoved }) =>
			hasMoved ? routes.admin.section(locale, address) : null,
		),
});

export const removeSection = staffAction({
	schema: recordStep,
	run: async (actor, { locale, id }) => planOutcome(await deleteSection(actor, id), () => routes.admin.plan(locale)),
});
