import type { GradeWordings } from "@/lib/domain/grades";
import type { Localized } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import { saying } from "./blocks";
import { type BookChapter, type BookContent, chapterTitle, gradeSymbol } from "./book-content";
import { type Phrase, phrase } from "./phrases";
import { fullYear } from "./words";

/** One of the lists that something was chosen from. */
export type Chosen = { label: string; values: Phrase[] };

/** What a selection is put into words by. `chapters` and `policies` are those that it chooses, `years` ascend. */
type ChosenContent = Pick<BookContent, "words" | "selection" | "years" | "divisionNames"> & {
	site: { wordings: GradeWordings };
	chapters: readonly Pick<BookChapter, "number" | "title">[];
	policies: readonly { chapter: { number: number }; section: { number: number; title: Localized } }[];
};

/** A selection in words: what is in a file, for whoever gets it without its address. Lists that choose all are left out. */
export function chosenWords(content: ChosenContent): Chosen[] {
	const { words, selection, site, years } = content;
	const { t } = words;
	const say = saying(words);
	const { paces, progressGrades, reviewGrades } = selection;
	const lists: Chosen[] = [
		{ label: t("book.chosen.years"), values: years.map((year) => say(fullYear(words, year))) },
		{ label: t("book.chosen.places"), values: placesChosen(content) },
		{ label: t("book.chosen.divisions"), values: selection.divisions.map((slug) => divisionName(content, slug)) },
		{ label: t("numbers.pace"), values: paces.map((pace) => say(t(`pace.${pace}`))) },
		{
			label: t("fields.progressGrade"),
			values: progressGrades.map((grade) => say(gradeSymbol(site.wordings.progress, grade))),
		},
		{
			label: t("fields.reviewGrade"),
			values: reviewGrades.map((grade) => say(gradeSymbol(site.wordings.review, grade))),
		},
	];
	return lists.filter(({ values }) => values.length > 0);
}

function placesChosen(content: ChosenContent): Phrase[] {
	const { words, selection, chapters, policies } = content;
	const { t, locale } = words;
	const say = saying(words);
	const ofChapters = selection.chapters.map((number) => {
		const chapter = chapters.find((one) => one.number === number);
		return chapter ? chapterTitle(content, chapter) : say(t("chapter.number", { number }));
	});
	const ofSections = selection.sections.map(({ chapter, section }): Phrase => {
		const place = t("policy.place", { chapter, section });
		const found = policies.find((policy) => policy.chapter.number === chapter && policy.section.number === section);
		if (found === undefined) return say(place);
		const { text, lang } = phrase(found.section.title, locale);
		return { text: `${place} ${text}`, lang };
	});
	const chosen = [...ofChapters, ...ofSections];
	return chosen.length > 0 ? chosen : [say(t("book.chosen.everything"))];
}

function divisionName({ words, divisionNames, years }: ChosenContent, slug: string): Phrase {
	const names = divisionNames.get(slug);
	const year = years.at(-1);
	return names === undefined || year === undefined ? saying(words)(slug) : phrase(nameIn(names, year), words.locale);
}
