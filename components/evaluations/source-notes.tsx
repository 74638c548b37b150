import { useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { definitionIn, type IndicatorSeries } from "@/lib/domain/indicator";
import { type NotedPlace, noteOn, type SourceNote } from "@/lib/domain/source-notes";

const anchorOf = ({ id }: SourceNote) => `source-note-${id}`;

/** Where a note stands on its page. */
export const sourceNoteHref = (note: SourceNote) => `#${anchorOf(note)}`;

/** A mark beside a doubtful reading, leading to the note that explains it; nothing where there is no doubt. */
export function SourceMark({ notes, ...place }: { notes: readonly SourceNote[] } & NotedPlace) {
	const t = useTranslations("evaluation");
	const tFields = useTranslations("fields");
	const note = noteOn(notes, place);
	if (note === null) return null;
	return (
		<a href={sourceNoteHref(note)} className="ml-1 inline-block py-0.5 font-normal text-sm print:hidden">
			{t("underReviewShort")}
			<span className="sr-only">{t("ofField", { field: tFields(place.field) })}</span>
		</a>
	);
}

type SourceNotesProps = {
	notes: readonly SourceNote[];
	/** For the names of those that a note concerns, as they are in `year`. */
	indicators: readonly IndicatorSeries[];
	year: FiscalYear;
};

/** Every doubtful reading: where it stands, what the source shows, why it is in doubt. */
export function SourceNotes({ notes, indicators, year }: SourceNotesProps) {
	const t = useTranslations("sourceNotes");
	const tFields = useTranslations("fields");
	const shortYear = useShortYear();
	if (notes.length === 0) return <p>{t("none")}</p>;
	const nameOf = (code: string) => {
		const series = indicators.find((candidate) => candidate.code === code);
		return series ? <LocalizedText text={definitionIn(series, year).name} /> : code;
	};
	return (
		<>
			<p className="max-w-text">{t("intro", { count: notes.length })}</p>
			<ul className="mt-4 max-w-text space-y-4 print:mt-1 print:space-y-1">
				{notes.map((note) => (
					<li key={note.id} id={anchorOf(note)} className="border-rule border-l-4 pl-3 target:border-accent">
						<p className="font-bold">
							{note.indicator !== null && <>{nameOf(note.indicator)} </>}
							{tFields(note.field)}
							{note.fiscalYear !== null && ` ${shortYear(note.fiscalYear)}`}
						</p>
						<p>
							{t.rich("printed", {
								printed: note.printed,
								town: (chunks) => <span lang="ja">{chunks}</span>,
							})}
						</p>
						<p>
							<LocalizedText text={note.reason} />
						</p>
					</li>
				))}
			</ul>
		</>
	);
}
