import type { RowPlace } from "./row-groups";
import { PLAN_TABLE_NAMES, rowKey, type TypedTables } from "./tables";

/**
 * What is wrong between rows, which no document can say: `twice` a key that was there before · `noOwner` it names
 * something that no row gives · `noPosition` it lacks its place in a list · `onlyOne` a second plan.
 */
export type TableFault = RowPlace & { kind: "twice" | "noOwner" | "noPosition" | "onlyOne" };

const POSITIONED = ["relatedPlans", "measures", "projects"] as const;

/** Rows that a document would silently lose or put anywhere. */
export function findTableFaults(tables: TypedTables): TableFault[] {
	return [...findRepeated(tables), ...findUnplaced(tables)];
}

function findRepeated(tables: TypedTables): TableFault[] {
	return PLAN_TABLE_NAMES.flatMap((table) => {
		const seen = new Set<string>();
		return tables[table].flatMap((cells, row): TableFault[] => {
			if (table === "plan") return row > 0 ? [{ table, row, kind: "onlyOne" }] : [];
			const key = rowKey(table, cells);
			if (seen.has(key)) return [{ table, row, kind: "twice" }];
			seen.add(key);
			return [];
		});
	});
}

function findUnplaced(tables: TypedTables): TableFault[] {
	return POSITIONED.flatMap((table) =>
		tables[table].flatMap(({ position }, row): TableFault[] =>
			Number.isInteger(position) && Number(position) >= 1 ? [] : [{ table, row, kind: "noPosition" }],
		),
	);
}
