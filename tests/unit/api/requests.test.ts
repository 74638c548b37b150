import { describe, expect, test } from "vitest";
import { notModified } from "@/app/revalidation";
import { toJson } from "@/lib/documents/api/json";
import { partOf } from "@/lib/documents/api/part-of";
import { LOCALES } from "@/lib/domain/localized";
import { PACES } from "@/lib/domain/progress";
import { requestLocale } from "@/lib/i18n/request-locale";
import { wordsOf } from "@/lib/i18n/words";
import { ENDPOINT_NAMES, ENDPOINTS, findEndpoint } from "@/lib/schemas/api/endpoints";
import { QUERIES, readQuery } from "@/lib/schemas/api/parameters";

describe("the endpoint of a path", () => {
	test.each(ENDPOINT_NAMES)("%s is found by its own", (name) => {
		const { path, parameters } = ENDPOINTS[name];
		const steps = path
			.replaceAll(/\{\w+\}/g, "7")
			.split("/")
			.filter(Boolean);
		const given = Object.fromEntries(Object.keys(parameters.shape).map((parameter) => [parameter, "7"]));
		expect(findEndpoint(steps)).toEqual({ name, given });
	});

	test.each(["plan/2024", "Plan", "policies/7-1-1/2024", "evaluations/7-1-1", "toString", "openapi.json"])(
		"%s has none",
		(path) => {
			expect(findEndpoint(path.split("/"))).toBeNull();
		},
	);
});

describe("a query", () => {
	const readOf = (query: string) => readQuery(QUERIES.evaluations, new URLSearchParams(query));

	test("is read with what it does not say", () => {
		expect(readOf("year=2024&year=2025&section=7-1&review=4&limit=7&after=7-1-1.2024")).toEqual({
			query: {
				year: [2024, 2025],
				chapter: [],
				section: ["7-1"],
				division: [],
				policy: [],
				grade: [],
				review: [4],
				pace: [],
				limit: 7,
				after: "7-1-1.2024",
			},
			refused: null,
		});
	});

	test("a form that was sent unfilled asks for nothing", () => {
		expect(readOf("year=&grade=&limit=&after=").query).toEqual(readOf("").query);
		expect(readOf("year=&year=2024").query?.year).toEqual([2024]);
	});

	test.each([
		["year=２０２４", "year"],
		["year=2024.0", "year"],
		["year=1899", "year"],
		["chapter=0", "chapter"],
		["chapter=07", "chapter"],
		["section=7", "section"],
		["division=企画課", "division"],
		["policy=7-1-1-1", "policy"],
		["grade=a", "grade"],
		["review=Ⅰ", "review"],
		["pace=順調", "pace"],
		["limit=0", "limit"],
		["limit=1e2", "limit"],
		["limit=-1", "limit"],
		["after=7-1-1.99", "after"],
		["after=7-1-1%00", "after"],
	])("%s can't be read", (query, name) => {
		expect(readOf(query).refused).toEqual([{ name, why: "unreadable" }]);
	});
});

test.each(LOCALES)("the words for a wrong value name the right ones in %s", (locale) => {
	const t = wordsOf({ locale, namespace: "api" });
	for (const pace of PACES) expect(t("parameters.pace.expected")).toContain(pace);
});

test.each([
	["https://portal.example.jp/en/council", "ja", "en"],
	["https://portal.example.jp/api/v1", null, "ja"],
	["https://portal.example.jp/api/v1", "*", "ja"],
	["https://portal.example.jp/api/v1", "fr-FR, fr;q=0.9, EN-us;q=0.8, ja;q=0.7", "en"],
	["https://portal.example.jp/api/v1", "en;q=0.1, ja", "ja"],
	["https://portal.example.jp/api/v1", "en; q=0, ja;q=nonsense", "ja"],
	["https://portal.example.jp/enough", "zh, en;q=0.5", "en"],
])("a request for %s with Accept-Language %s is answered in %s", (url, language, locale) => {
	const headers = new Headers(language === null ? {} : { "Accept-Language": language });
	expect(requestLocale({ url, headers })).toBe(locale);
});

test("a tag is known again weak or strong, among others, and by a star", () => {
	const statusFor = (given: string | null, tag: string | null) =>
		notModified(
			new Request("https://portal.example.jp/api/v1", { headers: given === null ? {} : { "If-None-Match": given } }),
			tag,
		)?.status;
	for (const given of ['W/"a"', '"a"', '"b", W/"a"', "*"]) expect(statusFor(given, 'W/"a"')).toBe(304);
	for (const given of [null, "", '"b"', "a", 'W/"A"']) expect(statusFor(given, 'W/"a"')).toBeUndefined();
	expect(statusFor("*", null)).toBeUndefined();
});

test("texts of an answer are those that every other format can hold", () => {
	expect(JSON.parse(toJson({ a: ["x\u0000y", { b: "\ud83d" }], c: null, d: "=1+1" }))).toEqual({
		a: ["x\ufffdy", { b: "\ufffd" }],
		c: null,
		d: "=1+1",
	});
});

test("parts of a list whose filter is computed go on where the last one stopped looking", async () => {
	const numbers = Array.from({ length: 1000 }, (_, index) => index);
	const seen: number[] = [];
	let after: string | null = "-1";
	while (after !== null) {
		const start = Number(after) + 1;
		const part: { items: number[]; after: string | null } = await partOf({
			limit: 3,
			keys: async (take) => numbers.slice(start, start + take),
			load: async (keys) => [...keys],
			isMeant: (number) => number % 90 === 0 || number === 1,
			toAfter: String,
		});
		expect(part.items.length).toBeLessThanOrEqual(3);
		seen.push(...part.items);
		after = part.after;
	}
	expect(seen).toEqual(numbers.filter((number) => number % 90 === 0 || number === 1));
});
