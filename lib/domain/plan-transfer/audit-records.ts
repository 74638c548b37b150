import { changedColumns, type PlanDifferences } from "./differences";
import { type AnyRow, ownerOfIndicator, PLAN_TABLE_NAMES, PLAN_TABLES, type PlanTable } from "./tables";

/** What an import did to one chapter, policy or division, or to the plan itself, by table: for the audit log. */
export type ImportRecord = {
	entity: "plan" | "division" | "chapter" | "policy";
	entityId: string;
	/** Of changed rows what they held before, with what names them. */
	before: Record<string, AnyRow[]>;
	/** Added rows as a whole, of changed ones what they hold now. */
	after: Record<string, AnyRow[]>;
};

/** The record of an import, one entry for each thing it touched. `plan` is the plan's slug. */
export function importRecords({ added, changed }: PlanDifferences, plan: string): ImportRecord[] {
	const records = new Map<string, ImportRecord>();
	const recordOf = (table: PlanTable, row: AnyRow): ImportRecord => {
		const [entity, entityId] = ownerOf(table, row, plan);
		const key = `${entity} ${entityId}`;
		const record = records.get(key) ?? { entity, entityId, before: {}, after: {} };
		records.set(key, record);
		return record;
	};
	for (const table of PLAN_TABLE_NAMES) {
		for (const row of added[table]) push(recordOf(table, row).after, table, row);
		for (const { before, after } of changed[table]) {
			const columns = [...PLAN_TABLES[table].key, ...changedColumns(before, after)];
			const record = recordOf(table, after);
			push(record.before, table, pick(before, columns));
			push(record.after, table, pick(after, columns));
		}
	}
	return [...records.values()];
}

function ownerOf(table: PlanTable, row: AnyRow, plan: string): [ImportRecord["entity"], string] {
	switch (table) {
		case "plan":
		case "townNames":
		case "gradeWordings":
			return ["plan", plan];
		case "divisions":
			return ["division", String(row.slug)];
		case "chapters":
			return ["chapter", String(row.number)];
		case "sections":
			return ["chapter", String(row.chapter)];
		case "policies":
			return ["policy", String(row.code)];
		case "indicators":
			return chapterOrPolicy(ownerOfIndicator(String(row.code)));
		case "definitions":
		case "values":
			return chapterOrPolicy(ownerOfIndicator(String(row.indicator)));
		case "evaluations":
		case "sourceNotes":
			return chapterOrPolicy(String(row.owner));
		default:
			return chapterOrPolicy(String(row.policy));
	}
}

function chapterOrPolicy(owner: string): [ImportRecord["entity"], string] {
	return [owner.includes("-") ? "policy" : "chapter", owner];
}

function push(rows: Record<string, AnyRow[]>, table: PlanTable, row: AnyRow): void {
	rows[table] ??= [];
	rows[table].push(row);
}

function pick(row: AnyRow, columns: readonly string[]): AnyRow {
	return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}
