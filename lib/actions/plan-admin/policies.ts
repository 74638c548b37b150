"use server";

import { addPolicy, changePolicy, deletePolicy } from "@/lib/data/staff/plan/policies";
import { routes } from "@/lib/routes";
import { newPolicyForm, policyForm, recordStep } from "@/lib/schemas/plan-admin/places";
import { staffAction } from "../staff-action";
import { planOutcome } from "./plan-outcome";

export const createPolicy = staffAction({
	schema: newPolicyForm,
	run: async (actor, { locale, ...policy }) =>
		planOutcome(await addPolicy(actor, policy), (code) => routes.admin.policy(locale, code)),
});

/** Its address may change with its number. */
export const savePolicy = staffAction({
	schema: policyForm,
	run: async (actor, { locale, ...policy }) =>
		planOutcome(await changePolicy(actor, policy), ({ address, hasMoved }) =>
			hasMoved ? routes.admin.policy(locale, address) : null,
		),
});

export const removePolicy = staffAction({
	schema: recordStep,
	run: async (actor, { locale, id }) => planOutcome(await deletePolicy(actor, id), () => routes.admin.plan(locale)),
});
