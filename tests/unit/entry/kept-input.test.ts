import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Kept, openKeptInput } from "@/components/entry/kept-input";

/** What a browser keeps. */
function stubStorage() {
	const items = new Map<string, string>();
	vi.stubGlobal("localStorage", {
		getItem: (key: string) => items.get(key) ?? null,
		setItem: (key: string, text: string) => items.set(key, text),
		removeItem: (key: string) => items.delete(key),
	});
	return items;
}

const kept = (part: Kept["part"], text: string, at = 1): Kept => ({ part, inputs: { [part]: [text] }, base: "b", at });

beforeEach(() => void stubStorage());
afterEach(() => void vi.unstubAllGlobals());

describe("what was typed and not saved", () => {
	test("is offered by the next visit, and only to the same account on the same sheet", () => {
		openKeptInput("anna", 7).keep([kept("outcome", "書きかけ")]);
		expect(openKeptInput("bert", 7).offered()).toEqual([]);
		expect(openKeptInput("anna", 8).offered()).toEqual([]);
		expect(openKeptInput("anna", 7).offered()).toEqual([kept("outcome", "書きかけ")]);
	});

	test("is forgotten when it is saved", () => {
		const visit = openKeptInput("anna", 7);
		visit.keep([kept("outcome", "書きかけ")]);
		visit.keep([]);
		expect(openKeptInput("anna", 7).offered()).toEqual([]);
	});

	test("stays on offer until it is decided upon, whatever is typed and left meanwhile", () => {
		openKeptInput("anna", 7).keep([kept("outcome", "一度目"), kept("situation", "一度目")]);
		openKeptInput("anna", 7).keep([kept("outcome", "二度目", 2)]);
		const third = openKeptInput("anna", 7);
		expect(third.offered()).toEqual([kept("outcome", "二度目", 2), kept("situation", "一度目")]);
		third.decide();
		expect(openKeptInput("anna", 7).offered()).toEqual([]);
	});

	test("a browser without room says so, and loses nothing that it had", () => {
		const items = stubStorage();
		openKeptInput("anna", 7).keep([kept("outcome", "書きかけ")]);
		const before = [...items.values()].join("");
		vi.stubGlobal("localStorage", {
			getItem: (key: string) => items.get(key) ?? null,
			setItem: () => {
				throw new DOMException("full", "QuotaExceededError");
			},
			removeItem: (key: string) => items.delete(key),
		});
		expect(openKeptInput("anna", 7).keep([kept("outcome", "もっと")])).toBe(false);
		expect([...items.values()].join("")).toBe(before);
	});

	test.each([
		"{",
		"[1]",
		"null",
		'{"part":"outcome"}',
		'[{"part":"outcome","inputs":{"outcome":[1]},"base":null,"at":1}]',
	])("what someone else wrote there (%s) is nothing", (text) => {
		stubStorage().set("shirube.entry.anna.7", text);
		expect(openKeptInput("anna", 7).offered()).toEqual([]);
	});
});
