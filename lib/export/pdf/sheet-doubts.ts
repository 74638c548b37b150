import { definitionIn } from "@/lib/domain/indicator";
import { type NotedPlace, noteOn, notesUntil, type SourceField } from "@/lib/domain/source-notes";
import { type Passage, type Phrase, phrase, townText } from "./phrases";
import type { SheetContext } from "./sheet-input";
import { shortYear } from "./words";

/** The mark of a doubtful reading, 「（確認中）」; null where there is no doubt. The sheet's own year unless another is meant. */
export function doubtOn(
	{ policy, year, words }: SheetContext,
	field: SourceField,
	place: Partial<Omit<NotedPlace, "field">> = {},
): string | null {
	const note = noteOn(policy.sourceNotes, { field, year, ...place });
	return note === null ? null : words.t("evaluation.underReviewAfter");
}

/** 「原資料を確認中の箇所」: what stands where, what the source shows, why it is in doubt. */
export type SheetDoubts = {
	label: string;
	intro: string;
	columns: [string, string, string];
	items: { place: Phrase[]; printed: Passage; reason: Phrase }[];
};

export function doubtsOf({ policy, year, words }: SheetContext): SheetDoubts {
	const { t, locale } = words;
	const notes = notesUntil(policy.sourceNotes, year);
	const nameOf = (code: string) => {
		const series = policy.indicators.find((candidate) => candidate.code === code);
		return series ? phrase(definitionIn(series, year).name, locale) : { text: code, lang: locale };
	};
	return {
		label: t("policy.sourceNotes"),
		intro: notes.length === 0 ? t("sourceNotes.none") : t("sourceNotes.intro", { count: notes.length }),
		columns: [t("print.doubtfulPlace"), t("print.asRead"), t("print.judgement")],
		items: notes.map((note) => ({
			place: [
				...(note.indicator === null ? [] : [nameOf(note.indicator), { text: " ", lang: locale }]),
				{
					text: t(`fields.${note.field}`) + (note.fiscalYear === null ? "" : ` ${shortYear(words, note.fiscalYear)}`),
					lang: locale,
				},
			],
			printed: townText(note.printed),
			reason: phrase(note.reason, locale),
		})),
	};
}
