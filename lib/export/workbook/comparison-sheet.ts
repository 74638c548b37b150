import {
	type ComparedYear,
	comparePolicy,
	type GradeChange,
	gradeMovement,
	type IndicatorComparison,
} from "@/lib/domain/comparison";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { ProgressGrade, ReviewGrade } from "@/lib/domain/grades";
import { localize } from "@/lib/domain/localized";
import { placesOfYears } from "@/lib/domain/shown-comparison";
import { noteOn } from "@/lib/domain/source-notes";
import type { TargetRevision } from "@/lib/domain/target-revisions";
import type { MadeCell } from "@/lib/domain/workbook/made-cells";
import { routes } from "@/lib/routes";
import { revisionTexts } from "../pdf/compared";
import { fullYear, shortYear } from "../pdf/words";
import { absent, centred, dash, given, valueCell } from "./cells";
import { type Owner, ownerColumns, owners } from "./rows";
import { newestYear, type SummarySource } from "./source";
import { type SheetColumn, type ToldSheet, tableSheet } from "./table-sheet";
import { movementTones, paceTones } from "./tones";

/** A grade that changed, or an indicator. */
type ComparisonRow = { owner: Owner } & ({ change: GradeChange } | { indicator: IndicatorComparison });

/** 年度の比較: the newest chosen year beside an earlier one. Null where there is none to compare with. */
export function comparisonSheet(source: SummarySource, title: string): Promise<ToldSheet> | null {
	const { words, comparedYear } = source;
	const { t } = words;
	if (comparedYear === null) return null;
	const year = newestYear(source);
	const table = {
		name: t("summaryWorkbook.sheets.comparison"),
		title,
		about: t("summaryWorkbook.about.comparison", {
			earlier: fullYear(words, comparedYear),
			year: fullYear(words, year),
		}),
		columns: columns(source, comparedYear),
		items: owners(source),
		rowsOf: (owner: Owner) => rowsOf(owner, comparedYear, year),
		empty: t("summaryWorkbook.empty.comparison"),
		frozenColumns: 4,
	};
	return tableSheet(table, source.pause);
}

function rowsOf(owner: Owner, from: FiscalYear, to: FiscalYear): ComparisonRow[] {
	const { code, indicators, policy } = owner;
	const compared = comparePolicy({ code, indicators, grades: policy?.evaluations ?? [] }, from, to);
	return [
		...compared.gradeChanges.map((change) => ({ owner, change })),
		...compared.indicators.map((indicator) => ({ owner, indicator })),
	];
}

function columns(source: SummarySource, comparedYear: FiscalYear): SheetColumn<ComparisonRow>[] {
	const { words, portalUrl } = source;
	const { t, locale } = words;
	const [earlier, later] = [shortYear(words, comparedYear), shortYear(words, newestYear(source))];
	const ofIndicator = (cell: (indicator: IndicatorComparison) => MadeCell) => (row: ComparisonRow) =>
		"indicator" in row ? cell(row.indicator) : dash;
	const valueIn = (indicator: IndicatorComparison, side: "from" | "to") =>
		valueCell(words, indicator[side].value, { precision: placesOfYears(indicator)[side] });
	const paceOf = ({ pace }: ComparedYear) => centred(t(`pace.${pace}`));
	return [
		...ownerColumns<ComparisonRow>(source),
		{
			head: t("summaryWorkbook.heads.indicatorCode"),
			width: 9,
			cell: ofIndicator(({ series: { code } }) => given(code, portalUrl + routes.indicator(locale, code))),
		},
		{
			head: t("summaryWorkbook.heads.compared"),
			width: 32,
			cell: (row) =>
				given(
					"change" in row ? t(`fields.${row.change.field}`) : localize(row.indicator.to.definition.name, locale).text,
				),
		},
		{
			head: t("fields.unit"),
			width: 7,
			cell: ofIndicator(({ to: { definition } }) =>
				definition.unit === null ? absent(t("indicator.noUnit")) : given(localize(definition.unit, locale).text),
			),
		},
		{
			head: earlier,
			width: 11,
			cell: (row) => ("change" in row ? gradeCell(source, row, "before") : valueIn(row.indicator, "from")),
		},
		{
			head: later,
			width: 11,
			cell: (row) => ("change" in row ? gradeCell(source, row, "after") : valueIn(row.indicator, "to")),
		},
		{
			head: t("summaryWorkbook.heads.movement"),
			width: 14,
			cell: (row) =>
				centred(
					"change" in row
						? t(`summaryWorkbook.gradeMovements.${gradeMovement(row.change)}`)
						: t(`summaryWorkbook.movements.${row.indicator.movement}`),
				),
			tones: movementTones(words),
		},
		{
			head: t("summaryWorkbook.heads.pace", { year: earlier }),
			width: 12,
			cell: ofIndicator(({ from }) => paceOf(from)),
			tones: paceTones(words),
		},
		{
			head: t("summaryWorkbook.heads.pace", { year: later }),
			width: 12,
			cell: ofIndicator(({ to }) => paceOf(to)),
			tones: paceTones(words),
		},
		{ head: t("summaryWorkbook.heads.revisions"), width: 40, cell: ofIndicator((one) => revisionsCell(source, one)) },
	];
}

/** A grade of one of the years as the town prints it; a missing one is not given, or is being checked. */
function gradeCell(
	{ words: { t }, site, comparedYear, years }: SummarySource,
	{ owner, change }: Extract<ComparisonRow, { change: GradeChange }>,
	side: "before" | "after",
): MadeCell {
	const grade: ProgressGrade | ReviewGrade | null = change[side];
	const wordings = change.field === "progressGrade" ? site.wordings.progress : site.wordings.review;
	const wording = wordings.find((candidate) => candidate.grade === grade);
	if (wording) return centred(wording.symbol);
	const year = side === "before" ? comparedYear : newestYear({ years });
	const isDoubtful = year !== null && noteOn(owner.sourceNotes, { field: change.field, year }) !== null;
	return absent(t(isDoubtful ? "evaluation.underReviewShort" : "indicator.none"));
}

function revisionsCell(source: SummarySource, comparison: IndicatorComparison): MadeCell {
	const { revisions } = comparison;
	if (revisions.length === 0) return absent(source.words.t("summaryWorkbook.none"));
	return given(revisions.map((revision) => revisionText(source, comparison, revision)).join("\n"));
}

function revisionText({ words }: SummarySource, { series }: IndicatorComparison, revision: TargetRevision): string {
	const what = words.t(`summaryWorkbook.revision.${revision.field}`, {
		year: shortYear(words, revision.fromYear),
		...revisionTexts({ words }, revision, series),
	});
	return revision.reason === null ? what : `${what} ${revision.reason}`;
}
