import type { FiscalYear } from "@/lib/domain/fiscal-year";
import {
	type AbsenceReason,
	type DecimalString,
	type DefinedYears,
	definedYears,
	definitionIn,
	type IndicatorDefinition,
	type IndicatorSeries,
	type Value,
} from "@/lib/domain/indicator";

/** A value to draw: `position` as a binary number for pixels only, `value` as the exact decimal for its label. */
export type ChartValue = { position: number; value: DecimalString; precision: number };

type ChartPoint = ChartValue & { year: FiscalYear };

/**
 * The years in which one baseline and one target applied. Borders between spans lie half-way between two years;
 * `baselineYear` and `targetYear`, where the marks stand, may lie outside.
 */
export type ChartSpan = DefinedYears & {
	from: number;
	to: number;
	lastYear: FiscalYear;
	baseline: ChartValue | null;
	target: ChartValue | null;
};

type ChartChange = {
	kind: "redefined" | "targetRevised" | "baselineRevised" | "ended";
	/** The first year of a new definition, or the last year of an ended indicator. */
	year: FiscalYear;
	/** Where on the year scale the mark stands. */
	position: number;
};

type ChartAbsence = { of: "baseline" | "target" | "actual"; year: FiscalYear; reason: AbsenceReason };

/** What a chart shows of an indicator. */
export type ChartData = {
	definition: IndicatorDefinition;
	firstYear: FiscalYear;
	lastYear: FiscalYear;
	/** Oldest first; the last one is in force. */
	spans: ChartSpan[];
	/** Actual points, one array for each unbroken stretch of years. */
	runs: ChartPoint[][];
	absences: ChartAbsence[];
	changes: ChartChange[];
};

type Era = { definition: IndicatorDefinition; years: DefinedYears; from: FiscalYear; to: FiscalYear };

const HALF_YEAR = 0.5;

function chartValue({ value }: Value, { precision }: IndicatorDefinition): ChartValue | null {
	return value === null ? null : { position: Number(value), value, precision };
}

/** Which definition holds in which of the years, without definitions that no year of the axis falls under. */
function erasOf(series: IndicatorSeries, firstYear: FiscalYear, lastYear: FiscalYear): Era[] {
	const inForceFirst = definitionIn(series, firstYear);
	const later = series.definitions.filter(
		({ fromYear }) => fromYear > Math.max(firstYear, inForceFirst.fromYear) && fromYear <= lastYear,
	);
	return [inForceFirst, ...later].map((definition, i) => ({
		definition,
		years: definedYears(definition, series.years),
		from: i === 0 ? firstYear : definition.fromYear,
		to: (later[i]?.fromYear ?? lastYear + 1) - 1,
	}));
}

/** A value in another unit stands on another axis, so such a change counts as a new definition even if not marked so. */
function isComparable(a: IndicatorDefinition, b: IndicatorDefinition): boolean {
	return a.unit?.ja === b.unit?.ja;
}

function changeBetween(before: Era, after: Era): ChartChange["kind"] | null {
	if (after.definition.redefined || !isComparable(before.definition, after.definition)) return "redefined";
	const isSame = (of: "baseline" | "target") =>
		before.definition[of].value === after.definition[of].value &&
		before.years[`${of}Year`] === after.years[`${of}Year`];
	if (!isSame("target")) return "targetRevised";
	return isSame("baseline") ? null : "baselineRevised";
}

function changesOf(
	series: IndicatorSeries,
	eras: readonly Era[],
	firstYear: FiscalYear,
	lastYear: FiscalYear,
): ChartChange[] {
	const changes = eras.slice(1).flatMap((era, i): ChartChange[] => {
		const kind = changeBetween(eras[i] ?? era, era);
		return kind ? [{ kind, year: era.from, position: era.from - HALF_YEAR }] : [];
	});
	const { endedYear } = series;
	if (endedYear === null || endedYear < firstYear || endedYear >= lastYear) return changes;
	return [...changes, { kind: "ended", year: endedYear, position: endedYear + HALF_YEAR }];
}

function isSamePath(a: ChartSpan, b: ChartSpan): boolean {
	return (
		a.baseline?.value === b.baseline?.value &&
		a.target?.value === b.target?.value &&
		a.baselineYear === b.baselineYear &&
		a.targetYear === b.targetYear
	);
}

/** One span for each stretch of years with the same baseline and target. */
function spansOf(eras: readonly Era[], firstYear: FiscalYear, lastYear: FiscalYear): ChartSpan[] {
	const spans: ChartSpan[] = [];
	for (const { definition, years, from, to } of eras) {
		const span: ChartSpan = {
			...years,
			from: from === firstYear ? firstYear : from - HALF_YEAR,
			to: to === lastYear ? lastYear : to + HALF_YEAR,
			lastYear: to,
			baseline: chartValue(definition.baseline, definition),
			target: chartValue(definition.target, definition),
		};
		const open = spans.at(-1);
		if (open && isSamePath(open, span) && open.lastYear === from - 1) {
			open.to = span.to;
			open.lastYear = to;
		} else {
			spans.push(span);
		}
	}
	return spans;
}

/** Points with a value, broken where a year has none and where a new definition starts. */
function runsOf(points: readonly ChartPoint[], breaks: readonly FiscalYear[]): ChartPoint[][] {
	const runs: ChartPoint[][] = [];
	for (const point of points) {
		const open = runs.at(-1);
		const continues = open?.at(-1)?.year === point.year - 1 && !breaks.includes(point.year);
		if (open && continues) open.push(point);
		else runs.push([point]);
	}
	return runs;
}

/** The plan's years in every chart, and what lies outside them: recorded values, definitions' own years. */
function axisYears({ years, definitions }: IndicatorSeries, recorded: readonly FiscalYear[]) {
	const defined = definitions.flatMap((definition) => Object.values(definedYears(definition, years)));
	const all = [years.baselineYear, years.targetYear, ...defined, ...recorded];
	return { firstYear: Math.min(...all), lastYear: Math.max(...all) };
}

/** Gathers what a chart shows of an indicator; nothing here is a pixel yet. */
export function chartData(series: IndicatorSeries): ChartData {
	const recorded = series.actuals.filter(({ value, absence }) => value !== null || absence !== null);
	const { firstYear, lastYear } = axisYears(
		series,
		recorded.map(({ fiscalYear }) => fiscalYear),
	);
	const definition = definitionIn(series, lastYear);
	const { baselineYear, targetYear } = definedYears(definition, series.years);
	const eras = erasOf(series, firstYear, lastYear);
	const changes = changesOf(series, eras, firstYear, lastYear);

	const points = recorded.flatMap((actual): ChartPoint[] => {
		const its = definitionIn(series, actual.fiscalYear);
		const value = chartValue(actual, its);
		return value && isComparable(its, definition) ? [{ ...value, year: actual.fiscalYear }] : [];
	});
	const absences = [
		{ of: "baseline" as const, year: baselineYear, reason: definition.baseline.absence },
		{ of: "target" as const, year: targetYear, reason: definition.target.absence },
		...recorded.map(({ fiscalYear, absence }) => ({ of: "actual" as const, year: fiscalYear, reason: absence })),
	].flatMap(({ reason, ...absence }) => (reason === null ? [] : [{ ...absence, reason }]));

	return {
		definition,
		firstYear,
		lastYear,
		spans: spansOf(
			eras.filter((era) => isComparable(era.definition, definition)),
			firstYear,
			lastYear,
		),
		runs: runsOf(
			points,
			changes.filter(({ kind }) => kind === "redefined").map(({ year }) => year),
		),
		absences,
		changes,
	};
}
