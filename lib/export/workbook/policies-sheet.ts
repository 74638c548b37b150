import { contradictionsIn, pacesIn } from "@/lib/domain/assessment";
import { localize } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import { PACES, type Pace } from "@/lib/domain/progress";
import { noteOn } from "@/lib/domain/source-notes";
import type { MadeCell } from "@/lib/domain/workbook/made-cells";
import { fullYear, longDate } from "../pdf/words";
import { absent, centred, count, dash, given, gradeCells } from "./cells";
import { type PolicyYear, pageOf, yearsOf } from "./rows";
import type { SummaryPolicy, SummarySource } from "./source";
import { type SheetColumn, type ToldSheet, tableSheet } from "./table-sheet";

/** With what the numbers say of the year; null while nothing is published of it. */
type PolicyRow = PolicyYear & { found: { paces: Pace[]; differs: boolean; publishedAt: Date } | null };

function toRow(row: PolicyYear): PolicyRow {
	const { policy, year, evaluation } = row;
	if (evaluation === null) return { ...row, found: null };
	const paces = pacesIn(policy.indicators, year).map(({ pace }) => pace);
	const differs = contradictionsIn(evaluation, policy.indicators, year).length > 0;
	return { ...row, found: { paces, differs, publishedAt: evaluation.publishedAt } };
}

/** 施策: a row for every chosen policy and year. */
export function policiesSheet(source: SummarySource, title: string): Promise<ToldSheet> {
	const { t } = source.words;
	const table = {
		name: t("summaryWorkbook.sheets.policies"),
		title,
		about: t("summaryWorkbook.about.policies"),
		columns: [...describing(source), ...grades(source), ...figures(source)],
		items: source.policies,
		rowsOf: (policy: SummaryPolicy) => yearsOf(source, policy).map(toRow),
		empty: t("summaryWorkbook.problems.nothing"),
		frozenColumns: 3,
	};
	return tableSheet(table, source.pause);
}

function describing(source: SummarySource): SheetColumn<PolicyYear>[] {
	const { words } = source;
	const { t, locale } = words;
	return [
		{ head: t("summaryWorkbook.heads.code"), width: 7, cell: (row) => given(row.policy.code, pageOf(source, row)) },
		{
			head: t("summaryWorkbook.heads.policy"),
			width: 25,
			cell: ({ policy }) => given(localize(policy.title, locale).text),
		},
		{ head: t("summaryWorkbook.heads.year"), width: 13, cell: ({ year }) => given(fullYear(words, year)) },
		{
			head: t("summaryWorkbook.heads.place"),
			width: 11,
			cell: ({ policy: { chapter, section } }) =>
				given(t("policy.place", { chapter: chapter.number, section: section.number })),
		},
		{ head: t("summaryWorkbook.heads.division"), width: 19, cell: (row) => divisionCell(source, row) },
	];
}

function divisionCell({ words: { t, locale } }: SummarySource, { policy, year }: PolicyYear): MadeCell {
	const { lead, related } = policy.divisions;
	const name = ({ names }: (typeof related)[number]) => localize(nameIn(names, year), locale).text;
	const isDoubtful = noteOn(policy.sourceNotes, { field: "leadDivision", year }) !== null;
	const first = lead ? name(lead) : t(isDoubtful ? "evaluation.underReview" : "policy.none");
	if (related.length === 0) return lead ? given(first) : absent(first);
	const divisions = related.map(name).join(t("summaryWorkbook.separator"));
	return given(`${first}\n${t("summaryWorkbook.related", { divisions })}`);
}

function grades(source: SummarySource): SheetColumn<PolicyYear>[] {
	const { words, site } = source;
	const { t } = words;
	const column = (field: "progressGrade" | "reviewGrade", part: 0 | 1): SheetColumn<PolicyYear> => ({
		head: part === 0 ? t(`fields.${field}`) : t("summaryWorkbook.heads.wording", { field: t(`fields.${field}`) }),
		width: part === 0 ? 6 : 19,
		cell: ({ policy, year, evaluation }) => {
			if (evaluation === null) return part === 0 ? dash : absent(t("policy.notEvaluatedYet"));
			const isDoubtful = noteOn(policy.sourceNotes, { field, year }) !== null;
			return field === "progressGrade"
				? gradeCells(words, evaluation.progressGrade, site.wordings.progress, isDoubtful)[part]
				: gradeCells(words, evaluation.reviewGrade, site.wordings.review, isDoubtful)[part];
		},
	});
	return [column("progressGrade", 0), column("progressGrade", 1), column("reviewGrade", 0), column("reviewGrade", 1)];
}

function figures({ words }: SummarySource): SheetColumn<PolicyRow>[] {
	const { t } = words;
	const ofPublished =
		(cell: (found: NonNullable<PolicyRow["found"]>) => MadeCell) =>
		({ found }: PolicyRow) =>
			found === null ? dash : cell(found);
	return [
		{
			head: t("summaryWorkbook.heads.indicators"),
			width: 5.5,
			cell: ofPublished(({ paces }) => count(paces.length)),
		},
		...PACES.map((pace) => ({
			head: t(`pace.${pace}`),
			width: 5.5,
			cell: ofPublished(({ paces }) => count(paces.filter((other) => other === pace).length)),
		})),
		{
			head: t("summaryWorkbook.heads.differences"),
			width: 7,
			cell: ofPublished(({ differs }) => centred(t(differs ? "summaryWorkbook.differ" : "summaryWorkbook.agree"))),
		},
		{
			head: t("summaryWorkbook.heads.publishedOn"),
			width: 15,
			cell: ofPublished(({ publishedAt }) => given(longDate(words, publishedAt))),
		},
	];
}
