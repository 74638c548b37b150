import {
	type AnyRow,
	emptyTables,
	PLAN_TABLE_NAMES,
	type PlanRow,
	type PlanTable,
	type PlanTables,
	rowKey,
} from "./tables";

type RowChange<Table extends PlanTable = PlanTable> = { before: PlanRow<Table>; after: PlanRow<Table> };

/** What a plan that is given would do to the present one. Nothing is ever taken away. */
export type PlanDifferences = {
	/** Rows that the present plan lacks. */
	added: PlanTables;
	/** Rows that both have and that differ. */
	changed: { [Table in PlanTable]: RowChange<Table>[] };
	/** How many rows are the same in both. */
	unchanged: Record<PlanTable, number>;
	/** Rows of the present plan that are not given, and stay. */
	kept: PlanTables;
};

export function comparePlans(present: PlanTables, given: PlanTables): PlanDifferences {
	const differences: PlanDifferences = {
		added: emptyTables(),
		changed: emptyTables() as unknown as PlanDifferences["changed"],
		unchanged: Object.fromEntries(PLAN_TABLE_NAMES.map((table) => [table, 0])) as PlanDifferences["unchanged"],
		kept: emptyTables(),
	};
	for (const table of PLAN_TABLE_NAMES) compareTable(table, present, given, differences);
	return differences;
}

function compareTable<Table extends PlanTable>(
	table: Table,
	present: PlanTables,
	given: PlanTables,
	differences: PlanDifferences,
): void {
	const rows = new Map(present[table].map((row) => [rowKey(table, row), row] as [string, PlanRow<Table>]));
	const added: PlanRow<Table>[] = differences.added[table];
	const changed: RowChange<Table>[] = differences.changed[table];
	for (const after of given[table] as PlanRow<Table>[]) {
		const key = rowKey(table, after as AnyRow);
		const before = rows.get(key);
		rows.delete(key);
		if (before === undefined) added.push(after);
		else if (changedColumns(before as AnyRow, after as AnyRow).length > 0) changed.push({ before, after });
		else differences.unchanged[table] += 1;
	}
	(differences.kept[table] as PlanRow<Table>[]).push(...rows.values());
}

/** The columns in which two rows differ. */
export function changedColumns(before: AnyRow, after: AnyRow): string[] {
	return Object.keys(after).filter((column) => (before[column] ?? null) !== (after[column] ?? null));
}

/** The plan as it would be: all that is given, and what stays. */
export function mergePlans(given: PlanTables, { kept }: PlanDifferences): PlanTables {
	return Object.fromEntries(
		PLAN_TABLE_NAMES.map((table) => {
			const rows: AnyRow[] = [...given[table], ...kept[table]];
			return [table, rows.sort((a, b) => Number(a.fromYear ?? 0) - Number(b.fromYear ?? 0))];
		}),
	) as unknown as PlanTables;
}

/** Whether there is anything to write. */
export function isEmpty({ added, changed }: PlanDifferences): boolean {
	return PLAN_TABLE_NAMES.every((table) => added[table].length === 0 && changed[table].length === 0);
}
