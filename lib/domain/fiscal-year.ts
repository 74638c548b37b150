/** A Japanese fiscal year is named by the Western year in which it starts, on 1 April. */
export type FiscalYear = number;

/** The years a plan spans. `baselineYear` precedes `firstYear`; actual values are due from `firstYear` to `targetYear`. */
export type PlanYears = {
	baselineYear: FiscalYear;
	firstYear: FiscalYear;
	targetYear: FiscalYear;
};

type Era = { letter: string; firstYear: number };

/** Eras since the Showa, latest first. The year an era begins is already its first (元号法, 1979). */
const ERAS: readonly Era[] = [
	{ letter: "R", firstYear: 2019 },
	{ letter: "H", firstYear: 1989 },
	{ letter: "S", firstYear: 1926 },
];

/**
 * The short era name that sheets print: 2024 → `R6`. A year before the Showa era has no short form and comes back as
 * the Western year.
 */
export function eraYear(year: FiscalYear): string {
	const era = ERAS.find(({ firstYear }) => year >= firstYear);
	return era ? `${era.letter}${year - era.firstYear + 1}` : String(year);
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
