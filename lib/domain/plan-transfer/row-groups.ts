import { type AnyRow, ownerOfIndicator, type PlanTable, type TypedTables } from "./tables";

/** A row by its table and its place there, from 0. */
export type RowPlace = { table: PlanTable; row: number };

export type PlacedRow = { cells: AnyRow; place: RowPlace };

/** The rows of a table by what they belong to. Each is taken once; what is left belongs to nothing that is there. */
type RowGroups = { take(key: string): PlacedRow[]; left(): PlacedRow[] };

/** Names what rows belong to. A number and its digits are the same. */
export function groupKey(...parts: unknown[]): string {
	return JSON.stringify(parts.map((part) => (part === null || part === undefined ? null : String(part))));
}

/** A table's rows with their places. */
export function placedRows(tables: TypedTables, table: PlanTable): PlacedRow[] {
	return tables[table].map((cells, row) => ({ cells, place: { table, row } }));
}

function groupRows(tables: TypedTables, table: PlanTable, keyOf: (cells: AnyRow) => string): RowGroups {
	const groups = new Map<string, PlacedRow[]>();
	for (const row of placedRows(tables, table)) {
		const key = keyOf(row.cells);
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return {
		take: (key) => {
			const group = groups.get(key) ?? [];
			groups.delete(key);
			return group;
		},
		left: () => [...groups.values()].flat(),
	};
}

/** Every table whose rows belong to a row of another, by what they belong to. */
export function groupTables(tables: TypedTables) {
	const by = (table: PlanTable, keyOf: (cells: AnyRow) => unknown[]): RowGroups =>
		groupRows(tables, table, (cells) => groupKey(...keyOf(cells)));
	return {
		divisions: by("divisions", ({ slug }) => [slug]),
		sections: by("sections", ({ chapter }) => [chapter]),
		relatedPlans: by("relatedPlans", ({ policy }) => [policy]),
		indicators: by("indicators", ({ code }) => [ownerOfIndicator(String(code))]),
		definitions: by("definitions", ({ indicator }) => [indicator]),
		evaluations: by("evaluations", ({ owner }) => [owner]),
		values: by("values", ({ indicator, fiscalYear }) => [ownerOfIndicator(String(indicator)), fiscalYear]),
		measures: by("measures", ({ policy, fiscalYear }) => [policy, fiscalYear]),
		projects: by("projects", ({ policy, fiscalYear, measure }) => [policy, fiscalYear, measure]),
		sourceNotes: by("sourceNotes", ({ owner }) => [owner]),
	};
}
