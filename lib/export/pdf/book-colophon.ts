import { type Block, type Cell, column, heading, type Part, saying } from "./blocks";
import { type BookContent, chosenEvaluations, policyName } from "./book-content";
import { policyYearUrl } from "./book-urls";
import { ownText, type Phrase, phrase } from "./phrases";
import { longDate, shortYear } from "./words";

/** Where everything in the book stands for good, its revision and day of publication, and how it may be used. */
export function colophonPart(content: BookContent): Part {
	const { words, site, address } = content;
	const { t, locale } = words;
	const say = saying(words);
	const term = (label: string, meaning: Phrase, url: string | null = null) => ({ term: say(label), meaning, url });
	return {
		title: say(t("book.parts.colophon")),
		id: "colophon",
		blocks: [
			{
				kind: "terms",
				terms: [
					term(t("policy.source"), phrase(site.plan.source, locale)),
					term(t("print.licence"), phrase(site.licence.name, locale), site.licence.url),
					term(t("book.colophon.contact"), phrase(site.municipality.contact, locale)),
					term(t("book.colophon.address"), say(address), address),
				],
			},
			heading(2, say(t("book.colophon.contents"))),
			{ kind: "text", passage: ownText(t("book.colophon.permanent"), locale) },
			publications(content),
		],
	};
}

function publications(content: BookContent): Block {
	const { words, policies } = content;
	const { t } = words;
	const say = saying(words);
	return {
		kind: "table",
		columns: [
			column(say(t("book.columns.policy")), 3.6),
			column(say(t("book.columns.year")), 1.2, "center"),
			column(say(t("book.colophon.revision")), 1.2, "center"),
			column(say(t("book.colophon.published")), 3, "end"),
			column(say(t("policy.permalink")), 4.4),
		],
		rows: policies.flatMap((policy) =>
			chosenEvaluations(content, policy).map(({ fiscalYear, number, publishedAt }): Cell[] => {
				const url = policyYearUrl(content, policy.code, fiscalYear);
				return [
					policyName(content, policy),
					say(shortYear(words, fiscalYear)),
					say(t("book.colophon.revisionNumber", { number })),
					say(longDate(words, publishedAt)),
					{ ...say(url), url },
				];
			}),
		),
	};
}
