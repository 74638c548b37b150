import { actualYears } from "@/lib/domain/fiscal-year";
import type { PlanData } from "@/lib/schemas/plan-data";
import { chapterTexts, policyTexts } from "./ami-seed";
import { ECHOES, FORM_LABELS, FORM_WORDS, NOISE, REPAIRS } from "./ami-source";
import { type PrintedIndicator, seedIndicator, takeIndicatorTables } from "./sheet-figures";

/**
 * Compares the OCR with the seed, sheet by sheet, in both directions. Every fragment of a sheet must lie in the seed
 * of that sheet, and no two in the same place: as the fragments together are exactly as long as the seed, taking
 * anything out of the seed leaves a fragment without a place.
 */
type Findings = {
	/** Printed, but not in the seed. */
	missing: string[];
	/** In the seed, but not printed. */
	unprinted: string[];
	/** Indicators that differ: their unit, direction or figures. */
	figures: string[];
};

export const foundNothing = ({ missing, unprinted, figures }: Findings): boolean =>
	missing.length + unprinted.length + figures.length === 0;

/** The source cut into sheets: the chapter's page under its number, the others under their policy's code. */
export function splitSheets(source: string): Map<string, string> {
	const heading = /^.*関連する(?: SDGs|\t関連する)/gm;
	const starts = [0, ...[...source.matchAll(heading)].map(({ index }) => index), source.length];
	const sheets = starts.slice(0, -1).map((start, i) => source.slice(start, starts[i + 1]));
	const codeOf = (sheet: string) =>
		sheet
			.match(/第(\d+)章 第(\d+)節 第(\d+)施策/)
			?.slice(1, 4)
			.join("-");
	const chapter = sheets.map(codeOf).find(Boolean)?.split("-")[0] ?? "";
	return new Map(sheets.map((sheet) => [codeOf(sheet) ?? chapter, sheet]));
}

/** White space, cell borders and letter widths do not count; Cyrillic В is how the OCR reads the grade B. */
export function normalise(text: string): string {
	return text.normalize("NFKC").replace(/[\s|]/g, "").replaceAll("В", "B");
}

/** What differs between one sheet of the source and the seed. */
export function walkSheet(code: string, sheet: string, seed: PlanData): Findings {
	const echoes = ECHOES.filter((one) => one.sheet === code).map(({ printed }) => printed);
	const cleaned = echoes.reduce((text, echo) => replaceOnce(text, echo, ""), clean(code, sheet));
	const { indicators, rest } = takeIndicatorTables(cleaned);
	const texts = seedTexts(code, seed, sheet);
	const { missing, unprinted } = cover(fragmentsOf(rest), texts);
	const whole = texts.map(normalise);
	const lostEchoes = echoes.flatMap(fragmentsOf).filter((echo) => !whole.some((text) => text.includes(echo)));
	return { missing: [...missing, ...lostEchoes], unprinted, figures: differingFigures(code, indicators, seed) };
}

function clean(code: string, sheet: string): string {
	const withoutNoise = NOISE.filter((one) => one.sheet === code).reduce((text, { printed }) => {
		const wholeCells = new RegExp(`(?<=^|[\\t\\n]) *${escapeRegExp(printed)} *(?=[\\t\\n]|$)`, "g");
		const without = text.replace(wholeCells, "");
		if (without === text) throw new Error(`sheet ${code}: no cell reads ${printed}`);
		return without;
	}, sheet);
	const repairs = REPAIRS.filter((one) => one.sheet === code);
	return repairs.reduce((text, { printed, read }) => replaceOnce(text, printed, read), withoutNoise);
}

function replaceOnce(text: string, printed: string, read: string): string {
	const parts = text.split(printed);
	if (parts.length !== 2) throw new Error(`expected once, found ${parts.length - 1} times: ${printed}`);
	return parts.join(read);
}

function seedTexts(code: string, seed: PlanData, sheet: string): string[] {
	if (!code.includes("-")) return chapterTexts(seed, Number(code));
	const policy = seed.policies.find((one) => one.code === code);
	return policy ? policyTexts(seed.plan, policy, !sheet.includes("□")) : [];
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const LABEL = new RegExp(
	[...FORM_LABELS]
		.sort((a, b) => b.length - a.length)
		.map(escapeRegExp)
		.join("|"),
	"g",
);
const WORD = new RegExp(`(?<=^|\\s)(?:${FORM_WORDS.map(escapeRegExp).join("|")})(?=\\s|$)`, "g");

/** A sheet's text cut at cells, lines, the form's own words and full stops, normalised. */
function fragmentsOf(sheet: string): string[] {
	return sheet
		.replace(/<\/?u>/g, "\t")
		.replace(LABEL, "\t")
		.replace(WORD, "\t")
		.split(/[\t\n|]|(?<=。)/)
		.map(normalise)
		.filter(Boolean);
}

/**
 * Lays each fragment onto a part of the texts that no other fragment takes. The longest are laid first, so that a short
 * one cannot take a long one's place.
 */
function cover(fragments: readonly string[], texts: readonly string[]): Pick<Findings, "missing" | "unprinted"> {
	const free = texts.map(normalise).filter(Boolean);
	const missing: string[] = [];
	for (const fragment of [...fragments].sort((a, b) => b.length - a.length)) {
		const at = free.findIndex((text) => text.includes(fragment));
		const text = free[at];
		if (text === undefined) {
			missing.push(fragment);
			continue;
		}
		const start = text.indexOf(fragment);
		free.splice(at, 1, ...[text.slice(0, start), text.slice(start + fragment.length)].filter(Boolean));
	}
	return { missing, unprinted: free };
}

function differingFigures(code: string, printed: readonly PrintedIndicator[], seed: PlanData): string[] {
	const owner =
		seed.policies.find((one) => one.code === code) ?? seed.plan.chapters.find(({ number }) => String(number) === code);
	const evaluations = owner?.evaluations ?? [];
	// A chapter's sheet has no columns for years.
	const years = owner && "vision" in owner ? actualYears(seed.plan.plan) : [];
	const inSeed = (owner?.indicators ?? []).map((one) => seedIndicator(one, evaluations, years));
	return Array.from({ length: Math.max(printed.length, inSeed.length) }, (_, i) => [printed[i], inSeed[i]])
		.map((pair) => pair.map((one) => (one ? normalise(JSON.stringify(one)) : "nothing")))
		.filter(([sheet, held]) => sheet !== held)
		.map(([sheet, held]) => `${code}: printed ${sheet}, seed ${held}`);
}
