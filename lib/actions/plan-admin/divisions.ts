"use server";

import { addName, changeName, deleteName } from "@/lib/data/staff/plan/dated-names";
import { addDivision, deleteDivision } from "@/lib/data/staff/plan/divisions";
import { routes } from "@/lib/routes";
import { recordStep } from "@/lib/schemas/plan-admin/places";
import { nameForm, nameStep, newDivisionForm, newNameForm } from "@/lib/schemas/plan-admin/town";
import { staffAction } from "../staff-action";
import { planOutcome } from "./plan-outcome";

export const createDivision = staffAction({
	schema: newDivisionForm,
	run: async (actor, { locale, ...division }) =>
		planOutcome(await addDivision(actor, division), (slug) => routes.admin.division(locale, slug)),
});

export const removeDivision = staffAction({
	schema: recordStep,
	run: async (actor, { locale, id }) =>
		planOutcome(await deleteDivision(actor, id), () => routes.admin.divisions(locale)),
});

/** Gives a division or the town a new name from a fiscal year on. */
export const createName = staffAction({
	schema: newNameForm,
	run: async (actor, { locale: _, owner, ...name }) => planOutcome(await addName(actor, owner, name)),
});

/** Corrects a name on record. */
export const saveName = staffAction({
	schema: nameForm,
	run: async (actor, { locale: _, owner, ...name }) => planOutcome(await changeName(actor, owner, name)),
});

export const removeName = staffAction({
	schema: nameStep,
	run: async (actor, { owner, ofYear }) => planOutcome(await deleteName(actor, owner, ofYear)),
});
