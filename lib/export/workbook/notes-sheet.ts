import { definitionIn } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { notesUntil, type SourceNote } from "@/lib/domain/source-notes";
import { fullYear } from "../pdf/words";
import { dash, given } from "./cells";
import { type Owner, ownerColumns, owners } from "./rows";
import { newestYear, type SummarySource } from "./source";
import { type SheetColumn, type ToldSheet, tableSheet } from "./table-sheet";

type NoteRow = { owner: Owner; note: SourceNote };

/** 確認中: a row for every doubtful reading that concerns the newest chosen year or one before it. */
export function notesSheet(source: SummarySource, title: string): Promise<ToldSheet> {
	const { t } = source.words;
	const table = {
		name: t("summaryWorkbook.sheets.notes"),
		title,
		about: t("summaryWorkbook.about.notes"),
		columns: columns(source),
		items: owners(source),
		rowsOf: (owner: Owner) => notesUntil(owner.sourceNotes, newestYear(source)).map((note) => ({ owner, note })),
		empty: t("summaryWorkbook.empty.notes"),
		frozenColumns: 2,
	};
	return tableSheet(table, source.pause);
}

function columns(source: SummarySource): SheetColumn<NoteRow>[] {
	const { words } = source;
	const { t, locale } = words;
	return [
		...ownerColumns<NoteRow>(source),
		{ head: t("summaryWorkbook.heads.field"), width: 22, cell: ({ note }) => given(t(`fields.${note.field}`)) },
		{
			head: t("fields.name"),
			width: 28,
			cell: ({ owner, note }) => {
				const series = owner.indicators.find(({ code }) => code === note.indicator);
				if (!series) return note.indicator === null ? dash : given(note.indicator);
				return given(localize(definitionIn(series, newestYear(source)).name, locale).text);
			},
		},
		{
			head: t("summaryWorkbook.heads.year"),
			width: 13,
			cell: ({ note: { fiscalYear } }) =>
				given(fiscalYear === null ? t("summaryWorkbook.allYears") : fullYear(words, fiscalYear)),
		},
		{ head: t("summaryWorkbook.heads.printed"), width: 36, cell: ({ note }) => given(note.printed) },
		{
			head: t("summaryWorkbook.heads.reason"),
			width: 54,
			cell: ({ note }) => given(localize(note.reason, locale).text),
		},
	];
}
