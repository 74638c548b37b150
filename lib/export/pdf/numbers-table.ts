import { calculationOf } from "@/lib/domain/calculation";
import { formatRate, withUnit } from "@/lib/domain/format";
import type { DecimalString, IndicatorDefinition } from "@/lib/domain/indicator";
import type { Computed, Progress } from "@/lib/domain/progress";
import { shortYear, type Words } from "./words";

/** Pace and the three numbers, each with the calculation it comes from. */
export type NumbersTable = {
	columns: [string, string];
	rows: { label: string; result: string; calculation: string }[];
};

export function numbersTable(words: Words, progress: Progress, definition: IndicatorDefinition): NumbersTable {
	const { t, locale } = words;
	const { achievementRate, progressRate, expected } = progress;
	const { years, elapsed, span, achievementFormula, ...given } = calculationOf(progress, definition, locale);
	const values = {
		actual: given.values.actual ?? t("numbers.absent"),
		baseline: given.values.baseline ?? t("numbers.absent"),
		target: given.values.target ?? t("numbers.absent"),
		year: shortYear(words, years.year),
		baselineYear: shortYear(words, years.baselineYear),
		targetYear: shortYear(words, years.targetYear),
		elapsed,
		span,
	};
	const rate = (value: DecimalString) => formatRate(value, locale);
	const row = (
		label: string,
		formula: "achievementRate" | "achievementRateDecrease" | "progressRate" | "expected",
		number: Computed,
		show: (value: DecimalString) => string,
	) => {
		const calculation = (result: string) => t(`numbers.formulas.${formula}`, { ...values, result });
		if (number.ok) return { label, result: show(number.value), calculation: calculation(show(number.value)) };
		const reason = t(`numbers.reasons.${number.reason}`);
		return {
			label,
			result: t("numbers.notComputable", { reason }),
			calculation: calculation(t("numbers.notComputableShort")),
		};
	};
	return {
		columns: [t("print.number"), t("print.calculation")],
		rows: [
			{
				label: t("numbers.pace"),
				result: t(`pace.${progress.pace}`),
				calculation: t(`numbers.paceReasons.${progress.pace}`, values),
			},
			row(t("numbers.achievementRate"), achievementFormula, achievementRate, rate),
			row(t("numbers.progressRate"), "progressRate", progressRate, rate),
			row(t("numbers.expected", { year: values.year }), "expected", expected, () =>
				withUnit(given.values.expected ?? "", definition.unit, locale),
			),
		],
	};
}
