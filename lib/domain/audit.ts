/** What an audit entry says changed, field by field, for people to read. */

/** A value as the audit log keeps it. */
export type AuditValue =
	| string
	| number
	| boolean
	| null
	| readonly AuditValue[]
	| { readonly [key: string]: AuditValue };

/** One entry of the audit log: who did what to which record, when, and what it was before and after. */
export type AuditLogEntry = {
	/** Grows with time. */
	id: string;
	at: Date;
	actor: string;
	/** The account, where a person did it. */
	actorId: string | null;
	action: string;
	entity: string;
	entityId: string;
	/** What people call the record, where its id says nothing to them. */
	recordName: string | null;
	before: AuditValue;
	after: AuditValue;
};

/** A field before and after; undefined where the record had none. `path` leads to it: `["names", "0", "name"]`. */
export type AuditDifference = {
	path: readonly string[];
	before: AuditValue | undefined;
	after: AuditValue | undefined;
};

/**
 * Every field that differs between what was before and after, in their order. Lists of single values and single values
 * are compared as a whole, records and lists of records field by field. What is on one side alone is there whole.
 */
export function auditDifferences(before: AuditValue | null, after: AuditValue | null): AuditDifference[] {
	return differences([], before ?? undefined, after ?? undefined);
}

function differences(
	path: readonly string[],
	before: AuditValue | undefined,
	after: AuditValue | undefined,
): AuditDifference[] {
	const fields = [...new Set([...fieldsOf(before), ...fieldsOf(after)])];
	if (fields.length === 0) {
		return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
	}
	return fields.flatMap((field) => differences([...path, field], fieldOf(before, field), fieldOf(after, field)));
}

const isRecord = (value: AuditValue | undefined): value is { readonly [key: string]: AuditValue } =>
	typeof value === "object" && value !== null && !Array.isArray(value);

function fieldsOf(value: AuditValue | undefined): string[] {
	if (isRecord(value)) return Object.keys(value);
	return Array.isArray(value) && value.some(isRecord) ? value.map((_, index) => String(index)) : [];
}

function fieldOf(value: AuditValue | undefined, field: string): AuditValue | undefined {
	if (isRecord(value)) return Object.hasOwn(value, field) ? value[field] : undefined;
	return Array.isArray(value) ? (value as readonly AuditValue[])[Number(field)] : undefined;
}

/** A value in one line of text: lists with commas, records by their values. Null and nothing are empty. */
export function auditText(value: AuditValue | undefined): string {
	if (value === undefined || value === null) return "";
	if (Array.isArray(value)) return value.map(auditText).filter(Boolean).join("、");
	if (isRecord(value)) return Object.values(value).map(auditText).filter(Boolean).join(" ");
	return String(value);
}
