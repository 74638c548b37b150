import { type EntryField, indicatorOf } from "../entry-field";
import { EVALUATION_TEXTS, type EvaluationContent } from "../evaluation";
import { PROGRESS_GRADES, REVIEW_GRADES } from "../grades";
import { ABSENCE_REASONS, type Value } from "../indicator";

/** What is to be saved of one draft: the fields that change. */
export type Edits = Partial<Omit<EvaluationContent, "measures">>;

/** Fields as texts, "" for nothing, become what is to be saved: `fieldsOf` the other way round. */
export function toEdits(fields: readonly { field: EntryField; text: string }[]): Edits {
	const actuals = fields.flatMap(({ field, text }) => {
		const indicator = indicatorOf(field);
		return indicator === null ? [] : [[indicator, toValue(text)] as const];
	});
	const others = fields.flatMap(({ field, text }) => (indicatorOf(field) === null ? [toEdit(field, text)] : []));
	return Object.assign({}, ...others, actuals.length > 0 && { actuals: Object.fromEntries(actuals) });
}

function toEdit(field: EntryField, text: string): Edits {
	if (field === "progressGrade") return { progressGrade: PROGRESS_GRADES.find((grade) => grade === text) ?? null };
	if (field === "reviewGrade") return { reviewGrade: REVIEW_GRADES.find((grade) => String(grade) === text) ?? null };
	const known = EVALUATION_TEXTS.find((name) => name === field);
	if (known === undefined) throw new Error(`a workbook has no field ${field}`);
	return { [known]: text === "" ? null : text };
}

/** A value as `fieldsOf` writes it. */
export function toValue(text: string): Value {
	const absence = ABSENCE_REASONS.find((reason) => reason === text);
	if (absence !== undefined) return { value: null, absence };
	return text === "" ? { value: null, absence: null } : { value: text, absence: null };
}
