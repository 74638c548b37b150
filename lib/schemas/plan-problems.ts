import type { PlanFile } from "./plan-data";
import type { PlanFault } from "./plan-faults";

/** Takes a fault: `path` leads to the field. */
export type Report = (path: string, fault: PlanFault) => void;

export type Years = Pick<PlanFile["plan"], "baselineYear" | "firstYear" | "targetYear">;

/** Reports a year that the plan has no evaluation for. */
export function checkInPlan(
	year: number,
	{ firstYear, targetYear }: Years,
	path: string,
	kind: "outsidePlan" | "endOutsidePlan" | "noteOutsidePlan",
	report: Report,
): void {
	if (year < firstYear || year > targetYear) report(path, { kind, values: { year, firstYear, targetYear } });
}

export function checkAscending(entries: readonly { fromYear: number }[], path: string, report: Report): void {
	for (const [i, { fromYear }] of entries.entries()) {
		const before = entries[i - 1]?.fromYear;
		if (before === undefined || before < fromYear) continue;
		report(`${path}.${i}.fromYear`, { kind: "notAscending", values: { year: fromYear, before } });
	}
}

export function checkUnique(
	keys: readonly (string | number)[],
	pathOf: (index: number) => string,
	report: Report,
): void {
	const seen = new Set<string | number>();
	for (const [i, key] of keys.entries()) {
		if (seen.has(key)) report(pathOf(i), { kind: "alreadyUsed", values: { key: String(key) } });
		seen.add(key);
	}
}
