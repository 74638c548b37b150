import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useShortYear } from "@/components/layout/fiscal-year";
import { calculationOf } from "@/lib/domain/calculation";
import { formatRate, withUnit } from "@/lib/domain/format";
import type { DecimalString, IndicatorDefinition } from "@/lib/domain/indicator";
import type { Computed, Progress } from "@/lib/domain/progress";
import { PaceLabel } from "./pace-label";

type NumbersProps = { progress: Progress; definition: IndicatorDefinition };

/** The pace and the three numbers, each with its formula and this indicator's values one click away. */
export function Numbers({ progress, definition }: NumbersProps) {
	const t = useTranslations("numbers");
	const locale = useLocale();
	const shortYear = useShortYear();
	const { achievementRate, progressRate, expected } = progress;
	const calculation = calculationOf(progress, definition, locale);
	const rate = (value: DecimalString) => formatRate(value, locale);
	const values = {
		actual: calculation.values.actual ?? t("absent"),
		baseline: calculation.values.baseline ?? t("absent"),
		target: calculation.values.target ?? t("absent"),
		year: shortYear(calculation.years.year),
		baselineYear: shortYear(calculation.years.baselineYear),
		targetYear: shortYear(calculation.years.targetYear),
		elapsed: calculation.elapsed,
		span: calculation.span,
	};
	const formula = (key: "achievementRate" | "achievementRateDecrease" | "progressRate" | "expected", result: string) =>
		t(`formulas.${key}`, { ...values, result });
	return (
		<dl className="space-y-3 print:space-y-0.5">
			<NumberItem title={t("pace")} detail={t(`paceReasons.${progress.pace}`, values)}>
				<span className="font-bold">
					<PaceLabel pace={progress.pace} />
				</span>
			</NumberItem>
			<ComputedItem
				title={t("achievementRate")}
				computed={achievementRate}
				show={rate}
				detail={(result) => formula(calculation.achievementFormula, result)}
			/>
			<ComputedItem
				title={t("progressRate")}
				computed={progressRate}
				show={rate}
				detail={(result) => formula("progressRate", result)}
			/>
			<ComputedItem
				title={t("expected", { year: values.year })}
				computed={expected}
				show={() => withUnit(calculation.values.expected ?? "", definition.unit, locale)}
				detail={(result) => formula("expected", result)}
			/>
		</dl>
	);
}

type ComputedItemProps = {
	title: string;
	computed: Computed;
	show: (value: DecimalString) => string;
	detail: (shown: string) => string;
};

function ComputedItem({ title, computed, show, detail }: ComputedItemProps) {
	const t = useTranslations("numbers");
	if (computed.ok) {
		const shown = show(computed.value);
		return (
			<NumberItem title={title} detail={detail(shown)}>
				<span className="font-bold text-xl tabular-nums print:text-base">{shown}</span>
			</NumberItem>
		);
	}
	const reason = t(`reasons.${computed.reason}`);
	return (
		<NumberItem title={title} detail={detail(t("notComputableShort"))}>
			{t("notComputable", { reason })}
		</NumberItem>
	);
}

function NumberItem({ title, detail, children }: { title: string; detail: string; children: ReactNode }) {
	const t = useTranslations("numbers");
	return (
		<div className="flex flex-wrap items-baseline justify-between gap-x-4 border-rule border-b pb-2 print:border-0 print:pb-0">
			<dt className="text-sm">{title}</dt>
			<dd>{children}</dd>
			<dd className="w-full print:hidden">
				<details className="text-sm">
					<summary className="py-0.5 text-accent">
						{t("showCalculation")}
						<span className="sr-only">{t("of", { title })}</span>
					</summary>
					<p className="mt-1 bg-solid-gray-50 px-3 py-2">{detail}</p>
				</details>
			</dd>
		</div>
	);
}
