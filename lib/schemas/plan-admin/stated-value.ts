import type { z } from "zod";
import { parseEntryNumber } from "@/lib/domain/entry/entry-number";
import type { AbsenceReason, IndicatorDefinition, Value } from "@/lib/domain/indicator";

/** A baseline or target as two inputs give it: a number, or beside the empty number why there is none. */

/** The choice beside an empty number: `none`, that the plan states none, or a reason; empty beside a number. */
type Absence = "" | "none" | AbsenceReason;

/** What the two inputs say, or a key below `problems`. */
function readStatedValue(typed: string, absence: Absence, unit: IndicatorDefinition["unit"]): Value | string {
	const number = parseEntryNumber(typed, { unit });
	if (number.kind === "garbage") return "planAdmin.notANumber";
	if (number.kind === "value")
		return absence === "" ? { value: number.value, absence: null } : "planAdmin.valueAndReason";
	return absence === "" ? "planAdmin.valueOrReason" : { value: null, absence: absence === "none" ? null : absence };
}

type Inputs = {
	unit?: string | null;
	unitEn?: string | null;
	baseline?: string;
	baselineAbsence?: Absence;
	target?: string;
	targetAbsence?: Absence;
};

/** The same as the columns of a definition; those that are not sent stay away. */
type Columns = {
	baseline?: string | null;
	baselineAbsence?: AbsenceReason | null;
	target?: string | null;
	targetAbsence?: AbsenceReason | null;
};

/** Puts the read numbers of a form in the place of what was typed. A problem stands at the number's input. */
export function withStatedValues<Given extends Inputs>(
	{ baseline, baselineAbsence = "", target, targetAbsence = "", ...rest }: Given,
	context: z.core.$RefinementCtx,
): Omit<Given, keyof Columns> & Columns {
	const unit = rest.unit ? { ja: rest.unit, en: rest.unitEn ?? null } : null;
	const columns: Columns = {};
	const read = (field: "baseline" | "target", typed: string | undefined, absence: Absence) => {
		if (typed === undefined) return;
		const stated = readStatedValue(typed, absence, unit);
		if (typeof stated === "string") {
			context.issues.push({ code: "custom", message: stated, path: [field], input: typed });
			return;
		}
		columns[field] = stated.value;
		columns[`${field}Absence`] = stated.absence;
	};
	read("baseline", baseline, baselineAbsence);
	read("target", target, targetAbsence);
	return { ...rest, ...columns };
}
