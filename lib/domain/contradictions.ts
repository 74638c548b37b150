import type { ProgressGrade } from "./grades";
import type { Pace } from "./progress";

/** One indicator as the checks see it. `name` is the Japanese name, as the town's texts use it. */
export type IndicatorPace = { code: string; name: string; pace: Pace };

export type ContradictionInput = {
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

/** 「目標（値）を（大幅に）上回る／達成した」 and its opposite; 「目標達成に向けて」 is an aim, not a claim. */
const CLAIMS_REACHED = /目標値?[をに][^、。]{0,8}?(?:上回[らりるっ]|達成し(?:た|て(?:い|お)))/;
const CLAIMS_MISSED = /目標値?[をに][^、。]{0,8}?(?:下回[らりるっ]|達成(?:でき|してい)(?:な|ま))/;

function claimContradiction(sentence: string, indicators: readonly IndicatorPace[]): Contradiction | null {
	const reached = CLAIMS_REACHED.test(sentence);
	const missed = CLAIMS_MISSED.test(sentence);
	if (reached === missed) return null;
	// A sentence that names an indicator speaks of that one; else of any.
	const named = indicators.filter(({ name }) => sentence.includes(name));
	const meant = (named.length > 0 ? named : indicators).filter(
		(indicator) => isOnPath(indicator) || isOffPath(indicator) || indicator.pace === "notYet",
	);
	if (meant.length === 0) return null;
	if (reached) return meant.some(isOnPath) ? null : { kind: "claimAboveNumbers", sentence, indicators: meant };
	return meant.every(({ pace }) => pace === "achieved")
		? { kind: "claimBelowNumbers", sentence, indicators: meant }
		: null;
}

/** Sentences of a Japanese text, each with its full stop. */
export function sentencesOf(text: string): string[] {
	return (
		text
			.match(/[^。\n]+。?/g)
			?.map((sentence) => sentence.trim())
			.filter(Boolean) ?? []
	);
}

/** Every disagreement between a year's grade and texts and its numbers. Finds and reports; never changes a grade. */
export function findContradictions({ progressGrade, indicators, texts }: ContradictionInput): Contradiction[] {
	const byGrade = progressGrade === null ? null : gradeContradiction(progressGrade, indicators);
	const byClaim = texts
		.flatMap((text) => (text === null ? [] : sentencesOf(text)))
		.map((sentence) => claimContradiction(sentence, indicators));
	return [byGrade, ...byClaim].filter((found) => found !== null);
}
