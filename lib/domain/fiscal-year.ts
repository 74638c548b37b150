/** A Japanese fiscal year is named by the Western year in which it starts, on 1 April. */
export type FiscalYear = number;

/** The years a plan spans. `baselineYear` precedes `firstYear`; actual values are due from `firstYear` to `targetYear`. */
export type PlanYears = {
	baselineYear: FiscalYear;
	firstYear: FiscalYear;
	targetYear: FiscalYear;
};

type Era = { letter: string; name: string; firstYear: number };

/** Eras since the Showa, latest first. The year an era begins is already its first (元号法, 1979). */
const ERAS: readonly Era[] = [
	{ letter: "R", name: "令和", firstYear: 2019 },
	{ letter: "H", name: "平成", firstYear: 1989 },
	{ letter: "S", name: "昭和", firstYear: 1926 },
];

/**
 * The short era name that sheets print: 2024 → `R6`. A year before the Showa era has no short form and comes back as
 * the Western year.
 */
export function eraYear(year: FiscalYear): string {
	const era = ERAS.find(({ firstYear }) => year >= firstYear);
	return era ? `${era.letter}${year - era.firstYear + 1}` : String(year);
}

const ERA_YEAR = "(?<era>令和|平成|昭和|(?<![A-Za-z])[RHS](?=[0-9元]{1,2}(?![0-9A-Za-z])))(?<count>[0-9]{1,2}|元)";
const WESTERN_YEAR = "(?<![0-9])(?<western>(?:19|2[0-9])[0-9]{2})(?=年|時点)";
/** Three months of a fiscal year lie in the next calendar year. */
const MONTH = "(?:年(?:(?<month>[0-9]{1,2})月)?度?)?";
const NAMED_YEAR = new RegExp(`(?:${ERA_YEAR}|${WESTERN_YEAR})${MONTH}`, "g");

/** A year that a text names: which one, and the words that name it. */
export type NamedYear = { year: FiscalYear; words: string };

/**
 * The fiscal years that a Japanese text names, in order: R6, 令和6年度, 2024年度, 平成31年, 令和元年度; 令和7年3月 is in
 * 2024. Expects characters of one width (NFKC).
 */
export function yearsNamedIn(text: string): NamedYear[] {
	return Array.from(text.matchAll(NAMED_YEAR), ({ 0: words, groups = {} }) => {
		const { era, count, western, month } = groups;
		const first = ERAS.find(({ letter, name }) => era === letter || era === name)?.firstYear ?? 0;
		const year = western === undefined ? first + (count === "元" ? 1 : Number(count)) - 1 : Number(western);
		return { words, year: month !== undefined && Number(month) < 4 ? year - 1 : year };
	});
}

/** The years for which a plan asks for actual values, first to target, ascending. */
export function actualYears({ firstYear, targetYear }: PlanYears): FiscalYear[] {
	return Array.from({ length: Math.max(0, targetYear - firstYear + 1) }, (_, i) => firstYear + i);
}

/** Japan keeps no daylight saving time: UTC+9 all year. */
const JST_OFFSET_MS = 9 * 60 * 60 * 1000;

/** The fiscal year a moment falls into: it turns on 1 April, Japan time. */
export function fiscalYearOf(moment: Date): FiscalYear {
	const inJapan = new Date(moment.getTime() + JST_OFFSET_MS);
	const beforeApril = inJapan.getUTCMonth() < 3;
	return inJapan.getUTCFullYear() - (beforeApril ? 1 : 0);
}
