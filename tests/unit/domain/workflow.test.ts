import { expect, test } from "vitest";
import { isEditable, REVISION_STATES, REVISION_STEPS, type RevisionState, stateAfter } from "@/lib/domain/workflow";

test("every step from every state", () => {
	const ways = REVISION_STEPS.filter((step) => step !== "created").flatMap((step) =>
		REVISION_STATES.map((state) => [step, state, stateAfter(state, step)] as const),
	);
	expect(ways.filter(([, , to]) => to !== null)).toEqual([
		["submitted", "draft", "submitted"],
		["withdrawn", "submitted", "draft"],
		["returned", "submitted", "draft"],
		["returned", "approved", "draft"],
		["approved", "submitted", "approved"],
		["published", "approved", "published"],
	]);
});

test.each<[RevisionState, number, boolean, boolean]>([
	["draft", 1, true, true],
	["draft", 1, false, false],
	["draft", 2, false, true],
	["submitted", 1, true, false],
	["approved", 2, true, false],
	["published", 1, true, false],
])("%s, revision %i, collection open %s: editable %s", (state, number, collectionOpen, editable) => {
	expect(isEditable({ state, number, collectionOpen })).toBe(editable);
});
