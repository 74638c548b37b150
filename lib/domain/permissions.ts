/** Who may do what. Pure: the data layer asks here before every read and write of staff. */

export const STAFF_ROLES = ["editor", "reviewer", "admin"] as const;
/** 担当課の入力者 · 政策企画課の確認者 · 管理者. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/**
 * Someone who is signed in and may act. `role` is null for an account that lost its role, was deactivated, or still owes
 * the second factor that its role demands: it may see its own account and nothing else.
 */
export type Actor = {
	userId: string;
	name: string;
	email: string;
	role: StaffRole | null;
	/** Ids of the divisions whose policies an editor fills in. */
	divisionIds: readonly number[];
};

/** What an action is about, as far as permission depends on it. */
export type PolicyDivisions = {
	/** Ids of the divisions in charge, leading and related; a chapter's own evaluation has none. */
	leadDivisionId: number | null;
	relatedDivisionIds: readonly number[];
};

/**
 * Named rights. "Own" rights of an editor are about a policy: those of its divisions that lead it. Where the source
 * names no legible lead, any division in charge may fill the sheet in, so that it isn't nobody's.
 */
export const PERMISSIONS = {
	/** See a policy's drafts, their comments and their way. */
	readEvaluation: (actor: Actor, policy: PolicyDivisions) => isPlanning(actor) || isInCharge(actor, policy),
	/** Fill a draft in and submit it. */
	editEvaluation: (actor: Actor, policy: PolicyDivisions) => isPlanning(actor) || isResponsible(actor, policy),
	/** See the collection board; return, approve, publish, start a correction for any policy; remind. */
	reviewEvaluations: (actor: Actor) => isPlanning(actor),
	/** Open and close fiscal years. */
	manageCollections: (actor: Actor) => actor.role === "admin",
	/** Change the plan itself, load and save it as a whole. */
	managePlan: (actor: Actor) => actor.role === "admin",
	/** Invite, change and deactivate accounts. */
	manageUsers: (actor: Actor) => actor.role === "admin",
	/** Read the audit log. */
	readAudit: (actor: Actor) => actor.role === "admin",
	/** See mail that waits, failed or was sent; send it again or stop it. */
	readOutbox: (actor: Actor) => actor.role === "admin",
	/** Be in the staff area at all. */
	work: (actor: Actor) => actor.role !== null,
} as const;

/** Roles whose accounts need a second factor: they can publish, or make others able to. */
export const SECOND_FACTOR_ROLES: readonly StaffRole[] = ["reviewer", "admin"];

function isPlanning({ role }: Actor): boolean {
	return role === "reviewer" || role === "admin";
}

function isInCharge(actor: Actor, { leadDivisionId, relatedDivisionIds }: PolicyDivisions): boolean {
	const inCharge = leadDivisionId === null ? relatedDivisionIds : [leadDivisionId, ...relatedDivisionIds];
	return actor.role === "editor" && actor.divisionIds.some((id) => inCharge.includes(id));
}

function isResponsible(actor: Actor, policy: PolicyDivisions): boolean {
	if (policy.leadDivisionId === null) return isInCharge(actor, policy);
	return actor.role === "editor" && actor.divisionIds.includes(policy.leadDivisionId);
}
