import { contradictionsIn } from "@/lib/domain/assessment";
import type { Contradiction } from "@/lib/domain/contradictions";
import { definitionIn } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { fullYear } from "../pdf/words";
import { absent, given } from "./cells";
import { type PolicyYear, pageOf, yearsOf } from "./rows";
import type { SummaryPolicy, SummarySource } from "./source";
import { type SheetColumn, type ToldSheet, tableSheet } from "./table-sheet";

type DifferenceRow = PolicyYear & { contradiction: Contradiction };

/** 食い違い: a row for every place where a grade or a text disagrees with the numbers. */
export function differencesSheet(source: SummarySource, title: string): Promise<ToldSheet> {
	const { t } = source.words;
	const table = {
		name: t("summaryWorkbook.sheets.differences"),
		title,
		about: t("summaryWorkbook.about.differences"),
		columns: columns(source),
		items: source.policies,
		rowsOf: (policy: SummaryPolicy) => yearsOf(source, policy).flatMap(differencesIn),
		empty: t("summaryWorkbook.empty.differences"),
		frozenColumns: 2,
	};
	return tableSheet(table, source.pause);
}

function differencesIn(row: PolicyYear): DifferenceRow[] {
	if (row.evaluation === null) return [];
	const found = contradictionsIn(row.evaluation, row.policy.indicators, row.year);
	return found.map((contradiction) => ({ ...row, contradiction }));
}

function columns(source: SummarySource): SheetColumn<DifferenceRow>[] {
	const { words } = source;
	const { t, locale } = words;
	return [
		{ head: t("summaryWorkbook.heads.code"), width: 8, cell: (row) => given(row.policy.code, pageOf(source, row)) },
		{
			head: t("summaryWorkbook.heads.policy"),
			width: 24,
			cell: ({ policy }) => given(localize(policy.title, locale).text),
		},
		{ head: t("summaryWorkbook.heads.year"), width: 13, cell: ({ year }) => given(fullYear(words, year)) },
		{
			head: t("summaryWorkbook.heads.what"),
			width: 46,
			cell: ({ contradiction }) => given(whatDiffers(source, contradiction)),
		},
		{ head: t("summaryWorkbook.heads.concerned"), width: 40, cell: (row) => given(concerned(source, row)) },
		{
			head: t("summaryWorkbook.heads.explanation"),
			width: 50,
			cell: ({ evaluation }) =>
				evaluation?.explanation ? given(evaluation.explanation) : absent(t("summaryWorkbook.noExplanation")),
		},
	];
}

function whatDiffers({ words: { t } }: SummarySource, contradiction: Contradiction): string {
	const said = "sentence" in contradiction ? contradiction.sentence : contradiction.grade;
	return t.markup(`contradictions.${contradiction.kind}`, { said, town: (chunks) => chunks });
}

function concerned({ words: { t, locale } }: SummarySource, { policy, year, contradiction }: DifferenceRow): string {
	return contradiction.indicators
		.map(({ code, name, pace }) => {
			const series = policy.indicators.find((indicator) => indicator.code === code);
			const shown = series ? localize(definitionIn(series, year).name, locale).text : name;
			return shown + t("contradictions.paceOf", { pace: t(`pace.${pace}`) });
		})
		.join("\n");
}
