import { dictionary } from "@zxcvbn-ts/language-common";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownPasswords } from "@/lib/auth/known-passwords";
import { LONGEST_PASSWORD, normalizePassword, passwordProblem, SHORTEST_PASSWORD } from "@/lib/domain/passwords";

const isKnown = await knownPasswords();
const personal = ["企画 担当", "kikaku.tantou@town.ami.lg.jp", "阿見町", "Ami Town", "しるべ", "shirube"];
const problemOf = (typed: string) => passwordProblem(normalizePassword(typed), { isKnown, personal });

describe("a password", () => {
	test.each([
		["eleven letters", "kumquat-vex", "tooShort"],
		["nothing", "", "tooShort"],
		["129 letters", "kumquat ".repeat(16).concat("x"), "tooLong"],
		["a word everyone has, with a year", "password2026", "tooCommon"],
		["in capitals, with signs", "!!PassWord!!", "tooCommon"],
		["in leet", "P@55w0rd1234", "tooCommon"],
		["twice", "qwertyqwerty", "tooCommon"],
		["one letter", "あああああああああああああ", "tooCommon"],
		["a row of figures", "123456789012", "tooCommon"],
		["a row backwards", "987654321098", "tooCommon"],
		["the alphabet", "abcdefghijklmn", "tooCommon"],
		["figures alone", "194508151600", "tooCommon"],
		["full-width, which is no other password", "ｐａｓｓｗｏｒｄ１２３４", "tooCommon"],
		["one's own name and a year", "kikakutantou26", "tooPersonal"],
		["one's own address", "kikaku.tantou@town", "tooPersonal"],
		["the town and a year", "阿見町阿見町2026年度版", "tooPersonal"],
		["the portal", "shirube-2026", "tooPersonal"],
	])("of %s is refused", (_, typed, problem) => {
		expect(problemOf(typed)).toBe(problem);
	});

	test.each([
		["a few words", "zebra battery staple"],
		["twelve letters", "kumquat-vexed"],
		["Japanese words", "みかんとでんしゃとゆきだるま"],
		["one's own name within a long one", "担当さんの台所には鍋が七つある"],
		["128 signs", "𠮷".repeat(3).concat("zebra battery staple ").padEnd(134, "qwxz kv").slice(0, 131)],
	])("of %s is good", (_, typed) => {
		expect(problemOf(typed)).toBeNull();
	});

	test("is one and the same however it is typed", () => {
		expect(normalizePassword("ｚｅｂｒａ　ガ")).toBe(normalizePassword("zebra カ\u3099"));
	});
});

test("none of the known passwords is let pass, alone or with figures around it", () => {
	const known = dictionary["passwords-common"];
	const passed = known.flatMap((word) =>
		[word, `${word}2026`, `1${word}!`].filter(
			(typed) => typed.length >= SHORTEST_PASSWORD && problemOf(typed) === null,
		),
	);
	expect(passed).toEqual([]);
});

test("random passwords of words pass whatever letters they are of, as long as they aren't too long", () => {
	const letter = fc.constantFrom(..."abcdefghjkmnpqrstuvwxyzあいうえおかきくけこ花鳥風月");
	const word = fc.array(letter, { minLength: 5, maxLength: 9 }).map((letters) => letters.join(""));
	fc.assert(
		fc.property(fc.uniqueArray(word, { minLength: 5, maxLength: 12 }), (words) => {
			expect(problemOf(words.join(" ").slice(0, LONGEST_PASSWORD))).toBeNull();
		}),
	);
});
