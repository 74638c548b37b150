import { z } from "zod";
import { PROGRESS_GRADES, REVIEW_GRADES } from "@/lib/domain/grades";
import { PACES } from "@/lib/domain/progress";
import { type Selection, SUMMARY_PARTS } from "@/lib/domain/selection";
import { placeNumberText, slug } from "./codes";
import { fiscalYearParam } from "./url-params";

/** The names in a query by which a selection is spoken of: in the address of a summary, and of any file of data. */
export const SELECTION_PARAMETERS = [
	"year",
	"chapter",
	"section",
	"division",
	"pace",
	"grade",
	"review",
	"part",
	"with",
] as const;
export type SelectionParameter = (typeof SELECTION_PARAMETERS)[number];

/** A query may be written by hand: more of one name than any plan has is a mistake or worse. */
const LONGEST_LIST = 200;

const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(LONGEST_LIST);

const sectionParam = z
	.string()
	.regex(/^[1-9]\d{0,3}-[1-9]\d{0,3}$/)
	.transform((text) => {
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
		review: list(z.enum(REVIEW_GRADES.map(String)).transform((grade) => REVIEW_GRADES[Number(grade) - 1] ?? 1)),
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

/** A selection, or the names of the parameters that can't be read. */
export type ParsedSelection =
	| { selection: Selection; unreadable: null }
	| { selection: null; unreadable: SelectionParameter[] };

/** Reads a selection from a query. Blank values, which an unfilled form field sends, say nothing; other names are left. */
export function parseSelection(query: URLSearchParams): ParsedSelection {
	const given = Object.fromEntries(
		SELECTION_PARAMETERS.map((name) => [name, query.getAll(name).filter((value) => value !== "")]),
	);
	const parsed = selectionQuery.safeParse(given);
	if (parsed.success) return { selection: parsed.data, unreadable: null };
	const names = new Set(parsed.error.issues.map(({ path }) => path[0]));
	return { selection: null, unreadable: SELECTION_PARAMETERS.filter((name) => names.has(name)) };
}
