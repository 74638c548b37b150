import { type CalendarDay, dayInJapan, daysBetween } from "./calendar";
import type { EntryPart } from "./entry-field";
import type { RevisionState, RevisionStep } from "./workflow";

/**
 * The parts of the sheet that a year can ask for. Not the measures, which stay as they were where a sheet says nothing,
 * nor the explanation, which the checks ask for where there is something to explain.
 */
export const ASKABLE_PARTS = [
	"actuals",
	"situation",
	"nextSteps",
	"outcome",
	"foreseenIssues",
	"futureDirection",
	"progressGrade",
	"reviewGrade",
] as const satisfies readonly EntryPart[];

export const STANDINGS = ["returned", "notStarted", "draft", "submitted", "approved", "published"] as const;
/** How far a year's sheet has come, for those who wait for it: a state, and whether a draft was begun or came back. */
export type Standing = (typeof STANDINGS)[number];

type Progressing = {
	state: RevisionState;
	/** Above 1 for a correction, which begins with what is published. */
	number: number;
	/** When its content was last saved; null: never. */
	savedAt: Date | null;
	/** The newest step taken with it; null where none is on record. */
	lastStep: RevisionStep | null;
};

/** 差戻し and 未着手 are drafts too, but not to those who wait for them. */
export function standingOf({ state, number, savedAt, lastStep }: Progressing): Standing {
	if (state !== "draft") return state;
	if (lastStep === "returned") return "returned";
	return number === 1 && savedAt === null ? "notStarted" : "draft";
}

const OWED: readonly Standing[] = ["returned", "notStarted", "draft"];

/** Whether a sheet still waits for its division. */
export function isOwed(standing: Standing): boolean {
	return OWED.includes(standing);
}

/** How many days are left until a day that is due, in Japan; 0: it is today; negative: it is past. */
export function daysLeft(dueOn: CalendarDay, now: Date): number {
	return daysBetween(dayInJapan(now), dueOn);
}

/** Whether a sheet is owed and its day is past. */
export function isLate(standing: Standing, dueOn: CalendarDay | null, now: Date): boolean {
	return dueOn !== null && isOwed(standing) && daysLeft(dueOn, now) < 0;
}
