import { PACES } from "@/lib/domain/progress";
import { type Block, heading, type Part, saying } from "./blocks";
import type { BookContent } from "./book-content";
import { ownText, phrase } from "./phrases";

const NUMBERS = ["achievementRate", "progressRate", "pace"] as const;
const SOURCE_RULES = ["note", "mark", "blank"] as const;

/** 見方: the two grades with the town's wording, the three numbers, the paces, and what 「確認中」 means. */
export function guidePart({ words, site }: Pick<BookContent, "words" | "site">): Part {
	const { t, locale } = words;
	const say = saying(words);
	const text = (sentence: string): Block => ({ kind: "text", passage: ownText(sentence, locale) });
	const grades = (["progress", "review"] as const).flatMap((kind): Block[] => [
		heading(3, say(t(`about.grades.${kind}.title`))),
		text(t(`about.grades.${kind}.meaning`)),
		{
			kind: "terms",
			terms: site.wordings[kind].map(({ symbol, label }) => ({
				term: say(symbol),
				meaning: phrase(label, locale),
				url: null,
			})),
		},
	]);
	const numbers = NUMBERS.flatMap((number): Block[] => [
		heading(3, say(t(`about.numbers.${number}.title`))),
		text(t(`about.numbers.${number}.meaning`)),
		{ kind: "note", passage: ownText(t(`about.numbers.${number}.formula`), locale) },
		text(t(`about.numbers.${number}.note`)),
	]);
	return {
		title: say(t("book.parts.guide")),
		id: "guide",
		blocks: [
			heading(2, say(t("about.grades.title"))),
			text(t("about.grades.intro")),
			...grades,
			heading(2, say(t("about.numbers.title"))),
			...numbers,
			text(t("about.numbers.rounding")),
			text(t("about.numbers.notComputable")),
			heading(2, say(t("about.paces.title"))),
			{
				kind: "terms",
				terms: PACES.map((pace) => ({
					term: say(t(`pace.${pace}`)),
					meaning: say(t(`glossary.paces.${pace}`)),
					url: null,
				})),
			},
			heading(2, say(t("about.source.title"))),
			text(t("about.source.intro")),
			{ kind: "points", points: SOURCE_RULES.map((rule) => say(t(`about.source.rules.${rule}`))) },
		],
	};
}
