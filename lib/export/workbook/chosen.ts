import { localize } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import { fullYear } from "../pdf/words";
import { newestYear, type SummarySource } from "./source";

/** A selection in words, list by list, for whoever gets the file without its address. Lists that choose all are left out. */
export function chosenLines(source: SummarySource): { label: string; text: string }[] {
	const { words, selection, site, years } = source;
	const { t } = words;
	const lists = [
		{ label: t("summaryWorkbook.overview.years"), values: years.map((year) => fullYear(words, year)) },
		{ label: t("summaryWorkbook.overview.places"), values: places(source) },
		{
			label: t("summaryWorkbook.overview.divisions"),
			values: selection.divisions.map((slug) => division(source, slug)),
		},
		{ label: t("summaryWorkbook.overview.paces"), values: selection.paces.map((pace) => t(`pace.${pace}`)) },
		{
			label: t("fields.progressGrade"),
			values: symbols(site.wordings.progress, selection.progressGrades),
		},
		{ label: t("fields.reviewGrade"), values: symbols(site.wordings.review, selection.reviewGrades) },
	];
	return lists
		.filter(({ values }) => values.length > 0)
		.map(({ label, values }) => ({ label, text: values.join(t("summaryWorkbook.separator")) }));
}

function places({ words, selection, chapters, policies }: SummarySource): string[] {
	const { t, locale } = words;
	const ofChapters = selection.chapters.map((number) => {
		const title = chapters.find((chapter) => chapter.number === number)?.title;
		return title
			? t("summaryWorkbook.chapterTitle", { number, title: localize(title, locale).text })
			: t("summaryWorkbook.chapter", { number });
	});
	const ofSections = selection.sections.map(({ chapter, section }) => {
		const found = policies.find((policy) => policy.chapter.number === chapter && policy.section.number === section);
		return found
			? t("summaryWorkbook.sectionTitle", { chapter, section, title: localize(found.section.title, locale).text })
			: t("summaryWorkbook.place", { chapter, section });
	});
	const chosen = [...ofChapters, ...ofSections];
	return chosen.length > 0 ? chosen : [t("summaryWorkbook.overview.everything")];
}

/** By the name it has in the newest year, if one of the chosen policies is its. */
function division(source: SummarySource, slug: string): string {
	const all = source.policies.flatMap(({ divisions: { lead, related } }) => [...(lead ? [lead] : []), ...related]);
	const found = all.find((candidate) => candidate.slug === slug);
	return found ? localize(nameIn(found.names, newestYear(source)), source.words.locale).text : slug;
}

function symbols<Grade>(wordings: readonly { grade: Grade; symbol: string }[], chosen: readonly Grade[]): string[] {
	return wordings.filter(({ grade }) => chosen.includes(grade)).map(({ symbol }) => symbol);
}
