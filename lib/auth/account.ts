import "server-only";
import { renderSVG } from "uqr";
import { found, type Staff } from "@/lib/data/staff/access";
import { readOwnPasswordHash } from "@/lib/data/staff/passwords";
import { type OwnSession, readOwnSessions } from "@/lib/data/staff/sessions";
import { readAssignedRole } from "@/lib/data/staff/users";
import { SECOND_FACTOR_ROLES, type StaffRole } from "@/lib/domain/permissions";
import { currentSession } from "./current-actor";
import { secondFactorState } from "./second-factor";
import { IDLE_MINUTES, LONGEST_HOURS } from "./session-limits";

/** What someone sees of their own account. */
export type Account = {
	actor: Staff;
	/** The role the account was given, also while it doesn't count yet. */
	role: StaffRole | null;
	hasPassword: boolean;
	hasSecondFactor: boolean;
	sessions: OwnSession[];
	limits: { idleMinutes: number; longestHours: number };
};

export async function loadAccount(now: Date): Promise<Account> {
	const { actor, sessionId } = found(await currentSession());
	return {
		actor,
		role: await readAssignedRole(actor),
		hasPassword: (await readOwnPasswordHash(actor)) !== null,
		hasSecondFactor: (await secondFactorState(actor)) === "confirmed",
		sessions: await readOwnSessions(actor, { currentId: sessionId, idleMinutes: IDLE_MINUTES, now }),
		limits: { idleMinutes: IDLE_MINUTES, longestHours: LONGEST_HOURS },
	};
}

/** How someone's second factor stands, and what they need to set it up. `image` is the square code as an SVG. */
export type SecondFactor = {
	state: "none" | "confirmed" | { key: string; url: string; image: string };
	/** The role doesn't count without. */
	isRequired: boolean;
};

/** Null for those who have no password here: a second factor is the directory's affair then. */
export async function loadSecondFactor(): Promise<SecondFactor | null> {
	const { actor } = found(await currentSession());
	if ((await readOwnPasswordHash(actor)) === null) return null;
	const state = await secondFactorState(actor);
	const role = await readAssignedRole(actor);
	return {
		state: typeof state === "string" ? state : { ...state, image: renderSVG(state.url, { ecc: "M", border: 2 }) },
		isRequired: role !== null && SECOND_FACTOR_ROLES.includes(role),
	};
}
