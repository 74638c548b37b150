import "server-only";
import type { z } from "zod";
import { currentActor } from "@/lib/auth/current-actor";
import type { Actor } from "@/lib/domain/permissions";
import { type FormAction, formAction } from "./form-action";

/** A form's action for staff: whoever is not signed in is told so, and nothing is written. */
export function staffAction<Schema extends z.ZodType, Data = null>(action: FormAction<Actor, Schema, Data>) {
	return formAction(currentActor, action);
}
