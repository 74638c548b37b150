import { beforeAll, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { DATA_TABLE_NAMES, dataTableOf } from "@/lib/export/tables/registry";
import type { PlanData } from "@/lib/schemas/plan-data";
import { createTestDatabase } from "../../support/database";
import { richPlan } from "../../support/rich-plan";
import { bytesOf, openFile, recordsOf } from "./data-files";

const { prisma } = await createTestDatabase();

/** A formula, Typst code, another direction, an emoji, 外字, an old sign, line breaks of every kind, and a lot of text. */
const HOSTILE = `=HYPERLINK("http://example.jp","#panic()")\r\n#include "/etc/passwd" \u202eדג😀\ue123𠮷\u2028\t"',;${"長".repeat(10_000)}`;
const IN_JSON = HOSTILE.replaceAll("\r\n", "\n").replaceAll("\u2028", "\n");
const IN_CSV = `'${IN_JSON.replace(/\s*\n\s*/g, " ")}`;

/** Texts that people write, wherever they stand; codes, grades and units of measure are not theirs to write freely. */
const WRITTEN = new Set([
	"ja",
	"en",
	"vision",
	"situation",
	"nextSteps",
	"outcome",
	"foreseenIssues",
	"futureDirection",
	"explanation",
	"intendedResult",
	"changeReason",
	"printed",
]);

const hostile = (plan: PlanData): PlanData =>
	JSON.parse(JSON.stringify(plan, (key, value) => (WRITTEN.has(key) && typeof value === "string" ? HOSTILE : value)));

beforeAll(() => loadPlan(prisma, hostile(richPlan()), new Date("2026-10-01T00:00:00Z")));

/** Columns of text that somebody else than a writer fills in. */
const OUR_OWN = ["licence", "changed_fields", "review_grade_symbol", "correction_reason"];

describe.each(DATA_TABLE_NAMES)("%s", (name) => {
	const texts = dataTableOf(name).columns.filter(({ key, type }) => type === "text" && !OUR_OWN.includes(key));

	test("keeps every text as text, in CSV and in JSON", async () => {
		const records = await recordsOf(name);
		const { rows } = JSON.parse((await bytesOf(`${name}.json`)).toString("utf8"));
		for (const { key } of texts) {
			const written = records.map((record) => record[key]).filter((cell) => cell !== "");
			expect(
				written.every((cell) => cell === IN_CSV),
				key,
			).toBe(true);
			const inJson = rows
				.map((row: Record<string, string | null>) => row[key])
				.filter((cell: string | null) => cell !== null);
			expect(inJson.length, key).toBe(written.length);
			expect(
				inJson.every((cell: string) => cell === IN_JSON),
				key,
			).toBe(true);
		}
		expect(records[0]?.municipality_name).toBe(IN_CSV);
	});

	test("says which characters Shift_JIS does not hold, at most twenty of them", async () => {
		const { refusal } = await openFile(`${name}.csv`, "encoding=shift_jis");
		if (refusal?.reason !== "outside") throw new Error("not refused");
		expect(refusal.found.length).toBeLessThanOrEqual(20);
		expect(refusal.found.slice(0, 6).map(({ character }) => character)).toEqual([
			"\u202e",
			"ד",
			"ג",
			"😀",
			"\ue123",
			"𠮷",
		]);
	});
});
