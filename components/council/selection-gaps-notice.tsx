import { useTranslations } from "next-intl";
import { useFiscalYear } from "@/components/layout/fiscal-year";
import { Notice } from "@/components/ui/notice";
import { selectionGaps } from "@/lib/domain/selection-gaps";
import type { CouncilView } from "./council-view";

/** What was chosen that the plan does not have: an old or mistyped address would pass for a complete answer. */
export function SelectionGapsNotice({ view: { selection, policies } }: { view: CouncilView }) {
	const t = useTranslations("council.result");
	const fiscalYear = useFiscalYear();
	const { years, chapters, sections, divisions } = selectionGaps(selection, policies);
	const gaps = [
		...years.map((year) => t("yearGap", { year: fiscalYear(year) })),
		...chapters.map((number) => t("chapterGap", { number: String(number) })),
		...sections.map(({ chapter, section }) => t("sectionGap", { chapter: String(chapter), section: String(section) })),
		...divisions.map((slug) => t("divisionGap", { slug })),
	];
	if (gaps.length === 0) return null;
	return (
		<Notice title={t("gaps")}>
			<ul className="list-disc pl-5">
				{gaps.map((gap) => (
					<li key={gap}>{gap}</li>
				))}
			</ul>
		</Notice>
	);
}
