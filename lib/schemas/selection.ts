import { z } from "zod";
import { PROGRESS_GRADES, REVIEW_GRADES, type ReviewGrade } from "@/lib/domain/grades";
import { PACES } from "@/lib/domain/progress";
import { type Selection, SUMMARY_PARTS } from "@/lib/domain/selection";
import { SELECTION_PARAMETERS, type SelectionParameter } from "@/lib/domain/selection-query";
import { placeNumberText, sectionCode, slug } from "./codes";
import { fiscalYearParam } from "./url-params";

/** A query may be written by hand: more of one name than any plan has is a mistake or worse. */
const LONGEST_LIST = 500;

const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(LONGEST_LIST);

const sectionParam = sectionCode.transform((text) => {
	const [chapter = 0, section = 0] = text.split("-").map(Number);
	return { chapter, section };
});

const selectionQuery = z
	.object({
		year: list(fiscalYearParam),
		chapter: list(placeNumberText.transform(Number)),
		section: list(sectionParam),
		division: list(slug),
		pace: list(z.enum(PACES)),
		grade: list(z.enum(PROGRESS_GRADES)),
		review: list(z.enum(REVIEW_GRADES.map(String)).transform((grade) => Number(grade) as ReviewGrade)),
		part: list(z.enum(SUMMARY_PARTS)),
		with: z.array(fiscalYearParam).max(1),
	})
	.transform(
		(query): Selection => ({
			years: query.year,
			chapters: query.chapter,
			sections: query.section,
			divisions: query.division,
			paces: query.pace,
			progressGrades: query.grade,
			reviewGrades: query.review,
			parts: query.part,
			comparedWith: query.with[0] ?? null,
		}),
	);

type Given = Record<SelectionParameter, string[]>;

/** A selection; or the names of the parameters that can't be read, and what the others say. */
export type ParsedSelection =
	| { selection: Selection; unreadable: null }
	| { selection: null; unreadable: SelectionParameter[]; readable: Selection };

/**
 * Reads a selection from a query. Blank values, which an unfilled form field sends, say nothing, nor does one that is
 * given twice; digits may be full-width. Other names are left.
 */
export function parseSelection(query: URLSearchParams): ParsedSelection {
	const given = Object.fromEntries(SELECTION_PARAMETERS.map((name) => [name, valuesOf(query, name)])) as Given;
	const parsed = selectionQuery.safeParse(given);
	if (parsed.success) return { selection: parsed.data, unreadable: null };
	const { issues } = parsed.error;
	const names = new Set(issues.map(({ path }) => path[0]));
	return {
		selection: null,
		unreadable: SELECTION_PARAMETERS.filter((name) => names.has(name)),
		readable: selectionQuery.parse(withoutFaults(given, issues)),
	};
}

function valuesOf(query: URLSearchParams, name: SelectionParameter): string[] {
	const values = query.getAll(name).map((value) => value.normalize("NFKC").trim());
	return [...new Set(values)].filter((value) => value !== "");
}

/** Without the values that can't be read; of a list that is too long, without all of them. */
function withoutFaults(given: Given, issues: readonly z.core.$ZodIssue[]): Given {
	const isFaulty = (name: string, place?: number) => issues.some(({ path }) => path[0] === name && path[1] === place);
	const entries = Object.entries(given).map(([name, values]) => [
		name,
		isFaulty(name) ? [] : values.filter((_, place) => !isFaulty(name, place)),
	]);
	return Object.fromEntries(entries);
}
