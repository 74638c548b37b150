import { describe, expect, test } from "vitest";
import { daysLeft, isLate, isOwed, STANDINGS, standingOf } from "@/lib/domain/collection";

const SAVED = new Date("2026-05-01T00:00:00Z");

describe("how far a sheet has come", () => {
	test.each([
		["notStarted", { number: 1, state: "draft", savedAt: null, lastStep: "created" }],
		["notStarted", { number: 1, state: "draft", savedAt: null, lastStep: null }],
		["draft", { number: 1, state: "draft", savedAt: SAVED, lastStep: "created" }],
		["draft", { number: 1, state: "draft", savedAt: SAVED, lastStep: "withdrawn" }],
		["draft", { number: 2, state: "draft", savedAt: null, lastStep: "created" }],
		["returned", { number: 1, state: "draft", savedAt: SAVED, lastStep: "returned" }],
		["submitted", { number: 1, state: "submitted", savedAt: SAVED, lastStep: "submitted" }],
		["approved", { number: 1, state: "approved", savedAt: SAVED, lastStep: "approved" }],
		["published", { number: 1, state: "published", savedAt: null, lastStep: null }],
	] as const)("is %s", (standing, revision) => expect(standingOf(revision)).toBe(standing));
});

test("drafts of every kind are owed, nothing else is", () => {
	expect(STANDINGS.filter(isOwed)).toEqual(["returned", "notStarted", "draft"]);
});

describe("what is late", () => {
	const lastMinute = new Date("2026-06-30T14:59:59Z");
	const midnight = new Date("2026-06-30T15:00:00Z");

	test("is so when its day is over in Japan", () => {
		expect(daysLeft("2026-06-30", lastMinute)).toBe(0);
		expect(isLate("draft", "2026-06-30", lastMinute)).toBe(false);
		expect(daysLeft("2026-06-30", midnight)).toBe(-1);
		expect(isLate("draft", "2026-06-30", midnight)).toBe(true);
	});

	test("is never what was submitted, nor what has no day", () => {
		expect(isLate("submitted", "2026-06-30", midnight)).toBe(false);
		expect(isLate("draft", null, midnight)).toBe(false);
	});
});
