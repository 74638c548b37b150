import type { Locale } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { generatedCode, REPEATS_AFTER } from "./generated-plan";

/** A real sheet: the page that is loaded again and again. */
export const POLICY_PAGE = routes.policy("ja", "7-1-1");

/** How many pairs of policies are compared between the two plans: all that the small one generates. */
export const PAIRS = 48;

const SHEETS = ["7-1-1", "7-1-2", "7-1-3", "7-1-4", "7-1-5"];

/**
 * One policy of each plan with the same contents: in the small plan the one with this number, in the large one another
 * that is made from the same sheet and indicators, so that the numbers are spread over all of the plan.
 */
export function pairOfPolicies(number: number): { small: string; large: string } {
	return { small: generatedCode(number), large: generatedCode(number + 2 * REPEATS_AFTER * number) };
}

const LOCALES: Locale[] = ["ja", "en"];

/** The kinds of public pages that have a budget, each with its addresses: real sheets and generated ones. */
export const KINDS: Record<string, string[]> = {
	policy: LOCALES.flatMap((locale) => [...SHEETS, ...first(5)].map((code) => routes.policy(locale, code))),
	home: LOCALES.map(routes.home),
	indicator: LOCALES.flatMap((locale) => [...SHEETS, ...first(5)].map((code) => routes.indicator(locale, `${code}-1`))),
	chapter: LOCALES.flatMap((locale) => [1, 2, 3, 4, 5, 6, 7].map((number) => routes.chapter(locale, number))),
	glossary: LOCALES.map((locale) => routes.glossary(locale)),
};

function first(count: number): string[] {
	return Array.from({ length: count }, (_, number) => generatedCode(number));
}
