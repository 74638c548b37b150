import { z } from "zod";
import { readFiscalYear } from "@/lib/domain/fiscal-year-entry";
import { readLocalizedLines } from "@/lib/domain/localized-lines";
import { oneText, optionalText, requiredText } from "../form-inputs";
import { localeName } from "../url-params";

/** The inputs of which the forms of the plan are made. Messages are keys below `problems`. */

const LONGEST_LINE = 500;
const LONGEST_TEXT = 30_000;
const MISSING = "planAdmin.required";

export const line = requiredText(MISSING, LONGEST_LINE);
export const optionalLine = optionalText(LONGEST_LINE);
export const longText = requiredText(MISSING, LONGEST_TEXT);
export const optionalLongText = optionalText(LONGEST_TEXT);

/** The language of the page that a form stands on, to lead back to it. */
export const pageLocale = oneText.pipe(localeName);

/** What a form was loaded with: a digest of lib/data/staff/plan/record-write.ts. */
export const seen = oneText.pipe(z.string().regex(/^[0-9a-f]{64}$/));

/** A whole number in digits of any width, from `least` to `most`. */
export function wholeNumber(least: number, most: number) {
	const inRange = z
		.number("planAdmin.notAWholeNumber")
		.min(least, "planAdmin.outOfRange")
		.max(most, "planAdmin.outOfRange");
	return oneText
		.pipe(z.string().min(1, MISSING))
		.transform((text) => {
			const digits = text.normalize("NFKC");
			return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
		})
		.pipe(inRange);
}

/** A chapter's, section's, policy's or indicator's number: as addresses hold it (lib/schemas/codes.ts). */
export const typedPlaceNumber = wholeNumber(1, 9999);

const EARLIEST_YEAR = 1926;
const LATEST_YEAR = 2200;

/** A fiscal year as people write it, or null where none is typed. */
export const optionalTypedYear = oneText.transform((text, context): number | null => {
	if (text === "") return null;
	const year = readFiscalYear(text);
	if (year !== null && year >= EARLIEST_YEAR && year <= LATEST_YEAR) return year;
	context.issues.push({ code: "custom", message: "planAdmin.noSuchYear", input: text });
	return z.NEVER;
});

/** A fiscal year as people write it. */
export const typedYear = optionalTypedYear.pipe(z.number(MISSING));

/** The ticked ones of a list. The form sends an empty entry along, so that none ticked differs from not asked. */
export function ticked<Item>(item: z.ZodType<Item, string>) {
	return z
		.array(z.string())
		.transform((texts) => [...new Set(texts.filter(Boolean))])
		.pipe(z.array(item));
}

/** The United Nations' goals are numbered 1 to 17. */
export const sdgGoals = ticked(
	z
		.string()
		.regex(/^([1-9]|1[0-7])$/)
		.transform(Number),
).transform((goals) => goals.sort((a, b) => a - b));

const MOST_LINES = 100;

/** Names, one a line, with the English one behind a bar. */
export const localizedLines = oneText.pipe(z.string().max(LONGEST_TEXT, "form.tooLong")).transform((text, context) => {
	const names = readLocalizedLines(text);
	if (names.some(({ ja }) => ja === "")) {
		context.issues.push({ code: "custom", message: "planAdmin.lineWithoutName", input: text });
	}
	if (names.length > MOST_LINES || names.some(({ ja, en }) => Math.max(ja.length, en?.length ?? 0) > LONGEST_LINE)) {
		context.issues.push({ code: "custom", message: "planAdmin.linesTooLong", input: text });
	}
	return names;
});

type IfSent<Shape extends Record<string, z.ZodType>> = {
	[Name in keyof Shape]: z.ZodOptional<z.ZodType<z.output<Shape[Name]>>>;
};

/** The inputs of a form that changes a record: one that is not sent leaves its field as it is. */
export function ifSent<Shape extends Record<string, z.ZodType>>(shape: Shape): IfSent<Shape> {
	const entries = Object.entries(shape).map(([name, schema]) => [name, unlessMissing(schema)] as const);
	return Object.fromEntries(entries) as Record<string, z.ZodOptional<z.ZodType>> as IfSent<Shape>;
}

/** Most inputs read as empty when they are missing; `optional` alone would still ask them. */
function unlessMissing(schema: z.ZodType): z.ZodOptional<z.ZodType> {
	return z
		.unknown()
		.transform((sent, context) => {
			const parsed = schema.safeParse(sent);
			if (parsed.success) return parsed.data;
			for (const issue of parsed.error.issues)
				context.issues.push({ ...issue, path: [], input: sent } as z.core.$ZodRawIssue);
			return z.NEVER;
		})
		.optional();
}
