import type { Localized } from "./localized";

/** What one field of a record of the plan holds. Null is "not given". */
export type FieldValue = string | number | boolean | null | readonly (string | number | Localized)[];

/** A chapter, a policy, a division, …, by its fields: as forms show it, conflicts compare it and the audit log keeps it. */
export type PlanRecord = Readonly<Record<string, FieldValue>>;

const isEqual = (a: FieldValue | undefined, b: FieldValue | undefined) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The fields of `given` that differ from the record, before and after; null when none does. A field that is not given,
 * or undefined, stays as it is.
 */
export function recordChanges<Row extends PlanRecord>(
	record: Row,
	given: Partial<Row>,
): { before: Partial<Row>; after: Partial<Row> } | null {
	const changed = Object.keys(given).filter((key) => given[key] !== undefined && !isEqual(record[key], given[key]));
	if (changed.length === 0) return null;
	const pick = (row: Partial<Row>) => Object.fromEntries(changed.map((key) => [key, row[key]])) as Partial<Row>;
	return { before: pick(record), after: pick(given) };
}
