import { describe, expect, test } from "vitest";
import { type Actor, PERMISSIONS, type PolicyDivisions, type StaffRole } from "@/lib/domain/permissions";

const LEAD = 1;
const RELATED = 2;
const OTHER = 3;
const policy: PolicyDivisions = { leadDivisionId: LEAD, relatedDivisionIds: [RELATED] };
const leaderless: PolicyDivisions = { leadDivisionId: null, relatedDivisionIds: [RELATED] };
const chapter: PolicyDivisions = { leadDivisionId: null, relatedDivisionIds: [] };

function someone(role: StaffRole | null, ...divisionIds: number[]): Actor {
	return { userId: "u", name: "担当", email: "someone@example.invalid", role, divisionIds };
}

describe("filling a sheet in", () => {
	test.each<[string, Actor, PolicyDivisions, { reads: boolean; edits: boolean }]>([
		["an editor of the lead division", someone("editor", LEAD), policy, { reads: true, edits: true }],
		["an editor of a related division", someone("editor", RELATED), policy, { reads: true, edits: false }],
		["an editor of another division", someone("editor", OTHER), policy, { reads: false, edits: false }],
		[
			"an editor of two divisions, one of which leads",
			someone("editor", OTHER, LEAD),
			policy,
			{ reads: true, edits: true },
		],
		["an editor without division", someone("editor"), policy, { reads: false, edits: false }],
		[
			"a related division where no lead is legible",
			someone("editor", RELATED),
			leaderless,
			{ reads: true, edits: true },
		],
		[
			"any editor, for a chapter's own indicators",
			someone("editor", LEAD, RELATED),
			chapter,
			{ reads: false, edits: false },
		],
		["a reviewer", someone("reviewer"), policy, { reads: true, edits: true }],
		["an admin, for a chapter's own indicators", someone("admin"), chapter, { reads: true, edits: true }],
		["the lead division's member who lost the role", someone(null, LEAD), policy, { reads: false, edits: false }],
	])("%s", (_, actor, about, { reads, edits }) => {
		expect(PERMISSIONS.readEvaluation(actor, about)).toBe(reads);
		expect(PERMISSIONS.editEvaluation(actor, about)).toBe(edits);
	});

	test("whoever may edit may read", () => {
		for (const role of ["editor", "reviewer", "admin", null] as const) {
			for (const about of [policy, leaderless, chapter]) {
				for (const divisions of [[], [LEAD], [RELATED], [OTHER], [LEAD, OTHER]]) {
					const actor = someone(role, ...divisions);
					if (PERMISSIONS.editEvaluation(actor, about)) expect(PERMISSIONS.readEvaluation(actor, about)).toBe(true);
				}
			}
		}
	});
});

describe("the rest goes by role alone", () => {
	const { readEvaluation, editEvaluation, ...byRole } = PERMISSIONS;
	const RIGHTS: Record<keyof typeof byRole, readonly StaffRole[]> = {
		reviewEvaluations: ["reviewer", "admin"],
		manageCollections: ["admin"],
		managePlan: ["admin"],
		manageUsers: ["admin"],
		readAudit: ["admin"],
		readOutbox: ["admin"],
		work: ["editor", "reviewer", "admin"],
	};

	test.each(Object.keys(byRole) as (keyof typeof byRole)[])("%s", (right) => {
		const allowed = (["editor", "reviewer", "admin"] as const).filter((role) => byRole[right](someone(role, LEAD)));
		expect(allowed).toEqual(RIGHTS[right]);
		expect(byRole[right](someone(null, LEAD))).toBe(false);
	});
});
