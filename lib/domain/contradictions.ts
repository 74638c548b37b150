import { type Claim, claimIn, comparable, sentencesOf } from "./claims";
import type { FiscalYear } from "./fiscal-year";
import type { ProgressGrade } from "./grades";
import type { Direction } from "./indicator";
import type { Pace } from "./progress";

/** One indicator as the checks see it. `name` is the Japanese name, as the town's texts use it. */
export type IndicatorPace = { code: string; name: string; direction: Direction; pace: Pace };

export type ContradictionInput = {
	/** The year that is evaluated: what texts say of another one is not compared with its numbers. */
	fiscalYear: FiscalYear;
	progressGrade: ProgressGrade | null;
	indicators: readonly IndicatorPace[];
	/** The town's own texts of the year, in which claims about targets are looked for. */
	texts: readonly (string | null)[];
};

/**
 * A disagreement between what people judged and what the numbers say.
 * - `gradeAboveNumbers`: A or B although `indicators` are behind or fell back;
 * - `gradeBelowNumbers`: C or D although every measured indicator is on its path;
 * - `claimAboveNumbers`: `sentence` says that a target was reached, the numbers of `indicators` do not;
 * - `claimBelowNumbers`: `sentence` says that a target was missed, the numbers of `indicators` reach it.
 */
export type Contradiction =
	| { kind: "gradeAboveNumbers" | "gradeBelowNumbers"; grade: ProgressGrade; indicators: IndicatorPace[] }
	| { kind: "claimAboveNumbers" | "claimBelowNumbers"; sentence: string; indicators: IndicatorPace[] };

const OFF_PATH: readonly Pace[] = ["behind", "regressed", "belowTarget"];
const ON_PATH: readonly Pace[] = ["achieved", "onTrack"];

const isOffPath = ({ pace }: IndicatorPace) => OFF_PATH.includes(pace);
const isOnPath = ({ pace }: IndicatorPace) => ON_PATH.includes(pace);

/**
 * Which paces contradict a grade, from the wording on the sheet: A 順調に進捗 leaves room for none off the path, B
 * 概ね目標達成に向けて進捗 for some behind but none fallen back, C 一部に遅れ and D 大幅に遅れ ask for one off the path.
 */
function gradeContradiction(grade: ProgressGrade, indicators: readonly IndicatorPace[]): Contradiction | null {
	if (grade === "A" || grade === "B") {
		const against = indicators.filter(grade === "A" ? isOffPath : ({ pace }) => pace === "regressed");
		return against.length > 0 ? { kind: "gradeAboveNumbers", grade, indicators: against } : null;
	}
	const measured = indicators.filter((indicator) => isOnPath(indicator) || isOffPath(indicator));
	return measured.length > 0 && measured.every(isOnPath)
		? { kind: "gradeBelowNumbers", grade, indicators: measured }
		: null;
}

/**
 * The indicators a claim is about: those it names, the longer of two names being meant; else those whose name its topic
 * shortens (登録者数); else, if it has no topic, any. A topic that is no indicator's (研修の受講者数は) leaves none.
 */
function indicatorsMeant({ topic, lead }: Claim, indicators: readonly IndicatorPace[]): readonly IndicatorPace[] {
	const named = indicators.filter(({ name }) => lead.includes(comparable(name)));
	if (named.length > 0) {
		const names = named.map(({ name }) => comparable(name));
		const isPartOfAnother = (name: string) => names.some((other) => other !== name && other.includes(name));
		return named.filter(({ name }) => !isPartOfAnother(comparable(name)));
	}
	if (topic === null) return indicators;
	// One character is in too many names.
	return topic.length > 1 ? indicators.filter(({ name }) => comparable(name).includes(topic)) : [];
}

/** Whether an indicator's numbers leave room for the claim that its target was reached. */
function allowsReached(indicator: IndicatorPace, isInterim: boolean): boolean {
	// Numbers against the plan's target say little about an interim one, except where they fell back.
	return isInterim ? indicator.pace !== "regressed" : isOnPath(indicator);
}

function claimContradiction(
	sentence: string,
	{ indicators, fiscalYear }: Pick<ContradictionInput, "indicators" | "fiscalYear">,
): Contradiction | null {
	const claim = claimIn(sentence, fiscalYear);
	if (claim === null) return null;
	const meant = indicatorsMeant(claim, indicators).filter(({ pace }) => pace !== "noData");
	if (meant.length === 0) return null;
	// Where less is better, "above" and "below" turn round, and whether the writer turned them too is anyone's guess.
	if (claim.speaksOfLevel && meant.some(({ direction }) => direction === "decrease")) return null;
	if (claim.says === "reached") {
		return meant.some((indicator) => allowsReached(indicator, claim.isInterim))
			? null
			: { kind: "claimAboveNumbers", sentence, indicators: meant };
	}
	return !claim.isInterim && meant.every(({ pace }) => pace === "achieved")
		? { kind: "claimBelowNumbers", sentence, indicators: meant }
		: null;
}

/** Every disagreement between a year's grade and texts and its numbers. Finds and reports; never changes a grade. */
export function findContradictions(input: ContradictionInput): Contradiction[] {
	const { progressGrade, indicators, texts } = input;
	const byGrade = progressGrade === null ? null : gradeContradiction(progressGrade, indicators);
	const byClaim = texts
		.flatMap((text) => (text === null ? [] : sentencesOf(text)))
		.map((sentence) => claimContradiction(sentence, input));
	return [byGrade, ...byClaim].filter((found) => found !== null);
}
