"use server";

import {
	changeUser,
	deactivateUser,
	reactivateUser,
	resetSecondFactor,
	type UserChange,
} from "@/lib/data/staff/user-changes";
import { userForm, userIdForm } from "@/lib/schemas/accounts";
import type { Outcome } from "./form-state";
import { staffAction } from "./staff-action";

/** Changes someone's name, role and divisions. */
export const saveUser = staffAction({
	schema: userForm,
	run: async (actor, { user, name, role, divisions }) => {
		const divisionIds = role === "editor" ? divisions : [];
		return toOutcome(await changeUser(actor, user, { name, role, divisionIds }), "role");
	},
});

/** Locks someone out. */
export const deactivate = staffAction({
	schema: userIdForm,
	run: async (actor, { user }, now) => toOutcome(await deactivateUser(actor, user, now), null),
});

/** Lets someone in again. */
export const reactivate = staffAction({
	schema: userIdForm,
	run: async (actor, { user }) => toOutcome(await reactivateUser(actor, user), null),
});

/** Takes a lost second factor away, so that its owner can set up another. */
export const takeSecondFactorAway = staffAction({
	schema: userIdForm,
	run: async (actor, { user }) => toOutcome(await resetSecondFactor(actor, user), null),
});

function toOutcome(change: UserChange, field: string | null): Outcome {
	return "refused" in change ? { problems: [{ field, message: `account.${change.refused}` }] } : { done: null };
}
