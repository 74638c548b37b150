import type { FiscalYear } from "./fiscal-year";
import type { Localized } from "./localized";

/** A name from a fiscal year on: divisions are renamed, a town becomes a city. */
export type DatedName = { fromYear: FiscalYear; name: Localized };

/** The name in force in a year: the latest that started by then, else the earliest known. Expects at least one. */
export function nameIn(names: readonly DatedName[], year: FiscalYear): Localized {
	const ascending = [...names].sort((a, b) => a.fromYear - b.fromYear);
	const inForce = ascending.findLast(({ fromYear }) => fromYear <= year) ?? ascending[0];
	if (!inForce) throw new Error("nameIn: a record without any name");
	return inForce.name;
}
