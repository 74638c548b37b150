"use server";

import { correctDefinition, deleteDefinition, redefine, reviseTarget } from "@/lib/data/staff/plan/definitions";
import { routes } from "@/lib/routes";
import {
	definitionForm,
	definitionStep,
	redefinitionForm,
	targetRevisionForm,
} from "@/lib/schemas/plan-admin/indicators";
import { staffAction } from "../staff-action";
import { planOutcome } from "./plan-outcome";

/** Corrects a definition on record. */
export const saveDefinition = staffAction({
	schema: definitionForm,
	run: async (actor, { locale, ...definition }) =>
		planOutcome(await correctDefinition(actor, definition), (code) => routes.admin.indicator(locale, code)),
});

/** 目標の見直し */
export const createTargetRevision = staffAction({
	schema: targetRevisionForm,
	run: async (actor, { locale, id, fromYear, ...given }) =>
		planOutcome(await reviseTarget(actor, { id, fromYear, given }), (code) => routes.admin.indicator(locale, code)),
});

/** 定義の変更 */
export const createRedefinition = staffAction({
	schema: redefinitionForm,
	run: async (actor, { locale, id, fromYear, ...given }) =>
		planOutcome(await redefine(actor, { id, fromYear, given }), (code) => routes.admin.indicator(locale, code)),
});

export const removeDefinition = staffAction({
	schema: definitionStep,
	run: async (actor, { locale, ...definition }) =>
		planOutcome(await deleteDefinition(actor, definition), (code) => routes.admin.indicator(locale, code)),
});
