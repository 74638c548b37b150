import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Numbers } from "@/components/indicators/numbers";
import { useShortYear } from "@/components/layout/fiscal-year";
import { TownText } from "@/components/layout/localized-text";
import { MeasuresTable } from "@/components/policies/measures-table";
import type { Review } from "@/lib/data/staff/review";
import { isMeasuredIn } from "@/lib/domain/entry/entry-completeness";
import { textDifference } from "@/lib/domain/entry/text-difference";
import { actualField, type EntryField } from "@/lib/domain/entry-field";
import { EVALUATION_TEXTS, type EvaluationContent, type EvaluationText } from "@/lib/domain/evaluation";
import { formatValue } from "@/lib/domain/format";
import { definitionIn, type IndicatorSeries, type Value } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { progressIn } from "@/lib/domain/progress";
import { FieldComment } from "./field-comment";
import { MarkedText } from "./marked-text";

type ComparisonProps = { review: Review };

/** Every field of the sheet, as it was published before and as it was submitted, differences marked. */
export function Comparison({ review }: ComparisonProps) {
	const tFields = useTranslations("fields");
	const { sheet, base, wordings } = review;
	const isPolicy = sheet.policyId !== null;
	const measured = sheet.indicators.filter((series) => isMeasuredIn(series, sheet.fiscalYear));
	return (
		<div className="divide-y divide-rule border-rule border-y">
			{measured.map((series) => (
				<ActualComparison key={series.code} series={series} review={review} />
			))}
			{isPolicy && (
				<>
					<TextComparison field="situation" review={review} />
					<GradeComparison
						field="progressGrade"
						review={review}
						symbol={(content) => wordings.progress.find(({ grade }) => grade === content.progressGrade)?.symbol}
					/>
					{EVALUATION_TEXTS.filter((field) => field !== "situation" && field !== "explanation").map((field) => (
						<TextComparison key={field} field={field} review={review} />
					))}
					<GradeComparison
						field="reviewGrade"
						review={review}
						symbol={(content) => wordings.review.find(({ grade }) => grade === content.reviewGrade)?.symbol}
					/>
					<TextComparison field="explanation" review={review} />
					<Field field="measures" name={tFields("measures")} isChanged={isDifferent(review.measures)} base={base}>
						<Side kind="before" review={review}>
							<MeasuresTable measures={review.measures.before} />
						</Side>
						<Side kind="after" review={review}>
							<MeasuresTable measures={review.measures.after} />
						</Side>
					</Field>
				</>
			)}
		</div>
	);
}

function isDifferent({ before, after }: Review["measures"]): boolean {
	return JSON.stringify(before) !== JSON.stringify(after);
}

function TextComparison({ field, review }: { field: EvaluationText; review: Review }) {
	const t = useTranslations("review");
	const tFields = useTranslations("fields");
	const before = review.base?.content[field] ?? null;
	const after = review.sheet.content[field];
	const segments = textDifference(before ?? "", after ?? "");
	return (
		<Field field={field} name={tFields(field)} isChanged={before !== after} base={review.base}>
			<Side kind="before" review={review}>
				{before === null ? t("absent") : <MarkedText segments={segments} side="before" />}
			</Side>
			<Side kind="after" review={review}>
				{after === null ? (
					t("absent")
				) : review.base === null ? (
					<TownText text={after} />
				) : (
					<MarkedText segments={segments} side="after" />
				)}
			</Side>
		</Field>
	);
}

type GradeComparisonProps = {
	field: "progressGrade" | "reviewGrade";
	review: Review;
	symbol: (content: EvaluationContent) => string | undefined;
};

function GradeComparison({ field, review, symbol }: GradeComparisonProps) {
	const t = useTranslations("review");
	const tFields = useTranslations("fields");
	const before = review.base && symbol(review.base.content);
	const after = symbol(review.sheet.content);
	return (
		<Field field={field} name={tFields(field)} isChanged={before !== after} base={review.base}>
			<Side kind="before" review={review}>
				{before ? <span className="font-bold text-xl">{before}</span> : t("absent")}
			</Side>
			<Side kind="after" review={review}>
				{after ? <span className="font-bold text-xl">{after}</span> : t("absent")}
			</Side>
		</Field>
	);
}

const ABSENT: Value = { value: null, absence: null };

function ActualComparison({ series, review }: { series: IndicatorSeries; review: Review }) {
	const locale = useLocale();
	const { sheet, base, years } = review;
	const definition = definitionIn(series, sheet.fiscalYear);
	const before = base?.content.actuals[series.code] ?? ABSENT;
	const after = sheet.content.actuals[series.code] ?? ABSENT;
	const isChanged = before.value !== after.value || before.absence !== after.absence;
	return (
		<Field
			field={actualField(series.code)}
			name={localize(definition.name, locale).text}
			isChanged={isChanged}
			base={base}
		>
			<Side kind="before" review={review}>
				<ActualText value={before} series={series} year={base?.fiscalYear ?? sheet.fiscalYear} />
			</Side>
			<Side kind="after" review={review}>
				<ActualText value={after} series={series} year={sheet.fiscalYear} />
				<div className="mt-3">
					<Numbers progress={progressIn(definition, after, sheet.fiscalYear, years)} definition={definition} />
				</div>
			</Side>
		</Field>
	);
}

function ActualText({ value, series, year }: { value: Value; series: IndicatorSeries; year: number }) {
	const t = useTranslations("review");
	const tAbsence = useTranslations("indicator.absence");
	const locale = useLocale();
	if (value.value !== null) {
		return (
			<span className="font-bold text-xl tabular-nums">
				{formatValue(value.value, definitionIn(series, year), locale)}
			</span>
		);
	}
	return value.absence === null ? t("absent") : tAbsence(value.absence);
}

type FieldProps = {
	field: EntryField;
	name: string;
	isChanged: boolean;
	base: Review["base"];
	children: ReactNode;
};

function Field({ field, name, isChanged, base, children }: FieldProps) {
	const t = useTranslations("review");
	return (
		<section aria-labelledby={`${field}-name`} className="py-5">
			<h3 id={`${field}-name`} className="text-lg">
				{name}
				{base !== null && (
					<span className="ml-3 font-normal text-ink-soft text-sm">{t(isChanged ? "changed" : "unchanged")}</span>
				)}
			</h3>
			<div className="mt-2 grid gap-x-8 gap-y-4 md:grid-cols-2">{children}</div>
			<FieldComment name={`comment:${field}`} of={name} />
		</section>
	);
}

/** What was there before is left out where nothing was published. */
function Side({ kind, review, children }: { kind: "before" | "after"; review: Review; children: ReactNode }) {
	const t = useTranslations("review.sides");
	const shortYear = useShortYear();
	const { base, sheet } = review;
	if (kind === "before" && base === null) return null;
	const year = shortYear(kind === "before" ? (base?.fiscalYear ?? sheet.fiscalYear) : sheet.fiscalYear);
	return (
		<div className={`min-w-0 ${base === null ? "max-w-text md:col-span-2" : ""}`}>
			{base !== null && (
				<p className="text-ink-soft text-sm">
					{kind === "after" ? t("after", { year }) : t(base.kind === "correction" ? "corrected" : "before", { year })}
				</p>
			)}
			{children}
		</div>
	);
}
