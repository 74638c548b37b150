import { useLocale, useTranslations } from "next-intl";
import { Grade } from "@/components/evaluations/grade";
import { Numbers } from "@/components/indicators/numbers";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import { MeasuresTable } from "@/components/policies/measures-table";
import { StartCorrectionForm } from "@/components/review/start-correction-form";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { EVALUATION_TEXTS } from "@/lib/domain/evaluation";
import { formatValue } from "@/lib/domain/format";
import { definitionIn, type IndicatorSeries, type Value } from "@/lib/domain/indicator";
import { progressIn } from "@/lib/domain/progress";
import type { OpenSheet } from "./entry-context";
import type { DrawnIndicators } from "./entry-fields";
import { LastSaved, SheetLinks } from "./entry-head";
import { WithdrawForm } from "./withdraw-form";

type EntryReadingProps = { sheet: OpenSheet; drawn: DrawnIndicators };

/** A sheet that can't be filled in now, or not by this reader: what it says, and why. */
export function EntryReading({ sheet, drawn }: EntryReadingProps) {
	const t = useTranslations("entry");
	const { revision, may } = sheet;
	return (
		<>
			<div className="mt-6 max-w-text border-accent border-l-4 pl-4">
				<p>{t(`why.${whyNot(sheet)}`)}</p>
				{revision.state === "published" && may.review && (
					<div className="mt-3">
						<StartCorrectionForm code={sheet.code} fiscalYear={sheet.fiscalYear} />
					</div>
				)}
				{may.withdraw && <WithdrawForm revisionId={revision.id} />}
			</div>
			<SheetLinks sheet={sheet} />
			{revision.savedAt !== null && <LastSaved revision={revision} />}
			<Section id="actuals" title={t("sections.actuals")}>
				{sheet.indicators.map((series) => (
					<ReadIndicator key={series.code} series={series} sheet={sheet} drawn={drawn[series.code]} />
				))}
			</Section>
			{sheet.policy && <ReadTexts sheet={sheet} />}
		</>
	);
}

/** Why a sheet is shown for reading alone: a key below `entry.why`. */
function whyNot({ revision, may }: OpenSheet) {
	if (revision.state === "published" && !may.review) return "publishedAsk";
	if (revision.state !== "draft") return revision.state;
	return may.fillIn ? "closed" : "notYours";
}

type ReadIndicatorProps = { series: IndicatorSeries; sheet: OpenSheet; drawn: DrawnIndicators[string] | undefined };

function ReadIndicator({ series, sheet, drawn }: ReadIndicatorProps) {
	const t = useTranslations("indicator");
	const locale = useLocale();
	const { fiscalYear, revision } = sheet;
	const definition = definitionIn(series, fiscalYear);
	const actual: Value = revision.content.actuals[series.code] ?? { value: null, absence: null };
	return (
		<article className="border-rule border-b pb-8 last:border-0">
			<h3 className="text-lg">
				<span className="mr-3 text-base text-ink-soft">{series.code}</span>
				<LocalizedText text={definition.name} />
			</h3>
			<p className="mt-1 font-bold text-xl tabular-nums">
				{actual.value !== null
					? formatValue(actual.value, definition, locale)
					: t(actual.absence === null ? "none" : `absence.${actual.absence}`)}
			</p>
			<div className="mt-3 grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
				{drawn?.figure}
				<Numbers progress={progressIn(definition, actual, fiscalYear, series.years)} definition={definition} />
			</div>
			<div className="mt-4">{drawn?.table}</div>
		</article>
	);
}

function ReadTexts({ sheet: { revision, wordings, measures } }: { sheet: OpenSheet }) {
	const t = useTranslations("entry");
	const tFields = useTranslations("fields");
	const { content } = revision;
	return (
		<Section id="texts" title={t("sections.texts")}>
			<Field title={tFields("progressGrade")}>
				<Grade grade={content.progressGrade} wordings={wordings.progress} note={null} />
			</Field>
			<Field title={tFields("reviewGrade")}>
				<Grade grade={content.reviewGrade} wordings={wordings.review} note={null} />
			</Field>
			{EVALUATION_TEXTS.map((field) => {
				const text = content[field];
				return (
					<Field key={field} title={tFields(field)}>
						{text === null ? <p>{t("blank")}</p> : <TownText text={text} />}
					</Field>
				);
			})}
			<Field title={tFields("measures")}>
				{content.measures === null && <p className="mb-2">{t("measures.asBefore")}</p>}
				<MeasuresTable measures={content.measures ?? measures} />
			</Field>
		</Section>
	);
}
