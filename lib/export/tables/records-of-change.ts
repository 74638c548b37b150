import { evaluationChanges, type PublishedRevision } from "@/lib/domain/evaluation";
import type { SourceNote } from "@/lib/domain/source-notes";
import { type Dated, ofPlaces, type Placed, yearColumns } from "./columns";
import { dataTable } from "./data-table";
import { type DataFrame, type HistorySource, isChosen, placeOfChapter, placeOfPolicy } from "./sources";

/** The tables of what is in doubt and of what was published when, and why it was corrected. */

type NoteRow = Placed & Dated & { note: SourceNote };

const notesOf = (notes: readonly SourceNote[], place: Placed["place"], frame: DataFrame): NoteRow[] =>
	notes
		// One that is of no year concerns them all.
		.filter(({ fiscalYear }) => fiscalYear === null || isChosen(frame, fiscalYear))
		.map((note) => ({ frame, place, note, fiscalYear: note.fiscalYear }));

/** 原資料を確認中: one row a place in the source document that can't be read with certainty. */
export const sourceNotes = dataTable<NoteRow>({
	key: ["chapter_number", "policy_code", "source_field", "indicator_code", "fiscal_year"],
	columns: ofPlaces<NoteRow>([
		{ key: "source_field", type: "code", codes: "source_field", cell: ({ note }) => note.field },
		{ key: "indicator_code", type: "code", cell: ({ note }) => note.indicator },
		...yearColumns,
		{ key: "printed_text", type: "text", cell: ({ note }) => note.printed },
		{ key: "doubt", type: "text", cell: ({ note }) => note.reason.ja },
		{ key: "doubt_en", type: "text", cell: ({ note }) => note.reason.en },
	]),
	ofChapter: (chapter, frame) => notesOf(chapter.sourceNotes, placeOfChapter(chapter), frame),
	ofPolicy: (policy, frame) => notesOf(policy.sourceNotes, placeOfPolicy(policy), frame),
});

type RevisionRow = Placed & {
	fiscalYear: number;
	revision: PublishedRevision;
	before: PublishedRevision | null;
	isCurrent: boolean;
};

function revisionsOf({ place, revisions }: HistorySource, frame: DataFrame): RevisionRow[] {
	return revisions
		.filter(({ fiscalYear }) => isChosen(frame, fiscalYear))
		.map((revision, _, chosen) => {
			const ofYear = chosen.filter(({ fiscalYear }) => fiscalYear === revision.fiscalYear);
			const index = ofYear.indexOf(revision);
			return {
				frame,
				place,
				fiscalYear: revision.fiscalYear,
				revision,
				before: ofYear[index - 1] ?? null,
				isCurrent: index === ofYear.length - 1,
			};
		});
}

/** `nextSteps` → `next_steps`, as the columns of the evaluations are called. */
const columnName = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a correction gives differently, by the names of columns and the codes of indicators; null for the first. */
function changedFields({ before, revision }: RevisionRow): string | null {
	if (before === null) return null;
	const changed = evaluationChanges(before, revision).map((change) =>
		change.field === "actual" ? change.indicator : columnName(change.field),
	);
	const haveMeasuresChanged = JSON.stringify(before.measures) !== JSON.stringify(revision.measures);
	return [...changed, ...(haveMeasuresChanged ? ["measures"] : [])].join(" ");
}

/** One row a publication: the first of a year, and each correction. */
export const revisions = dataTable<RevisionRow>({
	key: ["chapter_number", "policy_code", "fiscal_year", "revision"],
	columns: ofPlaces<RevisionRow>([
		...yearColumns,
		{ key: "revision", type: "integer", cell: ({ revision }) => String(revision.number) },
		{
			key: "revision_kind",
			type: "code",
			codes: "revision_kind",
			cell: ({ revision }) => (revision.number === 1 ? "first" : "correction"),
		},
		{ key: "published_at", type: "datetime", cell: ({ revision }) => revision.publishedAt.toISOString() },
		{ key: "correction_reason", type: "text", cell: ({ revision }) => revision.correction },
		{ key: "changed_fields", type: "text", cell: changedFields },
		{ key: "current", type: "boolean", cell: ({ isCurrent }) => String(isCurrent) },
	]),
	ofHistory: revisionsOf,
});
