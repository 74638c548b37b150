import type { Localized } from "@/lib/domain/localized";
import { writeLocalizedLines } from "@/lib/domain/localized-lines";
import type { FieldValue, PlanRecord } from "@/lib/domain/plan-record";

/** One field of a form of the plan, in the reader's words. Forms are lists of these, so that all look and act alike. */
export type FieldSpec = {
	name: string;
	/**
	 * `short`: a number or a year · `line`: a line · `text`: a long text · `lines`: names, one a line · `select` and
	 * `checks`: one or several of `options` · `stated`: a number, or in the select beside it why there is none.
	 */
	kind: "short" | "line" | "text" | "lines" | "select" | "checks" | "stated";
	label: string;
	hint?: string;
	/** Must be filled in. */
	required?: boolean;
	/** The language that is typed, where it is not the page's. */
	lang?: "ja" | "en";
	/** Of a select, of checks, or the reasons beside a stated number. */
	options?: readonly Option[];
	/** Why it can't be changed now; it is shown then, and not sent. */
	fixed?: string;
};

export type Option = { value: string; label: string; lang?: "ja" | "en" };

/** The name of the input beside a stated number that says why there is none. */
export const absenceOf = (name: string) => `${name}Absence`;

/** The choice beside a number that the plan does not state, without a reason. */
export const NONE_STATED = "none";

/** What a control shows of a record's field: texts by the names of its inputs. */
export function shownTexts({ name, kind }: FieldSpec, record: PlanRecord): Record<string, readonly string[]> {
	const value = record[name];
	if (value === undefined) return {};
	if (kind !== "stated") return { [name]: textsOf(value) };
	const absence = value === null ? (record[absenceOf(name)] ?? NONE_STATED) : "";
	return { [name]: textsOf(value), [absenceOf(name)]: [String(absence)] };
}

function textsOf(value: FieldValue): readonly string[] {
	if (value === null) return [""];
	if (typeof value !== "object") return [String(value)];
	return value.some((entry) => typeof entry === "object")
		? [writeLocalizedLines(value as readonly Localized[])]
		: value.map(String);
}

/** A record's field in words, for those who only read it: options by their labels. */
export function saidTexts(spec: FieldSpec, record: PlanRecord): string {
	const texts = shownTexts(spec, record);
	const said = (text: string) => spec.options?.find(({ value }) => value === text)?.label ?? text;
	return Object.values(texts)
		.flatMap((shown) => shown.filter(Boolean).map(said))
		.join("、");
}
