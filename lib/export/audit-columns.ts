import { type AuditLogEntry, auditDifferences, auditText } from "@/lib/domain/audit";
import { timestampInJapan } from "@/lib/domain/calendar";
import type { Column } from "./table";

/** The audit log as a file: what happened, then the same change by change for people to read, then as it is stored. */
export const auditColumns: readonly Column<AuditLogEntry>[] = [
	{ key: "id", type: "integer", cell: ({ id }) => id },
	{ key: "at", type: "datetime", cell: ({ at }) => timestampInJapan(at) },
	{ key: "actor", type: "text", cell: ({ actor }) => actor },
	{ key: "actor_id", type: "code", cell: ({ actorId }) => actorId },
	{ key: "action", type: "code", cell: ({ action }) => action },
	{ key: "entity", type: "code", cell: ({ entity }) => entity },
	{ key: "entity_id", type: "code", cell: ({ entityId }) => entityId },
	{ key: "record", type: "text", cell: ({ recordName }) => recordName },
	{ key: "changes", type: "text", cell: changes },
	{ key: "before", type: "text", cell: ({ before }) => stored(before) },
	{ key: "after", type: "text", cell: ({ after }) => stored(after) },
];

function changes({ before, after }: AuditLogEntry): string {
	return auditDifferences(before, after)
		.map(({ path, ...change }) => `${path.join(".")}: ${auditText(change.before)} → ${auditText(change.after)}`)
		.join(" / ")
		.slice(0, LONGEST_CELL);
}

/** A spreadsheet's cell holds 32,767 characters; a loaded plan is longer. The database keeps all of it. */
const LONGEST_CELL = 32_000;

function stored(value: AuditLogEntry["before"]): string | null {
	if (value === null) return null;
	const text = JSON.stringify(value);
	return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}…` : text;
}
