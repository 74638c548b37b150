import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import type { DefinitionDetails, IndicatorDetails } from "@/lib/data/staff/plan/read-indicator";
import { formatValue } from "@/lib/domain/format";
import { definedYears, type IndicatorDefinition, type Value } from "@/lib/domain/indicator";
import { routes } from "@/lib/routes";
import { StepForm } from "./step-form";

/** Every definition of an indicator with the year from which it applies, oldest first. */
export function DefinitionList({ details }: { details: IndicatorDetails }) {
	return (
		<ol className="space-y-6">
			{details.definitions.map((definition, index) => (
				<Definition key={definition.fromYear} indicator={details} details={definition} isFirst={index === 0} />
			))}
		</ol>
	);
}

type DefinitionProps = { indicator: IndicatorDetails; details: DefinitionDetails; isFirst: boolean };

function Definition({ indicator: { id, series }, details, isFirst }: DefinitionProps) {
	const t = useTranslations("planAdmin");
	const tIndicator = useTranslations("indicator");
	const shortYear = useShortYear();
	const locale = useLocale();
	const { fromYear, inUse, needed } = details;
	const definition = series.definitions.find((candidate) => candidate.fromYear === fromYear) ?? series.definitions[0];
	const years = definedYears(definition, series.years);
	const kind = definition.redefined ? "redefined" : "revised";
	return (
		<li className="border-rule border-l-4 pl-4">
			<h3 className="text-lg">
				{tIndicator("definedFrom", { year: shortYear(fromYear) })} {!isFirst && tIndicator(kind)}
			</h3>
			<dl className="mt-2 grid max-w-text grid-cols-[auto_1fr] gap-x-6 gap-y-1">
				<Row title={t("fields.name")}>
					<LocalizedText text={definition.name} />
				</Row>
				<Row title={t("fields.unit")}>
					{definition.unit === null ? tIndicator("noUnit") : <LocalizedText text={definition.unit} />}
				</Row>
				<Row title={t("fields.direction")}>{t(`directions.${definition.direction}`)}</Row>
				<Row title={`${t("fields.baseline")} ${shortYear(years.baselineYear)}`}>
					<Stated value={definition.baseline} definition={definition} />
				</Row>
				<Row title={`${t("fields.target")} ${shortYear(years.targetYear)}`}>
					<Stated value={definition.target} definition={definition} />
				</Row>
				{definition.changeReason !== null && (
					<Row title={t("fields.changeReason")}>
						<TownText text={definition.changeReason} />
					</Row>
				)}
			</dl>
			{inUse && <p className="mt-2 text-ink-soft text-sm">{t("definitionInUse")}</p>}
			<p className="mt-2">
				<a href={routes.admin.definition(locale, series.code, fromYear)} className="inline-block py-1">
					{inUse ? t("correctWording") : t("correctDefinition")}
				</a>
			</p>
			{!isFirst && (
				<StepForm
					does="removeDefinition"
					about={{ id, fromYear }}
					summary={t("deleteDefinition")}
					submit={t("delete")}
					warning={t("deleteDefinitionWarning")}
					refused={needed}
				/>
			)}
		</li>
	);
}

function Row({ title, children }: { title: string; children: ReactNode }) {
	return (
		<>
			<dt className="text-ink-soft">{title}</dt>
			<dd>{children}</dd>
		</>
	);
}

function Stated({ value, definition }: { value: Value; definition: IndicatorDefinition }) {
	const t = useTranslations("indicator");
	const locale = useLocale();
	if (value.value !== null) return formatValue(value.value, definition, locale);
	return value.absence === null ? t("none") : t(`absence.${value.absence}`);
}
