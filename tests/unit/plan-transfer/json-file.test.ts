import { describe, expect, it } from "vitest";
import { toTables } from "@/lib/domain/plan-transfer/to-tables";
import { checkJsonFile } from "@/lib/schemas/plan-transfer-json";
import { readAmiSeed } from "@/tests/support/ami-seed";
import { readMessages } from "@/tests/support/messages";

const seed = readAmiSeed();
const sound = () => JSON.parse(JSON.stringify({ formatVersion: 1, ...seed }));
const bytes = (text: string) => new TextEncoder().encode(text);

/** What is said of a file: kind and place of each problem, the place in the format's names. */
function problemsOf(file: unknown): string[] {
	const checked = checkJsonFile(
		file instanceof Uint8Array ? file : bytes(typeof file === "string" ? file : JSON.stringify(file)),
	);
	if (!("problems" in checked)) return [];
	return checked.problems.map(({ kind, place, values }) => {
		const where = place.map(({ name, item }) => (item === null ? name : `${name} ${item}`)).join(" › ");
		return [kind, where, ...Object.values(values)].filter((part) => part !== "").join(" | ");
	});
}

describe("a file that is read", () => {
	it.each([
		["plain", bytes(JSON.stringify(sound()))],
		["with a byte order mark", bytes(`\uFEFF${JSON.stringify(sound(), null, "\t")}`)],
	])("%s", (_, file) => {
		expect(checkJsonFile(file)).toEqual({ tables: toTables(seed) });
	});
});

describe("a file that is no text of ours", () => {
	// 「計画」 in Shift_JIS.
	const shiftJis = Uint8Array.from([0x7b, 0x22, 0x8c, 0x76, 0x89, 0xe6, 0x22, 0x7d]);
	it.each([
		["Shift_JIS", shiftJis, ["shiftJis"]],
		["UTF-16", Uint8Array.from([0xff, 0xfe, 0x7b, 0x00]), ["utf16"]],
		["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xff]), ["notUtf8"]],
		["empty", "", ["notJson | 1"]],
		["cut off", '{\n"formatVersion": 1,\n', ["notJson | 3"]],
		["a comma too many", '{\n"formatVersion": 1,\n}', ["notJson | 3"]],
		["a text", '"plan"', ["notAGroup"]],
		["nothing", "null", ["notAGroup"]],
		["a list", "[]", ["notAGroup"]],
	])("%s", (_, file, problems) => {
		expect(problemsOf(file)).toEqual(problems);
	});
});

describe("hostile JSON", () => {
	it("nested too deeply, closed or not", () => {
		for (const depth of [21, 1_000_000]) {
			expect(problemsOf("[".repeat(depth))).toEqual(["tooDeep"]);
			expect(problemsOf(`${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`)).toEqual(["tooDeep"]);
		}
	});

	it("more values than any plan has", () => {
		expect(problemsOf(`[${"0,".repeat(700_000)}0]`)).toEqual(["tooManyValues"]);
	});

	it("a key twice, also when it is written with escapes, and not in another object", () => {
		expect(problemsOf('{"a":{"b":1},\n"b":{"a":1},"a":2}')).toEqual(["repeatedKey | a | 2"]);
		expect(problemsOf('{"a":1,\n\n"\\u0061":2}')).toEqual(["repeatedKey | a | 3"]);
		expect(problemsOf('{"a":"b","b":"a","c":["a","a"]}')).not.toContain("repeatedKey | a | 1");
	});

	it("__proto__ changes nothing, wherever it stands", () => {
		const text = JSON.stringify(sound()).replace('"actuals":{', '"actuals":{"__proto__":{"polluted":"1"},');
		expect(problemsOf(text)).toEqual(["forbiddenKey | __proto__ | 1"]);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it("constructor and prototype are unknown names like any other", () => {
		expect(problemsOf({ ...sound(), constructor: { prototype: 1 } })).toEqual(["unknownKey | constructor"]);
	});

	it.each(["\u0000", "\ud800"])("a character that can't be stored: %j", (character) => {
		const file = sound();
		file.policies[0].vision = `姿${character}`;
		expect(problemsOf(file)).toEqual(["badCharacter | policies 7-1-1 › vision"]);
	});
});

describe("a field that is wrong is named in words", () => {
	it.each<[string, (file: ReturnType<typeof sound>) => unknown, string[]]>([
		["another version", (file) => Object.assign(file, { formatVersion: 2 }), ["notOneOf | formatVersion | 1"]],
		["no version", (file) => delete file.formatVersion, ["missing | formatVersion"]],
		["no policies", (file) => delete file.policies, ["missing | policies"]],
		[
			"a misspelt name",
			(file) => Object.assign(file.policies[1], { visoin: "" }),
			["unknownKey | policies 7-1-2 | visoin"],
		],
		[
			"a blank text",
			(file) => Object.assign(file.policies[1].title, { ja: " " }),
			["blank | policies 7-1-2 › title | 1"],
		],
		[
			"a blank translation",
			(file) => Object.assign(file.policies[1].title, { en: "" }),
			["blank | policies 7-1-2 › title › en | 1"],
		],
		[
			"a number for a text",
			(file) => Object.assign(file.policies[0], { vision: 1 }),
			["notText | policies 7-1-1 › vision"],
		],
		[
			"a text for a year",
			(file) => Object.assign(file.plan.plan, { firstYear: "R6" }),
			["notANumber | plan › firstYear"],
		],
		[
			"half a year",
			(file) => Object.assign(file.plan.plan, { firstYear: 2024.5 }),
			["notAWholeNumber | plan › firstYear"],
		],
		[
			"a goal too high",
			(file) => Object.assign(file.policies[0], { sdgs: [1, 18] }),
			["tooBig | policies 7-1-1 › sdgs 2 | 17"],
		],
		[
			"a list for a group",
			(file) => Object.assign(file.policies[0], { divisions: [] }),
			["notAGroup | policies 7-1-1 › divisions"],
		],
		[
			"a group for a list",
			(file) => Object.assign(file.policies[0], { measures: {} }),
			["notAList | policies 7-1-1 › measures"],
		],
		["a slug", (file) => Object.assign(file.plan.plan, { slug: "前期" }), ["notASlug | plan › slug"]],
		[
			"an address",
			(file) => Object.assign(file.plan.municipality, { websiteUrl: "javascript:alert(1)" }),
			["notAnAddress | municipality › websiteUrl"],
		],
		[
			"a licence's address",
			(file) => Object.assign(file.plan.municipality.licence, { url: "javascript:alert(1)" }),
			["notAnAddress | municipality › licence › url"],
		],
		[
			"a licence without a name",
			(file) => Object.assign(file.plan.municipality, { licence: { url: "https://example.jp/" } }),
			["missing | municipality › licence › name"],
		],
		[
			"a town's code",
			(file) => Object.assign(file.plan.municipality, { code: "8443" }),
			["notACode | municipality › code"],
		],
		["no divisions", (file) => Object.assign(file.plan, { divisions: [] }), ["tooFew | divisions | 1"]],
		[
			"a grade",
			(file) => Object.assign(file.policies[0].evaluations[0], { progressGrade: "E" }),
			["notOneOf | policies 7-1-1 › evaluations 2024 › progressGrade | A, B, C, D"],
		],
		[
			"a value with a comma",
			(file) => Object.assign(file.policies[0].evaluations[0].actuals, { "7-1-1-1": "1,000" }),
			["notAValue | policies 7-1-1 › evaluations 2024 › actuals 7-1-1-1"],
		],
		[
			"a value that is a number",
			(file) => Object.assign(file.policies[0].evaluations[0].actuals, { "7-1-1-1": 29.8 }),
			["notAValue | policies 7-1-1 › evaluations 2024 › actuals 7-1-1-1"],
		],
		[
			"a value and a reason",
			(file) =>
				Object.assign(file.policies[0].evaluations[0].actuals, { "7-1-1-1": { value: "1", absence: "pending" } }),
			["notAValue | policies 7-1-1 › evaluations 2024 › actuals 7-1-1-1"],
		],
		[
			"a code for a value",
			(file) => Object.assign(file.policies[0].evaluations[0].actuals, { "7-1-1-x": "1" }),
			["notAnIndicatorCode | policies 7-1-1 › evaluations 2024 › actuals 7-1-1-x"],
		],
		[
			"a time",
			(file) => Object.assign(file.policies[0].sourceNotes[0], { resolvedAt: "きのう" }),
			["notATime | policies 7-1-1 › sourceNotes 1 › resolvedAt"],
		],
		[
			"a fault between fields",
			(file) => Object.assign(file.policies[0].divisions, { lead: "harbour" }),
			["unknownDivision | policies 7-1-1 › divisions › lead | harbour"],
		],
		[
			"a fault in the plan",
			(file) => Object.assign(file.plan.chapters[0].indicators[0].definitions[0], { fromYear: 2023 }),
			["startsLate | chapters 7 › indicators 7-1 › definitions 2023 › fromYear | 2023 | 2022"],
		],
	])("%s", (_, change, problems) => {
		const file = sound();
		change(file);
		expect(problemsOf(file)).toEqual(problems);
	});

	it("all of them at once", () => {
		const file = sound();
		for (const policy of file.policies) delete policy.vision;
		expect(problemsOf(file)).toHaveLength(file.policies.length);
	});
});

it("every kind that is said has its words, and every field its name", () => {
	const messages = readMessages("ja");
	const file = sound();
	file.policies[0].sdgs = [18];
	file.policies[1].vision = "";
	const checked = checkJsonFile(bytes(JSON.stringify(file)));
	const problems = "problems" in checked ? checked.problems : [];
	expect(problems).toHaveLength(2);
	for (const { kind, place } of problems) {
		expect(messages.has(`transfer.problems.${kind}`)).toBe(true);
		for (const { name } of place) expect(messages.has(`transfer.fields.${name}`)).toBe(true);
	}
});
