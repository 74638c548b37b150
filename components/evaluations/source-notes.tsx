import { useLocale, useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import { definitionIn, type IndicatorSeries } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import type { SourceField, SourceNote } from "@/lib/domain/source-notes";

const anchorOf = ({ id }: SourceNote) => `source-note-${id}`;

/** The anchor of the note on a field, if its reading is in doubt; null otherwise. */
export function sourceNoteHref(
	notes: readonly SourceNote[],
	field: SourceField,
	indicator: string | null = null,
): string | null {
	const note = notes.find((candidate) => candidate.field === field && candidate.indicator === indicator);
	return note ? `#${anchorOf(note)}` : null;
}

/** A mark beside a doubtful value, leading to the note that explains it. */
export function SourceMark({ href }: { href: string | null }) {
	const t = useTranslations("evaluation");
	if (href === null) return null;
	return (
		<a href={href} className="ml-1 inline-block py-0.5 font-normal text-sm print:hidden">
			{t("underReviewShort")}
		</a>
	);
}

type SourceNotesProps = { notes: readonly SourceNote[]; indicators: readonly IndicatorSeries[] };

/** Every doubtful reading: where it stands, what the source shows, why it is in doubt. */
export function SourceNotes({ notes, indicators }: SourceNotesProps) {
	const t = useTranslations("sourceNotes");
	const shortYear = useShortYear();
	const locale = useLocale();
	if (notes.length === 0) return <p>{t("none")}</p>;
	const nameOf = (code: string) => {
		const series = indicators.find((candidate) => candidate.code === code);
		return series ? localize(definitionIn(series, series.years.targetYear).name, locale).text : code;
	};
	return (
		<>
			<p className="max-w-text">{t("intro", { count: notes.length })}</p>
			<ul className="mt-4 max-w-text space-y-4 print:mt-1 print:space-y-1">
				{notes.map((note) => (
					<li key={note.id} id={anchorOf(note)} className="border-rule border-l-4 pl-3 target:border-accent">
						<p className="font-bold">
							{note.indicator !== null && `${nameOf(note.indicator)} `}
							{t(`fields.${note.field}`)}
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
