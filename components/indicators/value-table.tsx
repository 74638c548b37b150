import { useLocale, useTranslations } from "next-intl";
import { SourceMark, sourceNoteHref } from "@/components/evaluations/source-notes";
import { useShortYear } from "@/components/layout/fiscal-year";
import { ScrollTable } from "@/components/ui/scroll-table";
import { actualYears } from "@/lib/domain/fiscal-year";
import { formatDecimal } from "@/lib/domain/format";
import {
	actualIn,
	definitionIn,
	type IndicatorDefinition,
	type IndicatorSeries,
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
	const { baselineYear, targetYear } = series.years;
	const note = (field: "baseline" | "target" | "actual") => sourceNoteHref(sourceNotes, field, series.code);
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
						<ValueCell value={definition.baseline} definition={definition} noteHref={note("baseline")} />
						{actualYears(series.years).map((column) => {
							const value = actualIn(series, column);
							return (
								<ValueCell
									key={column}
									value={value}
									definition={definitionIn(series, column)}
									isOpen={value.value === null && value.absence === null}
									noteHref={sourceNotes.some(({ fiscalYear }) => fiscalYear === column) ? note("actual") : null}
								/>
							);
						})}
						<ValueCell value={definition.target} definition={definition} noteHref={note("target")} />
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

type ValueCellProps = { value: Value; definition: IndicatorDefinition; isOpen?: boolean; noteHref: string | null };

function ValueCell({ value, definition, isOpen = false, noteHref }: ValueCellProps) {
	const t = useTranslations("indicator");
	const locale = useLocale();
	return (
		<td className="whitespace-nowrap px-1 py-1.5 text-end sm:px-2 align-top first:ps-0 last:pe-0">
			{value.value !== null ? (
				<span className="font-bold">{formatDecimal(value.value, definition.precision, locale)}</span>
			) : isOpen ? (
				<>
					<span aria-hidden="true">－</span>
					<span className="sr-only">{t("notPublishedYet")}</span>
				</>
			) : (
				t(value.absence === null ? "none" : `absence.${value.absence}`)
			)}
			<span className="block">
				<SourceMark href={noteHref} />
			</span>
		</td>
	);
}
