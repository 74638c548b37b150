import { EVALUATION_TEXTS, type EvaluationText, type PublishedRevision } from "@/lib/domain/evaluation";
import { localize } from "@/lib/domain/localized";
import { fullYear } from "../pdf/words";
import { absent, given } from "./cells";
import { type PolicyYear, pageOf, yearsOf } from "./rows";
import { newestYear, type SummaryPolicy, type SummarySource } from "./source";
import { type SheetColumn, type ToldSheet, tableSheet } from "./table-sheet";

/** One text of a sheet. 目指す姿 is the plan's, of no year. */
type TextRow = PolicyYear & { field: EvaluationText | "vision"; text: string | null };

/** 文章: a row for every text of every chosen policy and year. A year that is not published has none. */
export function textsSheet(source: SummarySource, title: string): Promise<ToldSheet> {
	const { t } = source.words;
	const table = {
		name: t("summaryWorkbook.sheets.texts"),
		title,
		about: t("summaryWorkbook.about.texts"),
		columns: columns(source),
		items: source.policies,
		rowsOf: (policy: SummaryPolicy) => textRows(source, policy),
		empty: t("summaryWorkbook.problems.nothing"),
		frozenColumns: 2,
	};
	return tableSheet(table, source.pause);
}

function textRows(source: SummarySource, policy: SummaryPolicy): TextRow[] {
	return [
		{ policy, year: newestYear(source), evaluation: null, field: "vision", text: policy.vision },
		...yearsOf(source, policy).flatMap((row) =>
			row.evaluation === null ? [] : textsOf(row.evaluation).map((text) => ({ ...row, ...text })),
		),
	];
}

/** Only figures that differ from a grade are to be explained: where there is no explanation, none is missed. */
function textsOf(evaluation: PublishedRevision): { field: EvaluationText; text: string | null }[] {
	return EVALUATION_TEXTS.filter((field) => field !== "explanation" || evaluation.explanation !== null).map(
		(field) => ({
			field,
			text: evaluation[field],
		}),
	);
}

function columns(source: SummarySource): SheetColumn<TextRow>[] {
	const { words } = source;
	const { t, locale } = words;
	return [
		{ head: t("summaryWorkbook.heads.code"), width: 8, cell: (row) => given(row.policy.code, pageOf(source, row)) },
		{
			head: t("summaryWorkbook.heads.policy"),
			width: 24,
			cell: ({ policy }) => given(localize(policy.title, locale).text),
		},
		{
			head: t("summaryWorkbook.heads.year"),
			width: 13,
			cell: ({ field, year }) => given(field === "vision" ? t("summaryWorkbook.planPeriod") : fullYear(words, year)),
		},
		{ head: t("summaryWorkbook.heads.field"), width: 20, cell: ({ field }) => given(t(`fields.${field}`)) },
		{
			head: t("summaryWorkbook.heads.text"),
			width: 100,
			cell: ({ text }) => (text === null ? absent(t("policy.notGiven")) : given(text)),
		},
	];
}
