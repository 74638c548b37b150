import { useLocale, useTranslations } from "next-intl";
import { LocalizedText } from "@/components/layout/localized-text";
import type { OpenNote } from "@/lib/data/staff/work";
import type { SourceField } from "@/lib/domain/source-notes";
import { routes } from "@/lib/routes";

/** What of the source is still in doubt about one's own policies, folded: it is no work of the year's. */
export function OpenNotes({ notes }: { notes: readonly OpenNote[] }) {
	const t = useTranslations("work");
	const tSheet = useTranslations("sheet");
	const tFields = useTranslations("fields");
	const locale = useLocale();
	if (notes.length === 0) return null;
	return (
		<details className="mt-12 max-w-text">
			<summary className="py-1 font-bold text-accent text-lg">{t("notes", { count: notes.length })}</summary>
			<p className="mt-2">{t("notesLead")}</p>
			<ul className="mt-3 space-y-3">
				{notes.map(({ id, policy, chapter, field, printed }) => (
					<li key={id} className="border-rule border-l-4 pl-3">
						<p>
							<a
								href={`${policy ? routes.policy(locale, policy.code) : routes.chapter(locale, chapter?.number ?? 0)}#source-note-${id}`}
								className="inline-block py-1"
							>
								{policy ? (
									<>
										{policy.code} <LocalizedText text={policy.title} />
									</>
								) : (
									chapter && tSheet("chapter", { number: String(chapter.number) })
								)}
							</a>{" "}
							{tFields(field as SourceField)}
						</p>
						<p className="text-sm">
							{t.rich("notePrinted", { printed, town: (chunks) => <span lang="ja">{chunks}</span> })}
						</p>
					</li>
				))}
			</ul>
		</details>
	);
}
