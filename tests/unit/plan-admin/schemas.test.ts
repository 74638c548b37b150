import { describe, expect, test } from "vitest";
import { typedIn } from "@/lib/actions/read-form";
import { readAuditFilter } from "@/lib/schemas/plan-admin/audit-filter";
import { definitionForm, newIndicatorForm, targetRevisionForm } from "@/lib/schemas/plan-admin/indicators";
import { chapterForm, newChapterForm, newPolicyForm } from "@/lib/schemas/plan-admin/places";
import { newDivisionForm, newNameForm, townForm } from "@/lib/schemas/plan-admin/town";

const SEEN = "0".repeat(64);
const record = { locale: ["ja"], id: ["7"], seen: [SEEN] };

/** The problems of what was sent, by the input. */
function problemsOf(parsed: {
	success: boolean;
	error?: { issues: readonly { path: PropertyKey[]; message: string }[] };
}) {
	return parsed.error?.issues.map(({ path, message }) => [path[0], message]);
}

describe("a form that changes a record", () => {
	test("leaves alone what it does not send", () => {
		expect(chapterForm.parse({ ...record, title: ["題"] })).toEqual({ locale: "ja", id: 7, seen: SEEN, title: "題" });
	});

	test("empties what it sends empty, and ticks none where none is ticked", () => {
		const parsed = chapterForm.parse({ ...record, titleEn: [" "], sdgs: [""] });
		expect(parsed).toMatchObject({ titleEn: null, sdgs: [] });
	});

	test("says what is wrong at its input", () => {
		const parsed = chapterForm.safeParse({ ...record, title: ["　"], number: ["七"], titleEn: ["x".repeat(501)] });
		expect(problemsOf(parsed)).toEqual([
			["number", "planAdmin.notAWholeNumber"],
			["title", "planAdmin.required"],
			["titleEn", "form.tooLong"],
		]);
	});

	test.each([
		{ ...record, id: ["2147483648"] },
		{ ...record, id: ["1 OR 1=1"] },
		{ ...record, seen: ["x"] },
		{ ...record, locale: ["../"] },
		{ ...record, sdgs: ["18"] },
	])("does not take what no form of ours sends: %j", (sent) => {
		expect(chapterForm.safeParse(sent).success).toBe(false);
	});
});

describe("numbers and years", () => {
	const chapter = { locale: ["ja"], title: ["題"], sdgs: [""] };
	test.each([
		["８", 8],
		["9999", 9999],
		["007", 7],
	])("%s is a number", (typed, number) => {
		expect(newChapterForm.parse({ ...chapter, number: [typed] })).toMatchObject({ number });
	});

	test.each([
		["", "planAdmin.required"],
		["0", "planAdmin.outOfRange"],
		["10000", "planAdmin.outOfRange"],
		["-1", "planAdmin.notAWholeNumber"],
		["1.5", "planAdmin.notAWholeNumber"],
		["99999999999999999999", "planAdmin.notAWholeNumber"],
	])("%j is none: %s", (typed, problem) => {
		expect(problemsOf(newChapterForm.safeParse({ ...chapter, number: [typed] }))).toEqual([["number", problem]]);
	});

	test("a name's year is read as people write it", () => {
		const sent = { locale: ["ja"], owner: ["town"], name: ["阿見市"] };
		expect(newNameForm.parse({ ...sent, fromYear: ["令和９年度"] })).toMatchObject({ fromYear: 2027, owner: "town" });
		expect(problemsOf(newNameForm.safeParse({ ...sent, fromYear: ["3000"] }))).toEqual([
			["fromYear", "planAdmin.noSuchYear"],
		]);
		expect(problemsOf(newNameForm.safeParse({ ...sent, fromYear: [""] }))).toEqual([
			["fromYear", "planAdmin.required"],
		]);
	});
});

describe("a number of the plan", () => {
	const revision = { locale: ["ja"], id: ["7"], fromYear: ["2027"], unit: ["％"], changeReason: ["理由"] };
	const parse = (target: string, targetAbsence: string) =>
		targetRevisionForm.safeParse({ ...revision, target: [target], targetAbsence: [targetAbsence] });

	test.each([
		["８０．５％", "", { target: "80.5", targetAbsence: null }],
		["1,234", "", { target: "1234", targetAbsence: null }],
		["0", "", { target: "0", targetAbsence: null }],
		["", "pending", { target: null, targetAbsence: "pending" }],
		["", "none", { target: null, targetAbsence: null }],
	])("%j beside %j", (typed, absence, expected) => {
		const { data } = parse(typed, absence);
		expect(data).toMatchObject(expected);
		expect(data).not.toHaveProperty("unit");
	});

	test.each([
		["", "", "planAdmin.valueOrReason"],
		["80", "pending", "planAdmin.valueAndReason"],
		["八十", "", "planAdmin.notANumber"],
		["80人", "", "planAdmin.notANumber"],
	])("%j beside %j is refused: %s", (typed, absence, problem) => {
		expect(problemsOf(parse(typed, absence))).toEqual([["target", problem]]);
	});

	test("stays away where a form does not send it", () => {
		const parsed = definitionForm.parse({ ...record, fromYear: ["2022"], name: ["名"] });
		expect(parsed).toEqual({ locale: "ja", id: 7, fromYear: 2022, seen: SEEN, name: "名" });
	});

	test("a new indicator needs all of them", () => {
		const problems = problemsOf(newIndicatorForm.safeParse({ locale: ["ja"], owner: ["policy:3"] })) ?? [];
		expect(problems).toEqual([
			["number", "planAdmin.required"],
			["name", "planAdmin.required"],
			["precision", "planAdmin.required"],
			["direction", "planAdmin.required"],
		]);
	});
});

test("a policy's plans come one a line, with a name each", () => {
	const policy = {
		locale: ["ja"],
		sectionId: ["1"],
		number: ["1"],
		title: ["題"],
		vision: ["姿"],
		related: [""],
		sdgs: [""],
	};
	const parsed = newPolicyForm.parse({ ...policy, lead: [""], relatedPlans: ["甲 | A\n乙"] });
	expect(parsed).toMatchObject({
		lead: null,
		relatedPlans: [
			{ ja: "甲", en: "A" },
			{ ja: "乙", en: null },
		],
	});
	const nameless = newPolicyForm.safeParse({ ...policy, lead: [""], relatedPlans: ["| A"] });
	expect(problemsOf(nameless)).toEqual([["relatedPlans", "planAdmin.lineWithoutName"]]);
});

test("a division's address is made plain, or refused", () => {
	const name = { locale: ["ja"], fromYear: ["2027"], name: ["課"] };
	expect(newDivisionForm.parse({ ...name, slug: ["Ｐolicy-Planning"] })).toMatchObject({ slug: "policy-planning" });
	for (const slug of ["政策", "a b", "-a", "a/b"]) {
		expect(problemsOf(newDivisionForm.safeParse({ ...name, slug: [slug] }))).toEqual([["slug", "planAdmin.notASlug"]]);
	}
});

test("the town's code and address are of their form", () => {
	const sent = { locale: ["ja"], seen: [SEEN], municipalityCode: ["０８４４３"], websiteUrl: ["javascript:alert(1)"] };
	expect(problemsOf(townForm.safeParse(sent))).toEqual([["websiteUrl", "planAdmin.notAnAddress"]]);
	expect(townForm.parse({ ...sent, websiteUrl: ["https://example.jp/"] })).toMatchObject({ municipalityCode: "08443" });
});

test.each([
	["the town", townForm],
	["a division", newDivisionForm],
	["a name", newNameForm],
	["a chapter", newChapterForm],
	["a policy", newPolicyForm],
])("what is typed for %s comes back after a mistake: no input bears the name of a secret", (_, { shape }) => {
	const sent = new FormData();
	for (const name of Object.keys(shape)) sent.set(name, "typed");
	expect(Object.keys(typedIn(sent)).sort()).toEqual(Object.keys(shape).sort());
});

describe("the licence of the town's data", () => {
	const sent = { locale: ["ja"], seen: [SEEN] };

	test("is a name and an address, which is written as headers need it", () => {
		const licenceUrl = ["https://例え.jp/利用 規約?a=<b>"];
		expect(townForm.parse({ ...sent, licenceName: [" 町の規約 "], licenceNameEn: [""], licenceUrl })).toMatchObject({
			licenceName: "町の規約",
			licenceNameEn: null,
			licenceUrl: "https://xn--r8jz45g.jp/%E5%88%A9%E7%94%A8%20%E8%A6%8F%E7%B4%84?a=%3Cb%3E",
		});
	});

	test.each([
		["javascript:alert(1)", "planAdmin.notAnAddress"],
		["data:text/html,x", "planAdmin.notAnAddress"],
		["town.example.jp/terms", "planAdmin.notAnAddress"],
		["", "planAdmin.required"],
		[`https://example.jp/${"x".repeat(500)}`, "form.tooLong"],
	])("an address that is none of the web is refused: %.30s", (url, problem) => {
		expect(problemsOf(townForm.safeParse({ ...sent, licenceUrl: [url] }))).toContainEqual(["licenceUrl", problem]);
	});

	test("is not left without a name", () => {
		expect(problemsOf(townForm.safeParse({ ...sent, licenceName: ["　"] }))).toEqual([
			["licenceName", "planAdmin.required"],
		]);
	});
});

describe("the filter of the audit log", () => {
	test("takes Japan's days, the last one included", () => {
		const { filter, problems, given } = readAuditFilter({ from: "2026-04-01", to: "2026/4/1", actor: " 企画担当 " });
		expect(filter).toMatchObject({
			from: new Date("2026-03-31T15:00:00Z"),
			until: new Date("2026-04-01T15:00:00Z"),
			actor: "企画担当",
		});
		expect(problems).toEqual([]);
		expect(given).toEqual({ from: "2026-04-01", to: "2026/4/1", actor: " 企画担当 " });
	});

	test.each([
		[{ from: "きのう" }, ["from"]],
		[{ to: "9999-12-31" }, ["to"]],
		[{ from: "2026-04-02", to: "2026-04-01" }, ["to"]],
	])("says which days it does not understand: %j", (search, problems) => {
		expect(readAuditFilter(search)).toMatchObject({ problems, given: search });
	});

	test("takes what is hostile for what it is", () => {
		const { filter, before } = readAuditFilter({ actor: ["a\u0000b", "c"], before: "1;DROP", record: "%" });
		expect(filter).toMatchObject({ actor: "ab", record: "%" });
		expect(before).toBeUndefined();
	});
});
