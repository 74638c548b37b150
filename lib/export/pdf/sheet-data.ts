import type { Messages } from "next-intl";
import { dayInJapan } from "@/lib/domain/calendar";
import { type EvaluationText, measuresIn, type PublishedRevision } from "@/lib/domain/evaluation";
import { eraYear } from "@/lib/domain/fiscal-year";
import { localize } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import type { SourceField } from "@/lib/domain/source-notes";
import { firstCharacters } from "@/lib/domain/storable-text";
import { ownText, type Passage, type Phrase, phrase, townText } from "./phrases";
import { aboutOf, permanentAddress, type SheetAbout } from "./sheet-about";
import { doubtOn } from "./sheet-doubts";
import { differencesOf, progressOfSheet, reviewOfSheet, type SheetDifferences, type SheetGrade } from "./sheet-grades";
import { type SheetIndicator, sheetIndicator } from "./sheet-indicator";
import type { SheetContext, SheetInput } from "./sheet-input";
import { fullYear } from "./words";

/** The database's check holds goals to those that have a name. */
type GoalKey = keyof Messages["sdg"]["goals"];

/** A part's name, and the mark beside it where its reading is in doubt. */
type Label = { label: string; mark: string | null };
type Field = Label & { text: Passage };
type List = Label & { items: Phrase[]; none: string };

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
	sdgs: List;
	vision: Field;
	divisions: Label & { lead: Phrase | null; leadMark: string; related: Phrase[]; none: string };
	relatedPlans: List;
	/** Says that nothing is published yet; then the evaluation's parts are null. */
	notEvaluated: string | null;
	situation: Field | null;
	figures: { label: string; mark: null; indicators: SheetIndicator[]; none: string };
	progress: SheetGrade | null;
	differences: SheetDifferences | null;
	nextSteps: Field | null;
	outcomes: (Label & { years: Field[] }) | null;
	foreseenIssues: Field | null;
	review: SheetGrade | null;
	futureDirection: Field | null;
	measures: Label & {
		columns: [string, string, string];
		rows: { title: Phrase; intendedResult: Passage; projects: Phrase[] }[];
		none: string;
	};
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
export function documentTitle({ policy, evaluation, words: { t, locale } }: Omit<SheetInput, "site">): string {
	const title = localize(policy.title, locale).text;
	if (evaluation === null) return `${policy.code} ${title}`;
	const { fiscalYear } = evaluation;
	return t("policy.titleOfYear", { code: policy.code, title, year: String(fiscalYear), era: eraYear(fiscalYear) });
}

function labelOf(context: SheetContext, field: SourceField): Label {
	return { label: context.words.t(`fields.${field}`), mark: doubtOn(context, field) };
}

function listOf(context: SheetContext, field: "sdgs" | "relatedPlans", items: Phrase[]): List {
	const named = labelOf(context, field);
	const { t } = context.words;
	return { ...named, items, none: named.mark === null ? t("policy.none") : t("evaluation.underReview") };
}

function textOf(
	context: SheetContext,
	evaluation: PublishedRevision,
	field: Exclude<EvaluationText, "outcome" | "explanation">,
): Field {
	return { ...labelOf(context, field), text: givenText(context, evaluation[field]) };
}

function givenText({ words: { t, locale } }: SheetContext, text: string | null): Passage {
	return text === null ? ownText(t("policy.notGiven"), locale) : townText(text);
}

/** The lead division and the related ones by the names they had in the year, in one cell as on the paper. */
function divisionsOf(context: SheetContext): SheetData["divisions"] {
	const { t, locale } = context.words;
	const { lead, related } = context.policy.divisions;
	const name = (division: NonNullable<typeof lead>) => phrase(nameIn(division.names, context.year), locale);
	return {
		label: t("fields.relatedDivisions"),
		mark: doubtOn(context, "leadDivision") ?? doubtOn(context, "relatedDivisions"),
		lead: lead && name(lead),
		leadMark: t("print.lead"),
		related: related.map(name),
		none: t("policy.none"),
	};
}

/** 事業の成果 of every year up to the sheet's, oldest first as the paper fills up. */
function outcomesOf(context: SheetContext): SheetData["outcomes"] {
	const { policy, year, words } = context;
	return {
		label: words.t("fields.outcome"),
		mark: null,
		years: policy.evaluations
			.filter(({ fiscalYear }) => fiscalYear <= year)
			.map(({ fiscalYear, outcome }) => ({
				label: fullYear(words, fiscalYear),
				mark: doubtOn(context, "outcome", { year: fiscalYear }),
				text: givenText(context, outcome),
			})),
	};
}

function measuresOf(context: SheetContext): SheetData["measures"] {
	const { t, locale } = context.words;
	return {
		...labelOf(context, "measures"),
		columns: [t("policy.measure"), t("policy.intendedResult"), t("policy.projects")],
		rows: measuresIn(context.policy, context.year).map(({ title, intendedResult, projects }) => ({
			title: title === null ? { text: t("policy.illegible"), lang: locale } : phrase(title, locale),
			intendedResult: townText(intendedResult),
			projects: projects.map((project) => phrase(project, locale)),
		})),
		none: t("policy.noMeasures"),
	};
}

/** A day in Japan, for the properties of a document that was published on it. */
export function documentDate(publishedAt: Date): DocumentDate {
	const [year = 0, month = 0, day = 0] = dayInJapan(publishedAt).split("-").map(Number);
	return { year, month, day };
}
