import { contradictionsIn } from "@/lib/domain/assessment";
import type { Contradiction } from "@/lib/domain/contradictions";
import type { PublishedRevision } from "@/lib/domain/evaluation";
import type { GradeWording, ProgressGrade, ReviewGrade } from "@/lib/domain/grades";
import { definitionIn } from "@/lib/domain/indicator";
import { noteOn } from "@/lib/domain/source-notes";
import { type Passage, type Phrase, phrase, townText } from "./phrases";
import { rich } from "./rich";
import type { SheetContext } from "./sheet-input";

/** A grade with its words, and the scale that it belongs to. */
export type SheetGrade = {
	label: string;
	mark: null;
	/** Null: no grade is given, or none can be read; `wording` says which. */
	symbol: string | null;
	wording: Phrase;
	doubt: string | null;
	scaleLabel: string;
	scale: { symbol: string; label: Phrase; isGiven: boolean }[];
};

export const progressOfSheet = (context: SheetContext, evaluation: PublishedRevision): SheetGrade =>
	gradeOf(context, "progressGrade", evaluation.progressGrade, context.site.wordings.progress);

export const reviewOfSheet = (context: SheetContext, evaluation: PublishedRevision): SheetGrade =>
	gradeOf(context, "reviewGrade", evaluation.reviewGrade, context.site.wordings.review);

function gradeOf<Grade extends ProgressGrade | ReviewGrade>(
	{ policy, year, words: { t, locale } }: SheetContext,
	field: "progressGrade" | "reviewGrade",
	grade: Grade | null,
	wordings: readonly GradeWording<Grade>[],
): SheetGrade {
	const isDoubtful = noteOn(policy.sourceNotes, { field, year }) !== null;
	const given = wordings.find((wording) => wording.grade === grade);
	const missing = isDoubtful ? t("evaluation.underReview") : t("evaluation.gradeNotGiven");
	return {
		label: t(`fields.${field}`),
		mark: null,
		symbol: given?.symbol ?? null,
		wording: given ? phrase(given.label, locale) : { text: missing, lang: locale },
		doubt: given && isDoubtful ? t("evaluation.underReviewAfter") : null,
		scaleLabel: t(field === "progressGrade" ? "policy.progressScale" : "policy.reviewScale"),
		scale: wordings.map(({ symbol, label, grade: step }) => ({
			symbol,
			label: phrase(label, locale),
			isGiven: step === grade,
		})),
	};
}

/** 「評価と数値に食い違いがあります」: what was judged, what the numbers say, and the town's explanation if it gave one. */
export type SheetDifferences = {
	title: string;
	items: Phrase[][];
	explanation: { label: string; text: Passage } | null;
	unexplained: string;
};

/** Null where grade, texts and numbers agree. */
export function differencesOf(context: SheetContext, evaluation: PublishedRevision): SheetDifferences | null {
	const { t } = context.words;
	const contradictions = contradictionsIn(evaluation, context.policy.indicators, context.year);
	if (contradictions.length === 0) return null;
	const { explanation } = evaluation;
	return {
		title: t("contradictions.title"),
		items: contradictions.map((contradiction) => differenceText(context, contradiction)),
		explanation: explanation === null ? null : { label: t("contradictions.explanation"), text: townText(explanation) },
		unexplained: t("contradictions.noExplanation"),
	};
}

function differenceText({ policy, year, words }: SheetContext, contradiction: Contradiction): Phrase[] {
	const { t, locale } = words;
	const said = "sentence" in contradiction ? contradiction.sentence : contradiction.grade;
	const own = (text: string): Phrase => ({ text, lang: locale });
	return [
		...rich(words, (town) => t.markup(`contradictions.${contradiction.kind}`, { said, town })),
		own(" "),
		...contradiction.indicators.flatMap(({ code, name, pace }, index) => {
			const series = policy.indicators.find((candidate) => candidate.code === code);
			return [
				...(index > 0 ? [own(t("contradictions.separator"))] : []),
				series ? phrase(definitionIn(series, year).name, locale) : ({ text: name, lang: "ja" } satisfies Phrase),
				own(t("contradictions.paceOf", { pace: t(`pace.${pace}`) })),
			];
		}),
	];
}
