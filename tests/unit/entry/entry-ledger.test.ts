import { describe, expect, test } from "vitest";
import {
	noteUnanswered,
	onlyRefused,
	openLedger,
	partsToSend,
	settle,
	unsavedParts,
} from "@/components/entry/entry-ledger";
import type { Part, Parts } from "@/components/entry/form-parts";
import type { EntryConflict, EntrySaved } from "@/lib/data/staff/save-entry";

const parts = (texts: Record<string, string>): Parts =>
	new Map(Object.entries(texts).map(([part, text]) => [part as Part, { [part]: [text] }]));

const NOTHING: EntrySaved = { savedAt: null, savedBy: null, bases: [], taken: [], conflicts: [], unsaved: [] };

const conflict = (field: "outcome", text: string): EntryConflict => ({
	field,
	theirs: { [field]: [text] },
	digest: `digest of ${text}`,
	savedBy: "確認者",
	savedAt: null,
});

const START = parts({ outcome: "前", situation: "前" });
const opened = (open: Part[] = []) => openLedger(START, { outcome: "o", situation: "s" }, new Set(open));

describe("what a form still has to send", () => {
	test("is what differs from what the page came with, and what it came with unsaved", () => {
		expect(unsavedParts(opened(), START)).toEqual([]);
		expect(unsavedParts(opened(["situation"]), START)).toEqual(["situation"]);
		expect(partsToSend(opened(), parts({ outcome: "後", situation: "前" }))).toEqual(["outcome"]);
	});

	test("what was typed while a save was under way stays unsaved", () => {
		const ledger = opened();
		const sent = parts({ outcome: "後" });
		settle(ledger, sent, parts({ outcome: "後で", situation: "前" }), { ...NOTHING, bases: [["outcome", "new"]] });
		expect(ledger.bases.get("outcome")).toBe("new");
		expect(unsavedParts(ledger, parts({ outcome: "後で", situation: "前" }))).toEqual(["outcome"]);
		expect(unsavedParts(ledger, parts({ outcome: "後", situation: "前" }))).toEqual([]);
	});

	test("what could not be saved stays unsaved, and is not sent again until it changes", () => {
		const ledger = opened();
		const now = parts({ outcome: "x", situation: "前" });
		settle(ledger, parts({ outcome: "x" }), now, { ...NOTHING, unsaved: ["outcome"] });
		expect(unsavedParts(ledger, now)).toEqual(["outcome"]);
		expect(onlyRefused(ledger, now)).toBe(true);
		expect(partsToSend(ledger, parts({ outcome: "y", situation: "前" }))).toEqual(["outcome"]);
	});
});

describe("what others saved meanwhile", () => {
	const taken = [{ field: "outcome" as const, inputs: { outcome: ["別"] }, digest: "theirs" }];

	test("is taken over, unless one has typed into it since", () => {
		const ledger = opened();
		expect(settle(ledger, START, START, { ...NOTHING, taken }).taken).toEqual(taken);
		expect(ledger.bases.get("outcome")).toBe("theirs");

		const typing = opened();
		expect(settle(typing, START, parts({ outcome: "打ちかけ", situation: "前" }), { ...NOTHING, taken }).taken).toEqual(
			[],
		);
		expect(typing.bases.get("outcome")).toBe("o");
	});

	test("is a conflict where both changed it: the base stays, so that nothing is written by chance", () => {
		const ledger = opened();
		const sent = parts({ outcome: "私の" });
		const found = settle(ledger, sent, sent, {
			...NOTHING,
			conflicts: [conflict("outcome", "別の")],
			unsaved: ["outcome"],
		});
		expect(found.conflicts).toHaveLength(1);
		expect(found.again).toBe(false);
		expect(ledger.bases.get("outcome")).toBe("o");
	});

	test("is none where it is one's own, saved by a request whose answer was lost", () => {
		const ledger = opened();
		noteUnanswered(ledger, parts({ outcome: "１２３ " }));
		const sent = parts({ outcome: "124" });
		const found = settle(ledger, sent, sent, {
			...NOTHING,
			conflicts: [conflict("outcome", "123")],
			unsaved: ["outcome"],
		});
		expect(found).toEqual({ conflicts: [], taken: [], again: true });
		expect(ledger.bases.get("outcome")).toBe("digest of 123");
		expect(partsToSend(ledger, sent)).toEqual(["outcome"]);
	});
});
