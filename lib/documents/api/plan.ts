import {
	type ChapterFrame,
	getChapterFrame,
	getChapterFrames,
	getDivision,
	getDivisions,
} from "@/lib/data/public/frame";
import { getPublishedYears } from "@/lib/data/public/keys";
import type { PublicDivision } from "@/lib/data/public/mapping";
import { actualYears, fiscalYearOf } from "@/lib/domain/fiscal-year";
import { nameIn } from "@/lib/domain/names";
import { routes } from "@/lib/routes";
import type { Answer, Parameters, Query } from "@/lib/schemas/api/endpoints";
import { apiAddress, inEachLanguage } from "./addresses";
import { type AnswerContext, withNext } from "./context";
import { partOf } from "./part-of";
import { toDatedNames, toIndicatorLink, toYear } from "./shapes";

/** The plan's frame: what there is, by which words it is spoken of, and where it leads to. */

export async function answerIndex({ site }: AnswerContext): Promise<Answer<"index">> {
	return {
		plan: apiAddress("/plan"),
		chapters: apiAddress("/chapters"),
		policies: apiAddress("/policies"),
		indicators: apiAddress("/indicators"),
		evaluations: apiAddress("/evaluations"),
		divisions: apiAddress("/divisions"),
		openapi: { ja: apiAddress("/openapi.json"), en: apiAddress("/openapi.json", { lang: "en" }) },
		reference: inEachLanguage(routes.apiReference),
		licence: site.licence,
	};
}

export async function answerPlan({ site }: AnswerContext): Promise<Answer<"plan">> {
	const { municipality, plan, wordings, licence } = site;
	const published = await getPublishedYears();
	return {
		municipality: {
			code: municipality.code,
			name: municipality.name,
			names: toDatedNames(municipality.names),
			website: municipality.websiteUrl,
			contact: municipality.contact,
		},
		slug: plan.slug,
		title: plan.title,
		source: plan.source,
		baseline_year: plan.years.baselineYear,
		first_year: plan.years.firstYear,
		target_year: plan.years.targetYear,
		fiscal_years: actualYears(plan.years).map((year) => ({
			...toYear(year),
			published: published.includes(year),
			evaluations: apiAddress("/evaluations", { year: String(year) }),
		})),
		progress_grades: [...wordings.progress],
		review_grades: [...wordings.review],
		licence,
		page: inEachLanguage(routes.home),
		href: apiAddress("/plan"),
	};
}

export async function answerChapters(
	{ limit, after }: Query<"chapters">,
	context: AnswerContext,
): Promise<Answer<"chapters">> {
	const part = await partOf<ChapterFrame, ChapterFrame>({
		limit,
		keys: (take) => getChapterFrames({ after: after ?? null, take }),
		load: async (chapters) => [...chapters],
		isMeant: null,
		toAfter: ({ number }) => String(number),
	});
	return withNext({ ...part, items: part.items.map((chapter) => toChapter(chapter, context)) }, context);
}

export async function answerChapter(
	{ chapter: number }: Parameters<"chapter">,
	context: AnswerContext,
): Promise<Answer<"chapter"> | null> {
	const chapter = await getChapterFrame(number);
	return chapter && toChapter(chapter, context);
}

export async function answerDivisions(
	{ limit, after }: Query<"divisions">,
	context: AnswerContext,
): Promise<Answer<"divisions">> {
	const part = await partOf<PublicDivision, PublicDivision>({
		limit,
		keys: (take) => getDivisions({ after: after ?? null, take }),
		load: async (divisions) => [...divisions],
		isMeant: null,
		toAfter: ({ slug }) => slug,
	});
	return withNext({ ...part, items: part.items.map((division) => toDivision(division, context)) }, context);
}

export async function answerDivision(
	{ division: slug }: Parameters<"division">,
	context: AnswerContext,
): Promise<Answer<"division"> | null> {
	const division = await getDivision(slug);
	return division && toDivision(division, context);
}

function toChapter(chapter: ChapterFrame, { site, now }: AnswerContext): Answer<"chapter"> {
	const { number, title, description, sdgs } = chapter;
	return {
		municipality_code: site.municipality.code,
		number,
		title,
		description,
		sdgs,
		sections: chapter.sections.map((section) => ({
			code: `${number}-${section.number}`,
			number: section.number,
			title: section.title,
			policies: apiAddress("/policies", { section: `${number}-${section.number}` }),
			page: inEachLanguage((locale) => routes.section(locale, number, section.number)),
		})),
		indicators: chapter.indicators.map((indicator) => toIndicatorLink(indicator, now)),
		policies: apiAddress("/policies", { chapter: String(number) }),
		page: inEachLanguage((locale) => routes.chapter(locale, number)),
		href: apiAddress(`/chapters/${number}`),
	};
}

function toDivision({ slug, names }: PublicDivision, { site, now }: AnswerContext): Answer<"division"> {
	return {
		municipality_code: site.municipality.code,
		slug,
		name: nameIn(names, fiscalYearOf(now)),
		names: toDatedNames(names),
		policies: apiAddress("/policies", { division: slug }),
		page: inEachLanguage((locale) => routes.division(locale, slug)),
		href: apiAddress(`/divisions/${slug}`),
	};
}
