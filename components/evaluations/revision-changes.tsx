import { useLocale, useTranslations } from "next-intl";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import { MeasuresTable } from "@/components/policies/measures-table";
import type { EvaluationChange } from "@/lib/domain/evaluation";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { formatValue } from "@/lib/domain/format";
import type { GradeWordings } from "@/lib/domain/grades";
import { definitionIn, type IndicatorSeries, type Value } from "@/lib/domain/indicator";

type RevisionChangesProps = {
	changes: readonly EvaluationChange[];
	indicators: readonly IndicatorSeries[];
	wordings: GradeWordings;
	year: FiscalYear;
};

/** 正誤表: each changed field as it read before and as it reads now. */
export function RevisionChanges({ changes, indicators, wordings, year }: RevisionChangesProps) {
	const t = useTranslations("history");
	const tFields = useTranslations("fields");
	if (changes.length === 0) return <p>{t("noChanges")}</p>;
	const seriesOf = (code: string) => indicators.find((series) => series.code === code);
	return (
		<dl className="max-w-text space-y-4">
			{changes.map((change) => {
				const series = change.field === "actual" ? seriesOf(change.indicator) : undefined;
				return (
					<div
						key={change.field === "actual" ? change.indicator : change.field}
						className="border-rule border-l-4 pl-3"
					>
						<dt className="font-bold">
							{series ? <LocalizedText text={definitionIn(series, year).name} /> : tFields(change.field)}
						</dt>
						<Side kind="before" change={change} series={series} wordings={wordings} year={year} />
						<Side kind="after" change={change} series={series} wordings={wordings} year={year} />
					</div>
				);
			})}
		</dl>
	);
}

type SideProps = {
	kind: "before" | "after";
	change: EvaluationChange;
	series: IndicatorSeries | undefined;
	wordings: GradeWordings;
	year: FiscalYear;
};

function Side({ kind, change, series, wordings, year }: SideProps) {
	const t = useTranslations("history");
	const Mark = kind === "before" ? "del" : "ins";
	return (
		<dd className="mt-1 grid grid-cols-[4rem_minmax(0,1fr)]">
			<span className="text-sm">{t(kind)}</span>
			<Mark className="no-underline">
				{change.field === "actual" ? (
					<ValueText value={change[kind]} series={series} year={year} />
				) : change.field === "progressGrade" ? (
					<GradeText symbol={wordings.progress.find(({ grade }) => grade === change[kind])?.symbol} />
				) : change.field === "reviewGrade" ? (
					<GradeText symbol={wordings.review.find(({ grade }) => grade === change[kind])?.symbol} />
				) : change[kind] === null ? (
					t("absent")
				) : change.field === "measures" ? (
					<MeasuresTable measures={change[kind] ?? []} />
				) : (
					<TownText text={change[kind]} />
				)}
			</Mark>
		</dd>
	);
}

function GradeText({ symbol }: { symbol: string | undefined }) {
	const t = useTranslations("history");
	return symbol ?? t("absent");
}

function ValueText({ value, series, year }: { value: Value; series: IndicatorSeries | undefined; year: FiscalYear }) {
	const t = useTranslations("history");
	const tIndicator = useTranslations("indicator");
	const locale = useLocale();
	if (value.value === null) return value.absence === null ? t("absent") : tIndicator(`absence.${value.absence}`);
	return series ? formatValue(value.value, definitionIn(series, year), locale) : value.value;
}
