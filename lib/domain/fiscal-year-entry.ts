import { type FiscalYear, yearsNamedIn } from "./fiscal-year";

const WESTERN = /^\d{4}$/;

/**
 * The fiscal year that someone typed: 2027, ２０２７年度, R9, 令和9年度, also both forms at once as the pages print them,
 * 「R9（2027年度）」. Null for anything else, and for two different years.
 */
export function readFiscalYear(text: string): FiscalYear | null {
	const typed = text.normalize("NFKC").replaceAll(/\s/g, "").toUpperCase();
	if (WESTERN.test(typed)) return Number(typed);
	const named = yearsNamedIn(typed);
	const rest = named.reduce((left, { words }) => left.replace(words, ""), typed);
	const years = new Set(named.map(({ year }) => year));
	const [year] = years;
	return year !== undefined && years.size === 1 && /^[()]*$/.test(rest) ? year : null;
}
