import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SourceMark } from "@/components/evaluations/source-notes";
import { useShortYear } from "@/components/layout/fiscal-year";
import { ScrollTable } from "@/components/ui/scroll-table";
import { actualYears } from "@/lib/domain/fiscal-year";
import { formatDecimal } from "@/lib/domain/format";
import {
	actualIn,
	definedYears,
	definitionIn,
	type IndicatorDefinition,
	type IndicatorSeries,
	isPublishedIn,
	type Value,
} from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import type { SourceNote } from "@/lib/domain/source-notes";

type ValueTableProps = { series: IndicatorSeries; year: number; sourceNotes: readonly SourceNote[] };

/** Baseline, every year's actual value and target, as the chart above it shows them; the unit stands above both. */
export function ValueTable({ series, year, sourceNotes }: ValueTableProps) {
	const t = useTranslations("indicator");
	const locale = useLocale();
	const definition = definitionIn(series, year);
	const name = localize(definition.name, locale).text;
	const { baselineYear, targetYear } = definedYears(definition, series.years);
	const place = { notes: sourceNotes, indicator: series.code };
	return (
		<ScrollTable label={t("tableLabel", { name })}>
			<table className="w-full border-collapse text-xs tabular-nums sm:text-sm">
				<caption className="sr-only">{t("tableLabel", { name })}</caption>
				<thead>
					<tr className="border-ink border-b">
						<HeaderCell year={baselineYear} label={t("baseline")} />
						{actualYears(series.years).map((column) => (
							<HeaderCell key={column} year={column} label={t("actual")} />
						))}
						<HeaderCell year={targetYear} label={t("target")} />
					</tr>
				</thead>
				<tbody>
					<tr className="border-rule border-b">
						<ValueCell
							value={definition.baseline}
							definition={definition}
							mark={<SourceMark {...place} field="baseline" year={year} />}
						/>
						{actualYears(series.years).map((column) => (
							<ValueCell
								key={column}
								value={actualIn(series, column)}
								definition={definitionIn(series, column)}
								blank={column > year ? "later" : isPublishedIn(series, column) ? "none" : "notPublishedYet"}
								mark={<SourceMark {...place} field="actual" year={column} />}
							/>
						))}
						<ValueCell
							value={definition.target}
							definition={definition}
							mark={<SourceMark {...place} field="target" year={year} />}
						/>
					</tr>
				</tbody>
			</table>
		</ScrollTable>
	);
}

function HeaderCell({ year, label }: { year: number; label: string }) {
	const shortYear = useShortYear();
	return (
		<th scope="col" className="px-1 py-1 text-end sm:px-2 align-bottom font-normal first:ps-0 last:pe-0">
			<span className="block whitespace-nowrap font-bold">{shortYear(year)}</span>
			<span className="block whitespace-nowrap">{label}</span>
		</th>
	);
}

type ValueCellProps = {
	value: Value;
	definition: IndicatorDefinition;
	/** What it means that there is neither a value nor a reason. */
	blank?: "none" | "later" | "notPublishedYet";
	mark: ReactNode;
};

function ValueCell({ value, definition, blank = "none", mark }: ValueCellProps) {
	const t = useTranslations("indicator");
	const locale = useLocale();
	return (
		<td className="whitespace-nowrap px-1 py-1.5 text-end align-top first:ps-0 last:pe-0 sm:px-2">
			{value.value !== null ? (
				<span className="font-bold">{formatDecimal(value.value, definition.precision, locale)}</span>
			) : value.absence !== null || blank === "none" ? (
				t(value.absence === null ? "none" : `absence.${value.absence}`)
			) : (
				<>
					<span aria-hidden="true">－</span>
					<span className="sr-only">{t(blank)}</span>
				</>
			)}
			<span className="block">{mark}</span>
		</td>
	);
}
