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
		const within: Report = (path, fault) => report(`indicators.${i}.${path}`, fault);
		if (!belongs.test(code)) {
			within("code", { kind: "foreignIndicator", values: { code, owner } });
		}
		checkAscending(definitions, "definitions", within);
		checkFirst(indicator, years, within);
		checkEnd(indicator, years, within);
		for (const [j, definition] of definitions.entries()) {
			const inside: Report = (path, fault) => within(`definitions.${j}.${path}`, fault);
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
		report("definitions.0.fromYear", { kind: "startsLate", values: { year: first.fromYear, baselineYear } });
	}
	if (first.redefined) report("definitions.0.redefined", { kind: "firstRedefined", values: {} });
}

function checkEnd({ endedYear, definitions }: Indicator, years: Years, report: Report): void {
	if (endedYear === undefined) return;
	checkInPlan(endedYear, years, "endedYear", "endOutsidePlan", report);
	for (const [j, { fromYear }] of definitions.entries()) {
		if (fromYear <= endedYear) continue;
		report(`definitions.${j}.fromYear`, { kind: "startsAfterEnd", values: { year: fromYear, endedYear } });
	}
}

/** A direction against the way from baseline to target turns every pace round. A level to maintain may lie anywhere. */
function checkDirection({ direction, baseline, target }: Definition, report: Report): void {
	if (typeof baseline !== "string" || typeof target !== "string") return;
	const way = compareDecimals(target, baseline);
	if (direction === "increase" && way < 0) report("direction", { kind: "increaseFalls", values: { target, baseline } });
	if (direction === "decrease" && way > 0) report("direction", { kind: "decreaseRises", values: { target, baseline } });
}

/** The years of a definition's own baseline and target, where it has any. */
function checkOwnYears(definition: Definition, plan: Years, report: Report): void {
	const { baselineYear = null, targetYear = null, fromYear } = definition;
	if (baselineYear === null && targetYear === null) return;
	const years = definedYears({ baselineYear, targetYear }, plan);
	if (years.baselineYear >= years.targetYear) {
		report(baselineYear === null ? "targetYear" : "baselineYear", { kind: "ownYearsOrder", values: years });
	}
	if (targetYear !== null && targetYear < fromYear) {
		report("targetYear", { kind: "dueBeforeStart", values: { targetYear, fromYear } });
	}
	const [earliest, latest] = [plan.baselineYear - MOST_YEARS_OUTSIDE, plan.targetYear + MOST_YEARS_OUTSIDE];
	for (const [key, year] of Object.entries({ baselineYear, targetYear })) {
		if (year === null || (year >= earliest && year <= latest)) continue;
		report(key, { kind: "yearFarOutside", values: { year, earliest, latest } });
	}
}

/** A year's value against the indicator's end. It may be more exact than the indicator is published with. */
export function checkActual(
	value: Definition["baseline"],
	{ code, endedYear }: Indicator,
	year: number,
	path: string,
	report: Report,
): void {
	if (endedYear === undefined || year <= endedYear || typeof value !== "string") return;
	report(path, { kind: "valueAfterEnd", values: { code, year, endedYear } });
}

function checkDecimals(
	value: Definition["baseline"],
	definition: Pick<Definition, "precision">,
	path: string,
	report: Report,
): void {
	if (typeof value !== "string") return;
	if ((value.split(".")[1]?.length ?? 0) <= definition.precision) return;
	report(path, { kind: "tooManyDecimals", values: { value, precision: definition.precision } });
}
