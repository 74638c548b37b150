import type { Messages } from "next-intl";
import { dayInJapan } from "@/lib/domain/calendar";
import { eraYear } from "@/lib/domain/fiscal-year";
import { localize } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import { firstCharacters } from "@/lib/domain/storable-text";
import { type Phrase, phrase, townText } from "./phrases";
import { aboutOf, permanentAddress, type SheetAbout } from "./sheet-about";
import {
	divisionsOf,
	labelOf,
	listOf,
	measuresOf,
	outcomesOf,
	type SheetDivisions,
	type SheetField,
	type SheetList,
	type SheetMeasures,
	type SheetOutcomes,
	textOf,
} from "./sheet-fields";
import { differencesOf, progressOfSheet, reviewOfSheet, type SheetDifferences, type SheetGrade } from "./sheet-grades";
import { type SheetIndicator, sheetIndicator } from "./sheet-indicator";
import type { SheetContext, SheetInput } from "./sheet-input";
import { fullYear } from "./words";

/** The database's check holds goals to those that have a name. */
type GoalKey = keyof Messages["sdg"]["goals"];

/** A day as a document's properties have it. */
export type DocumentDate = { year: number; month: number; day: number };

/**
 * All that a policy's sheet says, in the order of the town's paper and in the document's language:
 * what lib/typesetting/templates/sheet-parts.typ sets. Null parts are not printed.
 */
export type SheetData = {
	lang: "ja" | "en";
	/** The document's name in its properties. */
	title: string;
	author: string;
	/** Of the publication: year, month, day. Null before the first. */
	date: DocumentDate | null;
	/** The running head. */
	head: { left: Phrase[]; right: Phrase[] };
	/** The permanent address, at the foot. */
	address: string;
	place: string;
	year: string | null;
	parents: { label: string; name: Phrase }[];
	name: { label: string; name: Phrase };
	separator: string;
	sdgs: SheetList;
	vision: SheetField;
	divisions: SheetDivisions;
	relatedPlans: SheetList;
	/** Says that nothing is published yet; then the evaluation's parts are null. */
	notEvaluated: string | null;
	situation: SheetField | null;
	figures: { label: string; mark: null; indicators: SheetIndicator[]; none: string };
	progress: SheetGrade | null;
	differences: SheetDifferences | null;
	nextSteps: SheetField | null;
	outcomes: SheetOutcomes | null;
	foreseenIssues: SheetField | null;
	review: SheetGrade | null;
	futureDirection: SheetField | null;
	measures: SheetMeasures;
	about: SheetAbout;
};

/**
 * A policy's sheet of the evaluation's year, and its charts as SVG by the names under which the data speaks of them;
 * they are different for every indicator and year, so that a book can hold the images of all its sheets.
 */
export function sheetData(input: SheetInput): { data: SheetData; images: Record<string, string> } {
	const { site, policy, evaluation, words } = input;
	const year = evaluation?.fiscalYear ?? site.plan.years.firstYear;
	const context: SheetContext = { ...input, year };
	const { t, locale } = words;
	const indicators = policy.indicators.map((series) => sheetIndicator(context, series));
	const town = phrase(nameIn(site.municipality.names, year), locale);
	const own = (text: string): Phrase => ({ text, lang: locale });
	const title = phrase(policy.title, locale);
	return {
		images: Object.fromEntries(indicators.map(({ image }) => [image.name, image.svg])),
		data: {
			lang: locale,
			title: documentTitle(input),
			author: town.text,
			date: evaluation && documentDate(evaluation.publishedAt),
			head: {
				left: [town, own(` ${t("print.sheet")}`)],
				right: [own(`${policy.code} `), shortened(title), ...(evaluation ? [own(` ${fullYear(words, year)}`)] : [])],
			},
			address: permanentAddress(input),
			place: t("print.place", {
				chapter: policy.chapter.number,
				section: policy.section.number,
				policy: policy.number,
			}),
			year: evaluation && fullYear(words, year),
			parents: [
				{ label: t("print.chapter"), name: phrase(policy.chapter.title, locale) },
				{ label: t("print.section"), name: phrase(policy.section.title, locale) },
			],
			name: { label: t("print.policy"), name: title },
			separator: t("policy.separator"),
			sdgs: listOf(
				context,
				"sdgs",
				policy.sdgs.map((goal) => own(`${goal} ${t(`sdg.goals.${String(goal) as GoalKey}`)}`)),
			),
			vision: { ...labelOf(context, "vision"), text: townText(policy.vision) },
			divisions: divisionsOf(context),
			relatedPlans: listOf(
				context,
				"relatedPlans",
				policy.relatedPlans.map((plan) => phrase(plan, locale)),
			),
			notEvaluated: evaluation === null ? t("policy.notEvaluatedYet") : null,
			situation: evaluation && textOf(context, evaluation, "situation"),
			figures: {
				label: t("policy.figures"),
				mark: null,
				indicators: indicators.map(({ data }) => data),
				none: t("policy.noIndicators"),
			},
			progress: evaluation && progressOfSheet(context, evaluation),
			differences: evaluation && differencesOf(context, evaluation),
			nextSteps: evaluation && textOf(context, evaluation, "nextSteps"),
			outcomes: evaluation && outcomesOf(context),
			foreseenIssues: evaluation && textOf(context, evaluation, "foreseenIssues"),
			review: evaluation && reviewOfSheet(context, evaluation),
			futureDirection: evaluation && textOf(context, evaluation, "futureDirection"),
			measures: measuresOf(context),
			about: aboutOf(context),
		},
	};
}

/** The head has one line: so many characters of a title. */
const LONGEST_IN_HEAD = { ja: 24, en: 44 };

function shortened({ text, lang }: Phrase): Phrase {
	const first = firstCharacters(text, LONGEST_IN_HEAD[lang]);
	return { text: first === text ? text : `${first}…`, lang };
}

/** 「7-1-1 効果的な行政運営 R6（2024年度）」, the document's name. */
function documentTitle({ policy, evaluation, words: { t, locale } }: Omit<SheetInput, "site">): string {
	const title = localize(policy.title, locale).text;
	if (evaluation === null) return `${policy.code} ${title}`;
	const { fiscalYear } = evaluation;
	return t("policy.titleOfYear", { code: policy.code, title, year: String(fiscalYear), era: eraYear(fiscalYear) });
}

/** A day in Japan, for the properties of a document that was published on it. */
export function documentDate(publishedAt: Date): DocumentDate {
	const [year = 0, month = 0, day = 0] = dayInJapan(publishedAt).split("-").map(Number);
	return { year, month, day };
}
