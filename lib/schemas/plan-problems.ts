import type { PlanFile } from "./plan-data";

/** Takes a fault: `path` leads to the field, `problem` says what is wrong and what to do. */
export type Report = (path: string, problem: string) => void;

export type Years = Pick<PlanFile["plan"], "baselineYear" | "firstYear" | "targetYear">;

/** Reports a year that the plan has no evaluation for. `advice` leads up to the years that it has. */
export function checkInPlan(
	year: number,
	{ firstYear, targetYear }: Years,
	path: string,
	advice: string,
	report: Report,
): void {
	if (year >= firstYear && year <= targetYear) return;
	report(path, `${year} is outside the plan; ${advice} ${firstYear} to ${targetYear}`);
}

export function checkAscending(entries: readonly { fromYear: number }[], path: string, report: Report): void {
	for (const [i, { fromYear }] of entries.entries()) {
		const before = entries[i - 1]?.fromYear;
		if (before === undefined || before < fromYear) continue;
		report(`${path}.${i}.fromYear`, `${fromYear} does not come after ${before}; order the entries by year, one a year`);
	}
}

export function checkUnique(
	keys: readonly (string | number)[],
	pathOf: (index: number) => string,
	report: Report,
): void {
	const seen = new Set<string | number>();
	for (const [i, key] of keys.entries()) {
		if (seen.has(key)) report(pathOf(i), `${key} is already used; remove the duplicate or correct it`);
		seen.add(key);
	}
}
