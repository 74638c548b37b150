import { z } from "zod";
import { ABSENCE_REASONS, DIRECTIONS } from "@/lib/domain/indicator";
import { oneId, oneText, oneYear } from "../form-inputs";
import {
	ifSent,
	line,
	longText,
	optionalLine,
	optionalLongText,
	optionalTypedYear,
	pageLocale,
	seen,
	typedPlaceNumber,
	wholeNumber,
} from "./inputs";
import { withStatedValues } from "./stated-value";

/** The forms of indicators and of their definitions. */

const absence = oneText.pipe(z.enum(["", "none", ...ABSENCE_REASONS]));

const definition = {
	name: line,
	nameEn: optionalLine,
	unit: optionalLine,
	unitEn: optionalLine,
	precision: wholeNumber(0, 6),
	direction: oneText.pipe(z.enum(DIRECTIONS, "planAdmin.required")),
	baseline: oneText,
	baselineAbsence: absence,
	baselineYear: optionalTypedYear,
	target: oneText,
	targetAbsence: absence,
	targetYear: optionalTypedYear,
};

const owner = oneText.pipe(z.string().regex(/^(policy|chapter):[1-9]\d{0,8}$/)).transform((text) => {
	const [kind, id] = text.split(":");
	return kind === "policy" ? { policyId: Number(id) } : { chapterId: Number(id) };
});

export const newIndicatorForm = z
	.object({ locale: pageLocale, owner, number: typedPlaceNumber, ...definition })
	.transform(withStatedValues);

const indicator = { locale: pageLocale, id: oneId };

export const definitionForm = z
	.object({ ...indicator, fromYear: oneYear, seen, ...ifSent({ ...definition, changeReason: optionalLongText }) })
	.transform(withStatedValues);

/** Where a change asks for a year, none is chosen beforehand. */
const chosenYear = oneText.pipe(z.string().min(1, "planAdmin.required")).transform(Number).pipe(z.int());

/** 目標の見直し. The unit comes along to be understood behind the number; it does not change. */
export const targetRevisionForm = z
	.object({
		...indicator,
		fromYear: chosenYear,
		unit: optionalLine,
		unitEn: optionalLine,
		target: definition.target,
		targetAbsence: absence,
		targetYear: optionalTypedYear,
		changeReason: longText,
	})
	.transform(withStatedValues)
	.transform(({ unit: _, unitEn: __, ...revision }) => revision);

/** 定義の変更 */
export const redefinitionForm = z
	.object({ ...indicator, fromYear: chosenYear, ...definition, changeReason: longText })
	.transform(withStatedValues);

export const definitionStep = z.object({ ...indicator, fromYear: oneYear });

export const indicatorEndForm = z.object({ ...indicator, year: chosenYear });
