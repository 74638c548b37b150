import { definedYears } from "@/lib/domain/indicator";
import { compareDecimals } from "@/lib/domain/progress";
import type { PolicyFile } from "./plan-data";
import { checkAscending, checkInPlan, checkUnique, type Report, type Years } from "./plan-problems";

export type Indicator = PolicyFile["indicators"][number];
type Definition = Indicator["definitions"][number];

/** How far a definition's own years may lie outside the plan; what is farther off is more likely a slip of the pen. */
const MOST_YEARS_OUTSIDE = 50;

/** `owner` is the code of the policy, or the number of the chapter, that has the indicators. */
export function checkIndicators(indicators: readonly Indicator[], owner: string, years: Years, report: Report): void {
	const belongs = new RegExp(`^${owner}-\\d+$`);
	for (const [i, indicator] of indicators.entries()) {
		const { code, definitions } = indicator;
		const within: Report = (path, problem) => report(`indicators.${i}.${path}`, problem);
		if (!belongs.test(code)) {
			within("code", `${code} does not belong here; use ${owner}- and the indicator's number`);
		}
		checkAscending(definitions, "definitions", within);
		checkFirst(indicator, years, within);
		checkEnd(indicator, years, within);
		for (const [j, definition] of definitions.entries()) {
			const inside: Report = (path, problem) => within(`definitions.${j}.${path}`, problem);
			checkDecimals(definition.baseline, definition, "baseline", inside);
			checkDecimals(definition.target, definition, "target", inside);
			checkDirection(definition, inside);
			checkOwnYears(definition, years, inside);
		}
	}
	checkUnique(
		indicators.map(({ code }) => code),
		(i) => `indicators.${i}.code`,
		report,
	);
}

function checkFirst({ definitions: [first] }: Indicator, { baselineYear }: Years, report: Report): void {
	if (!first) return;
	if (first.fromYear > baselineYear) {
		const advice = "let the first definition start then or earlier, so that every year has one";
		report(
			"definitions.0.fromYear",
			`${first.fromYear} lies after the plan's baseline year ${baselineYear}; ${advice}`,
		);
	}
	if (first.redefined) report("definitions.0.redefined", "the first definition replaces none; remove redefined");
}

function checkEnd({ endedYear, definitions }: Indicator, years: Years, report: Report): void {
	if (endedYear === undefined) return;
	checkInPlan(endedYear, years, "endedYear", "give the last year with a value, within", report);
	for (const [j, { fromYear }] of definitions.entries()) {
		if (fromYear <= endedYear) continue;
		report(`definitions.${j}.fromYear`, `${fromYear} lies after endedYear ${endedYear}; correct one of them`);
	}
}

/** A direction against the way from baseline to target turns every pace round. A level to maintain may lie anywhere. */
function checkDirection({ direction, baseline, target }: Definition, report: Report): void {
	if (typeof baseline !== "string" || typeof target !== "string") return;
	const way = compareDecimals(target, baseline);
	if (direction === "increase" && way < 0) {
		report("direction", `increase, but the target ${target} is below the baseline ${baseline}; ${correct("decrease")}`);
	}
	if (direction === "decrease" && way > 0) {
		report("direction", `decrease, but the target ${target} is above the baseline ${baseline}; ${correct("increase")}`);
	}
}

const correct = (opposite: string) => `use ${opposite} or maintain, or correct the values`;

/** The years of a definition's own baseline and target, where it has any. */
function checkOwnYears(definition: Definition, plan: Years, report: Report): void {
	const { baselineYear = null, targetYear = null, fromYear } = definition;
	if (baselineYear === null && targetYear === null) return;
	const years = definedYears({ baselineYear, targetYear }, plan);
	if (years.baselineYear >= years.targetYear) {
		const problem = `the baseline's year ${years.baselineYear} is not before the target's ${years.targetYear}`;
		report(baselineYear === null ? "targetYear" : "baselineYear", `${problem}; correct one of them`);
	}
	if (targetYear !== null && targetYear < fromYear) {
		report(
			"targetYear",
			`${targetYear} lies before ${fromYear}, from which the definition applies; correct one of them`,
		);
	}
	const [earliest, latest] = [plan.baselineYear - MOST_YEARS_OUTSIDE, plan.targetYear + MOST_YEARS_OUTSIDE];
	for (const [key, year] of Object.entries({ baselineYear, targetYear })) {
		if (year === null || (year >= earliest && year <= latest)) continue;
		report(key, `${year} is far outside the plan; give a year from ${earliest} to ${latest}`);
	}
}

/** A year's value against the definition in force, and against the indicator's end. */
export function checkActual(
	value: Definition["baseline"],
	indicator: Indicator,
	year: number,
	path: string,
	report: Report,
): void {
	checkDecimals(value, definitionFor(indicator, year), path, report);
	const { endedYear } = indicator;
	if (endedYear === undefined || year <= endedYear || typeof value !== "string") return;
	report(path, `${indicator.code} ended in ${endedYear} and has no value in ${year}; remove it or correct endedYear`);
}

/** The definition in force in a year, as in the domain: the latest that started by then, else the first. */
function definitionFor({ definitions }: Indicator, year: number): Definition | undefined {
	return definitions.findLast(({ fromYear }) => fromYear <= year) ?? definitions[0];
}

function checkDecimals(
	value: Definition["baseline"],
	definition: Pick<Definition, "precision"> | undefined,
	path: string,
	report: Report,
): void {
	if (typeof value !== "string" || !definition) return;
	if ((value.split(".")[1]?.length ?? 0) <= definition.precision) return;
	report(path, `${value} has more decimals than precision ${definition.precision}; raise that or correct the value`);
}
