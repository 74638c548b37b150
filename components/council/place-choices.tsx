import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/layout/localized-text";
import { Choices } from "@/components/ui/choice";
import type { Localized } from "@/lib/domain/localized";
import type { Selection } from "@/lib/domain/selection";
import { ChoiceBoxes } from "./choice-boxes";
import type { ChapterChoice } from "./choices";

type PlaceChoicesProps = { chapters: readonly ChapterChoice[]; selection: Selection; error?: string | undefined };

/** 章・節: a box for each chapter, and behind a fold one for each of its sections. */
export function PlaceChoices({ chapters, selection, error }: PlaceChoicesProps) {
	const t = useTranslations("council.form");
	const chosenSections = selection.sections.map(({ chapter, section }) => `${chapter}-${section}`);
	const hidesSections = chapters.some(({ sections }) => sections.length === 0);
	return (
		<Choices
			id="chapter"
			legend={t("place")}
			hint={
				<>
					<p>{t("placeHint")}</p>
					{hidesSections && <p>{t("sectionsHint")}</p>}
				</>
			}
			error={error}
		>
			{chapters.map(({ number, title, sections }) => (
				<div key={number}>
					<ChoiceBoxes
						name="chapter"
						choices={[{ value: number, label: <Titled number={t("chapter", { number })} title={title} /> }]}
						chosen={selection.chapters}
					/>
					{sections.length > 0 && (
						<details open={selection.sections.some(({ chapter }) => chapter === number)} className="mb-2 ml-8">
							<summary className="w-fit py-1 text-accent text-sm">{t("sections", { number })}</summary>
							<ChoiceBoxes
								name="section"
								choices={sections.map((section) => ({
									value: `${number}-${section.number}`,
									label: <Titled number={t("section", { number: section.number })} title={section.title} />,
								}))}
								chosen={chosenSections}
							/>
						</details>
					)}
				</div>
			))}
		</Choices>
	);
}

function Titled({ number, title }: { number: string; title: Localized }) {
	return (
		<>
			{number} <LocalizedText text={title} />
		</>
	);
}
