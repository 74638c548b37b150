import fc from "fast-check";
import { afterEach, describe, expect, it, test, vi } from "vitest";
import { type DifferenceSegment, textDifference } from "@/lib/domain/entry/text-difference";
import { readAmiSeed } from "@/tests/support/ami-seed";

/** Segments as tests write them: [-removed-], {+added+}. */
const written = (segments: readonly DifferenceSegment[]) =>
	segments
		.map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
		.join("");
const without = (kind: DifferenceSegment["kind"], segments: readonly DifferenceSegment[]) =>
	segments.flatMap((segment) => (segment.kind === kind ? [] : [segment.text])).join("");

afterEach(() => {
	vi.unstubAllGlobals();
	vi.resetModules();
});

test.each([
	["", "", ""],
	["町", "町", "町"],
	["", "市となった。", "{+市となった。+}"],
	["市となった。", "", "[-市となった。-]"],
	["利用者数は12.5万人である。", "利用者数は13.2万人である。", "利用者数は[-12.5-]{+13.2+}万人である。"],
	["研修を実施した。", "研修を2回実施した。", "研修を{+2回+}実施した。"],
	["甲を行った。乙を行った。", "甲を行った。丙も始めた。乙を行った。", "甲を行った。{+丙も始めた。+}乙を行った。"],
	["一行目\n二行目", "一行目\n三行目", "一行目\n[-二-]{+三+}行目"],
	[
		"市税の収納率が低下している。",
		"庁舎の駐車場が慢性的に不足する。",
		"[-市税の収納率が低下している。-]{+庁舎の駐車場が慢性的に不足する。+}",
	],
])("%j → %j", (before, after, expected) => {
	expect(written(textDifference(before, after))).toBe(expected);
});

it("goes by characters where the engine can't find words", async () => {
	vi.stubGlobal("Intl", {});
	vi.resetModules();
	const { textDifference: byCharacters } = await import("@/lib/domain/entry/text-difference");
	expect(written(byCharacters("研修会を行った", "研修を行った"))).toBe("研修[-会-]を行った");
	expect(written(byCharacters("𠮷野家に行った", "𠮟野家に行った"))).toBe("[-𠮷-]{+𠮟+}野家に行った");
});

describe("properties", () => {
	const likely = fc.string({ unit: fc.constantFrom(..."市町村のをが。\n 12A"), maxLength: 60 });
	const texts = fc.oneof(likely, likely, fc.string({ unit: "binary" }));

	it("nothing is lost and nothing invented", () => {
		fc.assert(
			fc.property(texts, texts, (before, after) => {
				const segments = textDifference(before, after);
				expect(without("added", segments)).toBe(before);
				expect(without("removed", segments)).toBe(after);
			}),
		);
	});

	it("neighbours differ in kind, none is empty, a removal stands before what replaced it", () => {
		fc.assert(
			fc.property(texts, texts, (before, after) => {
				const segments = textDifference(before, after);
				expect(segments.every(({ text }) => text !== "")).toBe(true);
				const pairs = segments.slice(1).map(({ kind }, i) => `${segments[i]?.kind} ${kind}`);
				expect(pairs.filter((pair) => /^(\w+) \1$|^added removed$/.test(pair))).toEqual([]);
			}),
		);
	});

	it("a text has no difference from itself", () => {
		fc.assert(
			fc.property(texts, (text) => {
				expect(textDifference(text, text)).toEqual(text === "" ? [] : [{ kind: "same", text }]);
			}),
		);
	});
});

describe("long texts", () => {
	const town = readAmiSeed()
		.policies.flatMap(({ evaluations }) =>
			evaluations.flatMap(({ situation, outcome, nextSteps }) => [situation, outcome, nextSteps]),
		)
		.join("");
	const long = town.repeat(3).slice(0, 4000);
	const unbroken = long.replace(/[。\n]/g, "、");

	test.each([
		["an edit in every sentence", long, long.replaceAll("町", "市")],
		["another text", long, Array.from(long).reverse().join("")],
		["no sentence ends", unbroken, unbroken.slice(2000) + unbroken.slice(0, 2000)],
		["nothing but sentence ends", "。あ".repeat(2000), "い。".repeat(2000)],
		["nothing but words", "a b ".repeat(1000), "b c ".repeat(1000)],
	])("of 4,000 characters take a moment: %s", (_, before, after) => {
		textDifference(before, after);
		const times = Array.from({ length: 5 }, () => {
			const start = performance.now();
			const segments = textDifference(before, after);
			expect(without("added", segments) + without("removed", segments)).toBe(before + after);
			return performance.now() - start;
		});
		expect(Math.min(...times)).toBeLessThan(50);
	});

	it("still show the words that changed, sentence by sentence", () => {
		const segments = textDifference(long, long.replaceAll("町", "市"));
		expect(segments.filter(({ kind }) => kind === "removed").every(({ text }) => text.length < 20)).toBe(true);
	});
});
