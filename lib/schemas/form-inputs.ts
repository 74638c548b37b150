import { z } from "zod";
import { type CalendarDay, readDay } from "@/lib/domain/calendar";
import { fiscalYearParam } from "./url-params";

/** Inputs of forms as the actions get them: every one a list of texts, since any may come twice or not at all. */

const LARGEST_ID = 2 ** 31 - 1;

/** An input that comes once: its text without spaces at its ends; empty where it did not come. */
export const oneText = z
	.array(z.string())
	.optional()
	.transform((texts) => texts?.[0]?.trim() ?? "");

/** A record's id in a hidden input. */
export const oneId = oneText.pipe(
	z
		.string()
		.regex(/^\d{1,10}$/)
		.transform(Number)
		.pipe(z.int().min(1).max(LARGEST_ID)),
);

/** The ids of ticked boxes; none where none is ticked. */
export const manyIds = z
	.array(
		z
			.string()
			.regex(/^\d{1,10}$/)
			.transform(Number)
			.pipe(z.int().min(1).max(LARGEST_ID)),
	)
	.optional()
	.transform((ids) => [...new Set(ids ?? [])]);

/** Whether a box is ticked. */
export const isTicked = z
	.array(z.string())
	.optional()
	.transform((texts) => texts !== undefined);

/** A fiscal year in a hidden input. */
export const oneYear = oneText.pipe(fiscalYearParam);

/** A text that must say something, of at most `longest` characters. `missing` is the problem's key. */
export function requiredText(missing: string, longest: number) {
	return oneText.pipe(z.string().min(1, missing).max(longest, "form.tooLong"));
}

/** A text that may be left out, as null, of at most `longest` characters. */
export function optionalText(longest: number) {
	return oneText.pipe(z.string().max(longest, "form.tooLong")).transform((text) => text || null);
}

const EARLIEST_DAY = "1926-01-01";
const LATEST_DAY = "2200-12-31";

/** A day of the calendar that must be given. `missing` is the problem's key where it is not. */
export function requiredDay(missing: string) {
	return optionalDay.pipe(z.string(missing));
}

/** A day of the calendar, or null where none is typed. */
export const optionalDay = oneText.transform((text, context): CalendarDay | null => {
	if (text === "") return null;
	const day = readDay(text);
	if (day !== null && day >= EARLIEST_DAY && day <= LATEST_DAY) return day;
	context.issues.push({ code: "custom", message: "form.noSuchDay", input: text });
	return z.NEVER;
});
