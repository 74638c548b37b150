import type { Contradiction } from "../contradictions";
import type { EntryField } from "../entry-field";
import type { FiscalYear } from "../fiscal-year";
import type { DecimalString } from "../indicator";

/** What must be mended before a sheet can be submitted. */
export const ERROR_KINDS = [
	/** The fiscal year is not one of the plan's. */
	"yearOutsidePlan",
	/** A value or reason for an indicator that ended before the year. */
	"indicatorEnded",
	/** An asked field without anything in it. */
	"required",
	"textTooLong",
	/** A character that can't be seen, or can't be stored. */
	"controlCharacter",
] as const;

/** What may be right, and then asks for a reason. */
export const WARNING_KINDS = [
	/** ×100 or more against the last known value, as if typed in another unit. */
	"unitSlip",
	/** ×10 or ÷10 against the last known value. */
	"jump",
	/** 0 where there was a considerable value: is it really zero, or not known? */
	"zero",
	"outsidePercent",
	"negativeCount",
	/** Decimals of people, cases, times. */
	"fractionOfCount",
	/** More decimals than the indicator publishes. */
	"tooPrecise",
	"sameAsOther",
	"sameAsLastYear",
	"sameText",
	/** A text names a year far from the plan. */
	"namedYearOutsidePlan",
	/** The year's results name a later year. */
	"namedYearAhead",
	/** ○○, （要確認）. */
	"placeholder",
	/** Grade or text against numbers: answered in public, by the field `explanation`. */
	"contradiction",
] as const;

export type FindingKind = (typeof ERROR_KINDS)[number] | (typeof WARNING_KINDS)[number];

/** What a finding's message names, as raw values. Which are there depends on the kind. */
export type FindingValues = {
	/** Of the field's indicator, as typed. */
	value?: DecimalString;
	/** Of the field's indicator: the last known one, or the one of the year before. */
	known?: DecimalString;
	/** The year of `known`; null: it is the baseline. */
	knownYear?: FiscalYear | null;
	/** Of the field's indicator: `value` in the unit that it seems to mean. */
	meant?: DecimalString;
	/** The indicator's decimal places. */
	precision?: number;
	/** The code of another indicator. */
	other?: string;
	/** The year at which the indicator or the plan ends. */
	year?: FiscalYear;
	/** What the text says. */
	words?: string;
	/** Characters in the text, and how many it may have. */
	length?: number;
	limit?: number;
	contradiction?: Contradiction;
};

/** One thing the checks found. Its words: `findingMessage`. */
export type EntryFinding = {
	level: "error" | "warning";
	kind: FindingKind;
	/** Where to mend or answer it; null: nowhere on the sheet. */
	field: EntryField | null;
	/** Names what was found, with the value it was found in: a reason given for 789 says nothing about 7890. */
	key: string;
	values: FindingValues;
};

/** Whether a key could be a warning's: it begins with its kind. */
export function isWarningKey(key: string): boolean {
	return WARNING_KINDS.some((kind) => key.startsWith(`${kind}:`));
}

/** What was said to the warnings: reasons by the finding's key, and the public explanation. */
export type Answers = { reasons: Readonly<Record<string, string>>; explanation: string | null };

/** Whether an answer has been given to a finding. An error has none but to be mended. */
export function isAnswered({ level, kind, key }: EntryFinding, { reasons, explanation }: Answers): boolean {
	if (level === "error") return false;
	const answer = kind === "contradiction" ? explanation : Object.hasOwn(reasons, key) ? reasons[key] : null;
	return !isBlank(answer);
}

/** What stands between a sheet and its submission: errors, and warnings without an answer. */
export function unansweredFindings(findings: readonly EntryFinding[], answers: Answers): EntryFinding[] {
	return findings.filter((finding) => !isAnswered(finding, answers));
}

/** Whether a text says nothing: absent, or only spaces of any kind. */
export function isBlank(text: string | null | undefined): boolean {
	return text == null || text.replace(/[\s\p{Cf}]/gu, "") === "";
}
