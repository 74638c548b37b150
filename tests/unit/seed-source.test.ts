import { describe, expect, it } from "vitest";
import type { PolicyFile } from "@/lib/schemas/plan-data";
import { readAmiSeed } from "@/tests/support/ami-seed";
import { AMI_SOURCE, NOISE, REPAIRS } from "@/tests/support/ami-source";
import { planMutants, policyMutants } from "@/tests/support/seed-mutants";
import { foundNothing, normalise, splitSheets, walkSheet } from "@/tests/support/sheet-walker";

const seed = readAmiSeed();
const sheets = splitSheets(AMI_SOURCE);
const codes = seed.policies.map(({ code }) => code);
const walk = (code: string, data = seed) => walkSheet(code, sheets.get(code) ?? "", data);
const notesOf = (code: string) =>
	(seed.policies.find((one) => one.code === code) ?? seed.plan.chapters[0])?.sourceNotes ?? [];

describe("the seed holds the source, all of it and nothing else", () => {
	it("finds the chapter's page and the five sheets", () => {
		expect([...sheets.keys()]).toEqual(["7", ...codes]);
		expect([...sheets.values()].join("")).toBe(AMI_SOURCE);
	});

	it.each(["7", ...codes])("sheet %s: every fragment and figure agrees", (code) => {
		expect(walk(code)).toEqual({ missing: [], unprinted: [], figures: [] });
	});

	it.each(codes)("sheet %s: the texts stand in their own fields", (code) => {
		const policy = seed.policies.find((one) => one.code === code);
		const printed = normalise(sheets.get(code) ?? "");
		const outOfPlace: string[] = [];
		let reached = 0;
		for (const start of policy ? fieldStarts(policy) : [""]) {
			const at = printed.indexOf(start, reached);
			if (at < 0) outOfPlace.push(start);
			else reached = at;
		}
		expect(outOfPlace).toEqual([]);
	});

	it.each(codes.filter((code) => sheets.get(code)?.includes("<u>")))(
		"sheet %s: the underlined division leads",
		(code) => {
			const lead = seed.policies.find((one) => one.code === code)?.divisions.lead;
			const name = seed.plan.divisions.find(({ slug }) => slug === lead)?.names[0]?.name.ja;
			expect(sheets.get(code)?.match(/<u>(.+)<\/u>/)?.[1]).toBe(name);
		},
	);
});

/** How each field starts, in the order of the sheet, cut before the OCR breaks the line or inserts a label. */
function fieldStarts({ vision, evaluations, measures }: PolicyFile): string[] {
	const texts = evaluations.flatMap((one) => [
		one.situation,
		one.nextSteps,
		one.outcome,
		one.foreseenIssues,
		one.futureDirection,
	]);
	const long = [vision, ...texts].map((text) => normalise(text ?? "").slice(0, 25));
	const table = measures.flatMap(({ title, intendedResult, projects }) => [
		normalise(title?.ja ?? "").slice(0, 8),
		normalise(intendedResult).slice(0, 15),
		...projects.map(({ ja }) => normalise(ja).slice(0, 12)),
	]);
	return [...long, ...table];
}

describe("the walker notices", () => {
	it.each(codes)("anything taken out of %s", (code) => {
		const mutants = policyMutants(seed, code);
		expect(mutants.length).toBeGreaterThanOrEqual(30);
		const unnoticed = mutants.filter(({ taken, verbatim, seed: mutant }) => {
			const { missing, figures } = walk(code, mutant);
			const gone = normalise(taken);
			const named = missing.some((fragment) => gone.includes(fragment) || fragment.includes(gone));
			return figures.length === 0 && !(verbatim ? named : missing.length > 0);
		});
		expect(unnoticed.map(({ path, taken }) => `${path}: ${taken}`)).toEqual([]);
	});

	it("anything taken out of plan.json that the sheets print", () => {
		const mutants = planMutants(seed);
		expect(mutants.length).toBeGreaterThan(20);
		const unnoticed = mutants.filter(({ seed: mutant }) =>
			[...sheets.keys()].every((code) => {
				const { missing, figures } = walk(code, mutant);
				return missing.length + figures.length === 0;
			}),
		);
		expect(unnoticed.map(({ path, taken }) => `${path}: ${taken}`)).toEqual([]);
	});

	it.each(codes)("a sentence in %s that is not printed", (code) => {
		const invented = seed.policies.map((policy) =>
			policy.code === code ? { ...policy, vision: `${policy.vision}この文は印刷されていません。` } : policy,
		);
		expect(walk(code, { ...seed, policies: invented }).unprinted).toEqual(["この文は印刷されていません。"]);
	});

	it("texts that went to another policy's file", () => {
		const swapped = seed.policies.map((policy, i, all) => ({ ...policy, vision: all.at(i - 1)?.vision ?? "" }));
		const found = codes.map((code) => walk(code, { ...seed, policies: swapped }));
		expect(found.filter(foundNothing)).toEqual([]);
	});
});

describe("what the walker is told to pass over", () => {
	it("dirt is short and holds no sentence", () => {
		const tooLong = NOISE.filter(({ printed }) => normalise(printed).length > 20 || printed.includes("。"));
		expect(tooLong).toEqual([]);
	});

	it("a repair moves a border only, or a source note tells of it", () => {
		const silent = REPAIRS.filter(({ sheet, printed, read, field }) => {
			const told = notesOf(sheet).some(
				(note) => note.field === field && normalise(note.printed).includes(normalise(printed)),
			);
			return !told && normalise(printed) !== normalise(read);
		});
		expect(silent).toEqual([]);
	});

	it("a source note quotes what its sheet prints, line by line, or says that the field is empty", () => {
		const misquoted = ["7", ...codes].flatMap((code) => {
			const sheet = normalise(sheets.get(code) ?? "");
			const lines = notesOf(code).flatMap(({ printed }) => printed.replace("：（空欄）", "").split("\n"));
			return lines.filter((line) => !sheet.includes(normalise(line))).map((line) => `${code}: ${line}`);
		});
		expect(misquoted).toEqual([]);
	});
});
