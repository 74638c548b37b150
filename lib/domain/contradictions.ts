import type { ProgressGrade } from "./grades";
import type { Direction } from "./indicator";
import type { Pace } from "./progress";

/** One indicator as the checks see it. `name` is the Japanese name, as the town's texts use it. */
export type IndicatorPace = { code: string; name: string; direction: Direction; pace: Pace };

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

/** Without spaces, and with one width for every character: a scan and a keyboard write the same words differently. */
const comparable = (text: string) => text.normalize("NFKC").replace(/\s/g, "");

/*
 * What counts as a claim. Only plain statements do: 目標を上回った, 上回っている, 上回る結果となった, each at the end of a
 * clause. Aims (上回るよう), forecasts (上回る見込み), conditions (上回った場合), questions (上回ったか) and hedges
 * (上回ったとは言えない) all go on in another way, and so do double negatives (達成できなかったわけではない). What is not
 * listed is no claim: a missed claim costs less than an invented one.
 */
const TARGET = "目標値?(?:[をがは]|には?)(?:大幅に|大きく|わずかに|やや|若干|既に|すでに)?";
/** 1.3ポイント, 約1,000人; never before 達成, since 「目標を80%達成した」 is less than reaching it. */
const BY_HOW_MUCH = "(?:約?[0-9.,]+[^、。をにはが]{1,6})?";
/** What a clause may end in: 目標を達成したが、 is a statement, 目標を達成したか is not. */
const CLAUSE_END = "(?=(?:が|ものの|ため|ので|ことから|ことにより)?[、,。]|$)";

const DONE = "(?:た|ました|て(?:いる|います|おり|おります))";
const NOT_DONE = "(?:なかった|ませんでした|て(?:いない|いません|おらず|おりません))";
const AS_RESULT = "(?:結果|実績|成果)[とに]な(?:った|りました|って(?:いる|います|おり|おります))";

/** Stems as DONE and NOT_DONE take them. */
const REACH = "(?:達し|達成し|達成され|達成でき|(?:達成する|上回る)ことができ)";

const CLAIMS_REACHED = new RegExp(
	`${TARGET}(?:${REACH}${DONE}|${BY_HOW_MUCH}(?:(?:上回[っり]|超え)${DONE}|(?:上回|超え)る${AS_RESULT}))${CLAUSE_END}`,
);
const CLAIMS_MISSED = new RegExp(
	`${TARGET}(?:(?:${REACH}|上回[らっり]|届[かいき])${NOT_DONE}|${BY_HOW_MUCH}下回(?:[っり]${DONE}|る${AS_RESULT}))${CLAUSE_END}`,
);

/**
 * What before 目標 makes a claim another one: another year (前年度は; not 前年度より, which only compares), a part of it
 * (概ね, 一部の事業で), another body's target (県の).
 */
const SPEAKS_OF_ELSE = /(?:前年|昨年)(?!度?[をよか比])|過去|前回|(?:概ね|おおむね|ほぼ|一部)[^、,]*$|[国県]の$/;

/** Says where a value lies, not whether that is good: 下回る reaches a target that is to be undercut. */
const SPEAKS_OF_LEVEL = /上回|下回|超え/;

/** A claim in a comparable sentence: its words, and what leads up to them, where its subject is named. */
type Claim = { words: string; lead: string };

function claimIn(pattern: RegExp, sentence: string): Claim | null {
	const found = pattern.exec(sentence);
	if (found === null) return null;
	const lead = sentence.slice(0, found.index);
	return SPEAKS_OF_ELSE.test(lead) ? null : { words: found[0], lead };
}

/** The indicators a claim is about: those named in what leads up to it, else any. The longer of two names is meant. */
function indicatorsMeant(lead: string, indicators: readonly IndicatorPace[]): readonly IndicatorPace[] {
	const named = indicators.filter(({ name }) => lead.includes(comparable(name)));
	const names = named.map(({ name }) => comparable(name));
	const isPartOfAnother = (name: string) => names.some((other) => other !== name && other.includes(name));
	return named.length > 0 ? named.filter(({ name }) => !isPartOfAnother(comparable(name))) : indicators;
}

function claimContradiction(sentence: string, indicators: readonly IndicatorPace[]): Contradiction | null {
	const plain = comparable(sentence);
	const reached = claimIn(CLAIMS_REACHED, plain);
	const missed = claimIn(CLAIMS_MISSED, plain);
	const claim = reached ?? missed;
	if (claim === null || (reached !== null && missed !== null)) return null;
	const meant = indicatorsMeant(claim.lead, indicators).filter(({ pace }) => pace !== "noData");
	if (meant.length === 0) return null;
	// Where less is better, "above" and "below" turn round, and whether the writer turned them too is anyone's guess.
	if (SPEAKS_OF_LEVEL.test(claim.words) && meant.some(({ direction }) => direction === "decrease")) return null;
	if (reached !== null) {
		return meant.some(isOnPath) ? null : { kind: "claimAboveNumbers", sentence, indicators: meant };
	}
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
