import { z } from "zod";
import { PROGRESS_GRADES, REVIEW_GRADES } from "@/lib/domain/grades";
import { DEFAULT_LOCALE, LOCALES } from "@/lib/domain/localized";
import { PACES } from "@/lib/domain/progress";
import { indicatorCode, placeNumber, placeNumberText, policyCode, sectionCode, slug } from "../codes";
import { fiscalYearParam } from "../url-params";
import { fiscalYear } from "./parts";

/** What may be asked of /api/v1, by the names that a selection has in every other address: see lib/schemas/selection.ts. */

export const LARGEST_PAGE = 200;
export const USUAL_PAGE = 100;

/** A query may be written by hand: more of one name than any plan has is a mistake or worse. */
const LONGEST_LIST = 200;

const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(LONGEST_LIST).default([]);

const year = fiscalYearParam.pipe(fiscalYear);
const chapter = placeNumberText.transform(Number).pipe(placeNumber);
const review = z
	.string()
	.regex(/^[1-4]$/)
	.transform(Number)
	.pipe(z.literal(REVIEW_GRADES));

const limit = z
	.string()
	.regex(/^[1-9]\d{0,2}$/)
	.transform(Number)
	.pipe(z.int().min(1).max(LARGEST_PAGE))
	.default(USUAL_PAGE);

/** A page of a list: how long, and after which entry it begins. */
const page = <After extends z.ZodType>(after: After) => ({ limit, after: after.optional() });

const place = { chapter: list(chapter), section: list(sectionCode), division: list(slug) };
const grades = { grade: list(z.enum(PROGRESS_GRADES)), review: list(review) };
const pace = { pace: list(z.enum(PACES)) };

/** A policy's evaluation of a year in one word; without the year, all of the policy's. */
const evaluationKey = z.string().regex(/^[1-9]\d{0,3}(-[1-9]\d{0,3}){2}(\.(19|2\d)\d{2})?$/);

export const QUERIES = {
	none: z.strictObject({}),
	openapi: z.strictObject({ lang: z.enum(LOCALES).default(DEFAULT_LOCALE) }),
	chapters: z.strictObject(page(chapter)),
	divisions: z.strictObject(page(slug)),
	policies: z.strictObject({ year: list(year), ...place, ...grades, ...pace, ...page(policyCode) }),
	indicators: z.strictObject({
		year: list(year),
		...place,
		policy: list(policyCode),
		...pace,
		...page(indicatorCode),
	}),
	evaluations: z.strictObject({
		year: list(year),
		...place,
		policy: list(policyCode),
		...grades,
		...pace,
		...page(evaluationKey),
	}),
} as const;

export const PATHS = {
	none: z.strictObject({}),
	chapter: z.strictObject({ chapter }),
	division: z.strictObject({ division: slug }),
	policy: z.strictObject({ policy: policyCode }),
	indicator: z.strictObject({ indicator: indicatorCode }),
	evaluation: z.strictObject({ policy: policyCode, year }),
} as const;

/** A parameter that can't be used: there is none of the name, it is given more than once, or it can't be read. */
export type Refusal = { name: string; why: "unknown" | "repeated" | "unreadable" };

/**
 * Reads a query. Blank values, which an unfilled form field sends, say nothing. Unlike a page, an answer for programs
 * ignores nothing: a filter with a slip in its name would otherwise look as if it had been applied.
 */
export function readQuery<Schema extends z.ZodObject>(
	schema: Schema,
	given: URLSearchParams,
): { query: z.output<Schema>; refused: null } | { query: null; refused: Refusal[] } {
	const names = [...new Set(given.keys())];
	const values = Object.fromEntries(
		names.flatMap((name) => {
			const filled = given.getAll(name).filter((value) => value !== "");
			if (filled.length === 0 && Object.hasOwn(schema.shape, name)) return [];
			return [[name, isList(schema, name) || filled.length > 1 ? filled : (filled[0] ?? "")]];
		}),
	);
	const parsed = schema.safeParse(values);
	if (parsed.success) return { query: parsed.data, refused: null };
	const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]));
	const refused = names.flatMap((name): Refusal[] => {
		if (!Object.hasOwn(schema.shape, name)) return [{ name, why: "unknown" }];
		if (!wrong.has(name)) return [];
		return [{ name, why: Array.isArray(values[name]) && !isList(schema, name) ? "repeated" : "unreadable" }];
	});
	return { query: null, refused };
}

function isList(schema: z.ZodObject, name: string): boolean {
	const field = schema.shape[name];
	return field instanceof z.ZodDefault && field.unwrap() instanceof z.ZodArray;
}
