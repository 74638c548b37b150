import { formatApart, formatDecimal, withUnit } from "@/lib/domain/format";
import type { DecimalString, IndicatorDefinition } from "@/lib/domain/indicator";
import type { Computed, Progress } from "@/lib/domain/progress";
import { shortYear, type Words } from "./words";

/** Pace and the three numbers, each with the calculation it comes from. */
export type NumbersTable = {
	columns: [string, string];
	rows: { label: string; result: string; calculation: string }[];
};

/** Rates are shown to one decimal place, everywhere. */
const RATE_PLACES = 1;

export function numbersTable(words: Words, progress: Progress, definition: IndicatorDefinition): NumbersTable {
	const { t, locale } = words;
	const { input, achievementRate, progressRate, expected } = progress;
	const { baselineYear, targetYear } = input.years;
	const apart = formatApart(
		{
			actual: input.actual,
			baseline: input.baseline,
			target: input.target,
			expected: expected.ok ? expected.value : null,
		},
		definition,
		locale,
	);
	const values = {
		actual: apart.actual ?? t("numbers.absent"),
		baseline: apart.baseline ?? t("numbers.absent"),
		target: apart.target ?? t("numbers.absent"),
		year: shortYear(words, input.year),
		baselineYear: shortYear(words, baselineYear),
		targetYear: shortYear(words, targetYear),
		elapsed: Math.min(Math.max(input.year - baselineYear, 0), targetYear - baselineYear),
		span: targetYear - baselineYear,
	};
	const rate = (value: DecimalString) => `${formatDecimal(value, RATE_PLACES, locale)}%`;
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
	const achievementFormula = input.direction === "decrease" ? "achievementRateDecrease" : "achievementRate";
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
				withUnit(apart.expected ?? "", definition.unit, locale),
			),
		],
	};
}
