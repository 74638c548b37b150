import { comparable } from "../claims";
import type { EntryField } from "../entry-field";
import { EVALUATION_TEXTS, type EvaluationContent } from "../evaluation";
import { type FiscalYear, type NamedYear, type PlanYears, yearsNamedIn } from "../fiscal-year";
import { fieldDigest } from "./entry-conflict";
import type { EntryFinding, FindingKind, FindingValues } from "./entry-finding";

/** The most characters a text of the sheet may have: several pages of the paper. */
export const MOST_CHARACTERS = 4_000;

export type TextCheckInput = {
	year: FiscalYear;
	planYears: PlanYears;
	content: EvaluationContent;
	/** What was published for the year before, else what was last written; null: nothing. */
	lastYear: EvaluationContent | null;
};

/** What is wrong or doubtful in a year's texts. A text that is not there has nothing wrong. */
export function checkTexts(input: TextCheckInput): EntryFinding[] {
	return textsOf(input.content).flatMap(({ field, text, earlier }) => {
		const earlierText = input.lastYear && earlier(input.lastYear);
		return [
			...tooLong(field, text),
			...controlCharacters(field, text),
			...placeholders(field, text),
			...sameAsEarlier(field, text, earlierText),
			...namedYears(field, text, earlierText, input),
		];
	});
}

type SheetText = { field: EntryField; text: string; earlier: (content: EvaluationContent) => string | null };

/** The texts of a sheet by field; those of measures have no counterpart in the year before. */
function textsOf(content: EvaluationContent): SheetText[] {
	const texts = EVALUATION_TEXTS.map((field) => ({
		field,
		text: content[field] ?? "",
		earlier: (other: EvaluationContent) => other[field],
	}));
	const ofMeasures = (content.measures ?? []).flatMap(({ title, intendedResult, projects }) =>
		[title?.ja, title?.en, intendedResult, ...projects.flatMap(({ ja, en }) => [ja, en])].map((text) => ({
			field: "measures" as const,
			text: text ?? "",
			earlier: () => null,
		})),
	);
	return [...texts, ...ofMeasures];
}

function finding(
	level: EntryFinding["level"],
	kind: FindingKind,
	field: EntryField,
	about: string,
	values: FindingValues,
): EntryFinding {
	return { level, kind, field, key: `${kind}:${field}:${about}`, values };
}

function tooLong(field: EntryField, text: string): EntryFinding[] {
	const length = Array.from(text).length;
	if (length <= MOST_CHARACTERS) return [];
	return [finding("error", "textTooLong", field, String(length), { length, limit: MOST_CHARACTERS })];
}

/**
 * Control characters but line breaks and tabs, halves of characters, and marks that turn the direction of writing: pasted
 * from elsewhere, they can't be seen, and break a file or turn a sentence round for its readers.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;
const ALLOWED = new Set(["\n", "\t"]);

/** How many characters before one that can't be seen help to find it. */
const CHARACTERS_BEFORE = 10;

function controlCharacters(field: EntryField, text: string): EntryFinding[] {
	const found = Array.from(text.matchAll(UNSEEN)).find(([character]) => !ALLOWED.has(character));
	if (found === undefined) return [];
	const before = text.slice(0, found.index).replace(UNSEEN, " ").trim();
	const words = Array.from(before).slice(-CHARACTERS_BEFORE).join("");
	return [finding("error", "controlCharacter", field, fieldDigest(text), { words })];
}

/** ○○ and the like, but not the zeros of 二〇〇〇年; 要確認, 【未記入】, ？？. */
const PLACEHOLDER =
	/(?<![〇一二三四五六七八九])[○〇◯●]{2,}|[△▲□■×✕＊]{2,}|[XxＸｘ]{2,}(?![A-Za-z])|要確認|(?<=[（(【[［〔])(?:未?確認中?|未?記入|未定稿|後日[^）)】\]］〕]*)(?=[）)】\]］〕])|[?？]{2,}/gu;

function placeholders(field: EntryField, text: string): EntryFinding[] {
	const found = new Set(Array.from(text.matchAll(PLACEHOLDER), ([words]) => words));
	return [...found].map((words) => finding("warning", "placeholder", field, fieldDigest(words), { words }));
}

/** A short 「特になし」 may stand two years in a row. */
const LEAST_TO_COMPARE = 20;

function sameAsEarlier(field: EntryField, text: string, earlier: string | null): EntryFinding[] {
	const plain = comparable(text);
	if (earlier === null || plain.length < LEAST_TO_COMPARE || plain !== comparable(earlier)) return [];
	return [finding("warning", "sameText", field, fieldDigest(plain), {})];
}

/**
 * Years a text names outside the plan, which are often slips (令和60年), and in the results of a year those to come. A
 * year that the text already named the year before was looked at then.
 */
function namedYears(
	field: EntryField,
	text: string,
	earlier: string | null,
	{ year, planYears }: TextCheckInput,
): EntryFinding[] {
	const known = new Set(yearsIn(earlier ?? "").map((named) => named.year));
	const findings = new Map<string, EntryFinding>();
	for (const named of yearsIn(text)) {
		const isOutside = named.year < planYears.baselineYear || named.year > planYears.targetYear;
		const isAhead = field === "outcome" && begins(named) > year;
		if (known.has(named.year) || !(isOutside || isAhead)) continue;
		const kind = isOutside ? "namedYearOutsidePlan" : "namedYearAhead";
		const values = { words: named.words, year: named.year };
		findings.set(String(named.year), finding("warning", kind, field, String(named.year), values));
	}
	return [...findings.values()];
}

const yearsIn = (text: string): NamedYear[] => yearsNamedIn(text.normalize("NFKC"));

/** The first fiscal year that the words may mean: 令和8年, not 年度, begins in the winter of R7. */
function begins({ year, words }: NamedYear): FiscalYear {
	return words.endsWith("年") ? year - 1 : year;
}
