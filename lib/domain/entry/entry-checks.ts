import { contradictionsIn } from "../assessment";
import type { Contradiction } from "../contradictions";
import { actualField, type EntryField, type EntryPart } from "../entry-field";
import type { EvaluationContent } from "../evaluation";
import { actualYears, type FiscalYear, type PlanYears } from "../fiscal-year";
import type { DecimalString, IndicatorSeries, Value } from "../indicator";
import { isGiven, isMeasuredIn, owedFields } from "./entry-completeness";
import { fieldDigest } from "./entry-conflict";
import type { EntryFinding } from "./entry-finding";
import { checkTexts } from "./text-checks";
import { checkValue } from "./value-checks";

export type EntryCheckInput = {
	year: FiscalYear;
	planYears: PlanYears;
	/** The parts that the year's collection asks for. Of a chapter only `actuals` can be owed. */
	asked: readonly EntryPart[];
	content: EvaluationContent;
	/** All indicators of the policy or chapter, in the order of the sheet, with the values of the years before. */
	indicators: readonly IndicatorSeries[];
	/** What was published for the year before, else what was last written; null: nothing. */
	lastYear: EvaluationContent | null;
};

/**
 * Everything to be mended or explained before a sheet is submitted: errors, then warnings, in the order of the sheet.
 * Says nothing about what was answered: see `unansweredFindings`.
 */
export function checkEntry(input: EntryCheckInput): EntryFinding[] {
	const findings = [
		...outsidePlan(input),
		...requiredFields(input),
		...checkActuals(input),
		...checkTexts(input),
		...contradictions(input),
	];
	return [...findings.filter(({ level }) => level === "error"), ...findings.filter(({ level }) => level === "warning")];
}

function error(kind: EntryFinding["kind"], field: EntryField | null, about: string | number): EntryFinding {
	return { level: "error", kind, field, key: `${kind}:${about}`, values: {} };
}

function outsidePlan({ year, planYears }: EntryCheckInput): EntryFinding[] {
	if (actualYears(planYears).includes(year)) return [];
	return [{ ...error("yearOutsidePlan", null, year), values: { year } }];
}

function requiredFields({ content, indicators, asked, year }: EntryCheckInput): EntryFinding[] {
	return owedFields(indicators, asked, year)
		.filter((field) => !isGiven(content, field))
		.map((field) => error("required", field, field));
}

function checkActuals({ content, indicators, year }: EntryCheckInput): EntryFinding[] {
	const before = new Map<string, DecimalString>();
	return indicators.flatMap((series) => {
		const field = actualField(series.code);
		if (!isGiven(content, field)) return [];
		if (!isMeasuredIn(series, year)) {
			return [{ ...error("indicatorEnded", field, field), values: { year: series.endedYear ?? year } }];
		}
		const value = content.actuals[series.code]?.value ?? null;
		if (value === null) return [];
		const findings = checkValue(series, value, year, before);
		before.set(series.code, value);
		return findings;
	});
}

/** Held against the values that are being entered, not those that a correction replaces. */
function contradictions({ content, indicators, year }: EntryCheckInput): EntryFinding[] {
	const measured = indicators.map((series) => withActual(series, year, content.actuals[series.code]));
	return contradictionsIn(content, measured, year).map((contradiction) => ({
		level: "warning",
		kind: "contradiction",
		field: "explanation",
		key: `contradiction:${contradiction.kind}:${fieldDigest(evidenceOf(contradiction, content))}`,
		values: { contradiction },
	}));
}

/** A series in which a year has the given value, whatever it had. */
export function withActual(series: IndicatorSeries, year: FiscalYear, value: Value | undefined): IndicatorSeries {
	const others = series.actuals.filter(({ fiscalYear }) => fiscalYear !== year);
	const actual = { fiscalYear: year, ...(value ?? { value: null, absence: null }) };
	return { ...series, actuals: [...others, actual].sort((a, b) => a.fiscalYear - b.fiscalYear) };
}

/** What was said, and the numbers that speak against it. */
function evidenceOf(contradiction: Contradiction, { actuals }: EvaluationContent): string {
	const said = "sentence" in contradiction ? contradiction.sentence : contradiction.grade;
	return [said, ...contradiction.indicators.map(({ code }) => `${code}=${actuals[code]?.value}`)].join(" ");
}
