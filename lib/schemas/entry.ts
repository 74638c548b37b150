import { z } from "zod";
import { isWarningKey } from "@/lib/domain/entry/entry-finding";
import { fieldBehind, findingOf, measurePartOf } from "@/lib/domain/entry/entry-inputs";
import { type EntryField, indicatorOf, isEntryField } from "@/lib/domain/entry-field";
import { EVALUATION_TEXTS, type EvaluationText } from "@/lib/domain/evaluation";
import { PROGRESS_GRADES, type ProgressGrade, REVIEW_GRADES, type ReviewGrade } from "@/lib/domain/grades";
import { ABSENCE_REASONS, type AbsenceReason } from "@/lib/domain/indicator";
import { firstCharacters } from "@/lib/domain/storable-text";
import { oneId } from "./form-inputs";

/** A row of the measures as it is typed; projects stand one a line. */
export type MeasureRow = { title: string; result: string; projects: string; removed: boolean };

/** What the entry form sends. A field that was not sent is not there; numbers are still as they were typed. */
export type EntryForm = {
	revision: number;
	intent: "save" | "submit";
	texts: Partial<Record<EvaluationText, string>>;
	progressGrade?: ProgressGrade | null;
	reviewGrade?: ReviewGrade | null;
	/** By indicator code. */
	actuals: Record<string, { typed: string; absence: AbsenceReason | null }>;
	/** `asBefore`: this year gives none of its own. */
	measures?: "asBefore" | MeasureRow[];
	/** Digests of what the fields started from. */
	bases: Map<EntryField, string>;
	/** Which version of a field in conflict stays, as `choiceOf` writes it. */
	choices: Map<EntryField, string>;
	/** Reasons for warnings, by the finding's key; "" takes one back. */
	reasons: Record<string, string>;
};

/** What the form's own inputs allow. */
const LONGEST_REASON = 2000;
const LONGEST_KEY = 1000;
const MOST_REASONS = 200;

type Inputs = Record<string, string[]>;

const inputs = z.record(z.string(), z.array(z.string()));

/** The entry form, saved or submitted. Names that are none of its inputs are passed over. */
export const entryForm = inputs.transform((sent, context): EntryForm => {
	const revision = oneId.safeParse(sent.revision);
	if (!revision.success) {
		context.issues.push({ code: "custom", message: "form.notUnderstood", input: sent.revision });
		return z.NEVER;
	}
	return {
		revision: revision.data,
		intent: sent.intent?.[0] === "submit" ? "submit" : "save",
		texts: textsIn(sent),
		...gradesIn(sent),
		actuals: actualsIn(sent),
		...measuresIn(sent),
		bases: answersIn(sent, "base"),
		choices: answersIn(sent, "choice"),
		reasons: reasonsIn(sent),
	};
});

/** 取下げ: which revision. */
export const revisionForm = z.object({ revision: oneId });

function textsIn(sent: Inputs): EntryForm["texts"] {
	return Object.fromEntries(
		EVALUATION_TEXTS.flatMap((field) => {
			const text = sent[field]?.[0];
			return text === undefined ? [] : [[field, text.trimEnd()]];
		}),
	);
}

/** A grade that there is none of is as good as not sent: no form of ours offers it. */
function gradesIn(sent: Inputs): Pick<EntryForm, "progressGrade" | "reviewGrade"> {
	const [progress] = sent.progressGrade ?? [];
	const [review] = sent.reviewGrade ?? [];
	const progressGrade = progress === "" ? null : PROGRESS_GRADES.find((grade) => grade === progress);
	const reviewGrade = review === "" ? null : REVIEW_GRADES.find((grade) => String(grade) === review);
	return { ...(progressGrade !== undefined && { progressGrade }), ...(reviewGrade !== undefined && { reviewGrade }) };
}

function actualsIn(sent: Inputs): EntryForm["actuals"] {
	return Object.fromEntries(
		Object.entries(sent).flatMap(([name, [typed = ""]]) => {
			const code = isEntryField(name) ? indicatorOf(name) : null;
			if (code === null) return [];
			const absence = ABSENCE_REASONS.find((reason) => reason === sent[`absence:${code}`]?.[0]) ?? null;
			return [[code, { typed, absence }]];
		}),
	);
}

function measuresIn(sent: Inputs): Pick<EntryForm, "measures"> {
	const [choice] = sent.measures ?? [];
	if (choice === "asBefore") return { measures: "asBefore" };
	if (choice !== "own") return {};
	const rows: MeasureRow[] = [];
	for (const [name, [text = ""]] of Object.entries(sent)) {
		const place = measurePartOf(name);
		if (place === null) continue;
		rows[place.row] ??= { title: "", result: "", projects: "", removed: false };
		const row = rows[place.row] as MeasureRow;
		if (place.part === "removed") row.removed = true;
		else row[place.part] = text.trim();
	}
	return { measures: rows.filter((row) => row !== undefined) };
}

function answersIn(sent: Inputs, kind: "base" | "choice"): Map<EntryField, string> {
	return new Map(
		Object.entries(sent).flatMap(([name, [text]]) => {
			const field = fieldBehind(kind, name);
			return field !== null && text !== undefined ? [[field, text] as const] : [];
		}),
	);
}

function reasonsIn(sent: Inputs): EntryForm["reasons"] {
	const given = Object.entries(sent).flatMap(([name, [text = ""]]) => {
		const key = findingOf(name);
		if (key === null || key.length > LONGEST_KEY || !isWarningKey(key)) return [];
		return [[key, firstCharacters(text.trim(), LONGEST_REASON)] as const];
	});
	return Object.fromEntries(given.slice(0, MOST_REASONS));
}
