import { RATE_PLACES } from "@/lib/domain/format";
import type { GradeWording, ProgressGrade, ReviewGrade } from "@/lib/domain/grades";
import type { DecimalString, IndicatorDefinition, Value } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { type Computed, roundForDisplay } from "@/lib/domain/progress";
import type { MadeCell } from "@/lib/domain/workbook/made-cells";
import type { Words } from "../pdf/words";

/** What was chosen, written or counted, as it is. */
export const given = (text: string, link?: string): MadeCell => ({ role: "given", text, ...(link && { link }) });

/** A short word, such as a grade. */
export const centred = (text: string): MadeCell => ({ role: "given", text, isCentred: true });

/** What stands in the place of something that is not there. */
export const absent = (text: string): MadeCell => ({ role: "absent", text });

/** Where nothing is expected, so that no reason is owed. */
export const dash: MadeCell = { role: "absent", text: "－", isCentred: true };

/** How many. */
export const count = (number: number): MadeCell => ({ role: "given", number: String(number), places: 0 });

/** As it is shown on the pages: rounded half up to its places. */
const decimal = (value: DecimalString, places: number): MadeCell => ({
	role: "given",
	number: roundForDisplay(value, places),
	places,
});

/** A value with the places the town publishes; without one the reason, or `blank` where there is none. */
export function valueCell(
	{ t }: Words,
	{ value, absence }: Value,
	{ precision }: Pick<IndicatorDefinition, "precision">,
	blank: string = t("indicator.none"),
): MadeCell {
	if (value !== null) return decimal(value, precision);
	return absent(absence === null ? blank : t(`indicator.absence.${absence}`));
}

/** A computed number, or why there is none. */
export function computedCell({ t }: Words, computed: Computed, places = RATE_PLACES): MadeCell {
	return computed.ok ? decimal(computed.value, places) : absent(t(`numbers.reasons.${computed.reason}`));
}

/** A grade's symbol and wording. A missing one is not given, or is being checked; so is one whose reading is in doubt. */
export function gradeCells<Grade extends ProgressGrade | ReviewGrade>(
	{ t, locale }: Words,
	grade: Grade | null,
	wordings: readonly GradeWording<Grade>[],
	isDoubtful: boolean,
): [symbol: MadeCell, wording: MadeCell] {
	const wording = wordings.find((candidate) => candidate.grade === grade);
	if (!wording) {
		const reason = t(isDoubtful ? "evaluation.underReview" : "evaluation.gradeNotGiven");
		return [dash, absent(reason)];
	}
	const doubt = isDoubtful ? t("evaluation.underReviewAfter") : "";
	return [centred(wording.symbol), given(localize(wording.label, locale).text + doubt)];
}
