import { describe, expect, test } from "vitest";
import { DEFAULT_LOCALE, LOCALES } from "@/lib/domain/localized";
import { findUses } from "../support/message-uses";
import { placeholders, readMessages } from "../support/messages";

const messages = readMessages(DEFAULT_LOCALE);

/** Keys that components are given as a value of the domain, so that no source spells them out. */
const NAMED_BY_THE_DOMAIN = [
	/^entryChecks\.[a-zA-Z]+$/,
	/^workbookForms\.(keep|overwrite)$/,
	/^standing\.[a-zA-Z]+$/,
	/^steps\.[a-zA-Z]+$/,
	/^bookFiles\.(noPlan|nothingChosen)$/,
];

describe.each(LOCALES.filter((locale) => locale !== DEFAULT_LOCALE))("%s", (locale) => {
	const translated = readMessages(locale);

	test("has the keys of the Japanese messages, no more and no fewer", () => {
		expect([...translated.keys()].sort()).toEqual([...messages.keys()].sort());
	});

	test("expects of the program what the Japanese messages expect", () => {
		const expected = [...messages].map(([key, text]) => [key, placeholders(text)]);
		const actual = [...messages.keys()].map((key) => [key, placeholders(translated.get(key) ?? "")]);
		expect(actual).toEqual(expected);
	});
});

test.each(LOCALES)("%s has no message without a word", (locale) => {
	expect([...readMessages(locale)].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("every message is used", () => {
	const isUsed = findUses();
	const unnamed = [...messages.keys()].filter((key) => !isUsed(key));
	expect(unnamed.filter((key) => !NAMED_BY_THE_DOMAIN.some((pattern) => pattern.test(key)))).toEqual([]);
	expect(NAMED_BY_THE_DOMAIN.filter((pattern) => !unnamed.some((key) => pattern.test(key)))).toEqual([]);
});

describe("what a message expects", () => {
	test.each([
		["plain words", "しるべ", []],
		["values, sorted and once", "{b} {a} {b}", ["{a}", "{b}"]],
		["tags, with what is inside", "<town>{said}</town><year></year>", ["<town>", "<year>", "{said}"]],
		["the cases of a select", "{why, select, b {{x}} a {} other {}}", ["{why: a b other}", "{x}"]],
		["a plural like its count", "{count, plural, one {# item} other {# items}}", ["{count}"]],
		["a year in either of its forms", "{western} {targetEra} {era}", ["{targetYear}", "{year}"]],
		["nothing where braces are quoted", "'{name}'", []],
	])("%s", (_, text, expected) => {
		expect(placeholders(text)).toEqual(expected);
	});
});
