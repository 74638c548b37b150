import { actualField, type EntryField } from "../entry-field";
import { EVALUATION_TEXTS, type EvaluationContent, type MeasureEntry } from "../evaluation";

/** Every field of a sheet as one text, "" where there is nothing: alike exactly when the fields say the same. */
export type SheetFields = ReadonlyMap<EntryField, string>;

/** A field as two people have it, each changed from what both began with. */
type FieldConflict = { field: EntryField; mine: string; theirs: string };

/** How two edits of one sheet go together. A field that is in none of the lists is the same in both. */
export type MergedEdits = {
	/** Changed by me alone: to be written over theirs. */
	mine: EntryField[];
	/** Changed by them alone: theirs stays. */
	theirs: EntryField[];
	/** Changed by both, in different ways: someone must choose. */
	conflicts: FieldConflict[];
};

/** A sheet's fields, values in the order of the given codes; a value without a code in the list is left out. */
export function fieldsOf(content: EvaluationContent, indicatorCodes: readonly string[]): SheetFields {
	const fields = new Map<EntryField, string>();
	for (const code of indicatorCodes) {
		const actual = content.actuals[code];
		fields.set(actualField(code), actual?.value ?? actual?.absence ?? "");
	}
	for (const text of EVALUATION_TEXTS) fields.set(text, content[text]?.replaceAll("\r\n", "\n") ?? "");
	fields.set("progressGrade", content.progressGrade ?? "");
	fields.set("reviewGrade", content.reviewGrade === null ? "" : String(content.reviewGrade));
	fields.set("measures", content.measures === null ? "" : JSON.stringify(content.measures.map(measureText)));
	return fields;
}

/** In a fixed order, whatever order the database keeps the keys in. */
function measureText({ title, intendedResult, projects }: MeasureEntry): unknown {
	return [title && [title.ja, title.en], intendedResult, projects.map(({ ja, en }) => [ja, en])];
}

/** FNV-1a's multiplier, and another odd number that makes a second hash of the same kind. */
const MULTIPLIERS = [0x01000193, 0x85ebca77];

/** FNV-1a over UTF-16 units: 32 bits as hex. */
function hash(text: string, multiplier: number): string {
	let bits = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), multiplier);
	return (bits >>> 0).toString(16).padStart(8, "0");
}

/**
 * A short name for a field's text, which a form can carry instead of it to know later what it started from. Tells
 * accidents apart, not attacks: who edits the digest in their own form only fools themselves.
 */
export function fieldDigest(text: string): string {
	return MULTIPLIERS.map((multiplier) => hash(text, multiplier)).join("");
}

/**
 * Puts together what I am saving and what others saved meanwhile, field by field. `base` holds the digests of what I
 * started from; a field it does not know counts as blank then. A field that I do not send is not mine to change.
 */
export function mergeEdits(base: ReadonlyMap<EntryField, string>, mine: SheetFields, theirs: SheetFields): MergedEdits {
	const merged: MergedEdits = { mine: [], theirs: [], conflicts: [] };
	const blank = fieldDigest("");
	for (const [field, text] of mine) {
		const other = theirs.get(field) ?? "";
		if (text === other) continue;
		const start = base.get(field) ?? blank;
		if (start === fieldDigest(other)) merged.mine.push(field);
		else if (start === fieldDigest(text)) merged.theirs.push(field);
		else merged.conflicts.push({ field, mine: text, theirs: other });
	}
	return merged;
}
