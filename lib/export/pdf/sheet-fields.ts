import { type EvaluationText, measuresIn, type PublishedRevision } from "@/lib/domain/evaluation";
import { nameIn } from "@/lib/domain/names";
import type { SourceField } from "@/lib/domain/source-notes";
import { ownText, type Passage, type Phrase, phrase, townText } from "./phrases";
import { doubtOn } from "./sheet-doubts";
import type { SheetContext } from "./sheet-input";
import { fullYear } from "./words";

/** A part's name, and the mark beside it where its reading is in doubt. */
export type SheetLabel = { label: string; mark: string | null };
export type SheetField = SheetLabel & { text: Passage };
/** `none` stands where there are no items. */
export type SheetList = SheetLabel & { items: Phrase[]; none: string };
export type SheetDivisions = SheetLabel & { lead: Phrase | null; leadMark: string; related: Phrase[]; none: string };
export type SheetOutcomes = SheetLabel & { years: SheetField[] };
export type SheetMeasures = SheetLabel & {
	columns: [string, string, string];
	rows: { title: Phrase; intendedResult: Passage; projects: Phrase[] }[];
	none: string;
};

export function labelOf(context: SheetContext, field: SourceField): SheetLabel {
	return { label: context.words.t(`fields.${field}`), mark: doubtOn(context, field) };
}

/** Nothing is given, or what is cannot be read for certain. */
function nothing({ words: { t } }: SheetContext, mark: string | null): string {
	return mark === null ? t("policy.none") : t("evaluation.underReview");
}

export function listOf(context: SheetContext, field: "sdgs" | "relatedPlans", items: Phrase[]): SheetList {
	const { label, mark } = labelOf(context, field);
	return { label, mark, items, none: nothing(context, mark) };
}

export function textOf(
	context: SheetContext,
	evaluation: PublishedRevision,
	field: Exclude<EvaluationText, "outcome" | "explanation">,
): SheetField {
	return { ...labelOf(context, field), text: givenText(context, evaluation[field]) };
}

function givenText({ words: { t, locale } }: SheetContext, text: string | null): Passage {
	return text === null ? ownText(t("policy.notGiven"), locale) : townText(text);
}

/** The lead division and the related ones by the names they had in the year, in one cell as on the paper. */
export function divisionsOf(context: SheetContext): SheetDivisions {
	const { t, locale } = context.words;
	const { lead, related } = context.policy.divisions;
	const name = (division: NonNullable<typeof lead>) => phrase(nameIn(division.names, context.year), locale);
	const mark = doubtOn(context, "leadDivision") ?? doubtOn(context, "relatedDivisions");
	return {
		label: t("fields.relatedDivisions"),
		mark,
		lead: lead && name(lead),
		leadMark: t("print.lead"),
		related: related.map(name),
		none: nothing(context, mark),
	};
}

/** 事業の成果 of every year up to the sheet's, oldest first as the paper fills up. */
export function outcomesOf(context: SheetContext): SheetOutcomes {
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

export function measuresOf(context: SheetContext): SheetMeasures {
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
