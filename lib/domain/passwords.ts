/** What makes a password too easy to guess. Length counts; which kinds of characters it has does not. */

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** Why a password is refused: a key below `problems.password` in the messages. */
export type PasswordProblem = "tooShort" | "tooLong" | "tooCommon" | "tooPersonal";

export type PasswordRules = {
	/** Whether a word, in small letters, is on a list of known passwords. */
	isKnown: (word: string) => boolean;
	/** Words that anyone would try for this person and this portal: their name, their address, the town's name. */
	personal: readonly string[];
};

/** One password may be typed in several ways (full-width letters, composed kana): they are one password. */
export function normalizePassword(typed: string): string {
	return typed.normalize("NFKC");
}

/** What is wrong with a normalized password; null: nothing. */
export function passwordProblem(password: string, { isKnown, personal }: PasswordRules): PasswordProblem | null {
	const { length } = [...password];
	if (length < SHORTEST_PASSWORD) return "tooShort";
	if (length > LONGEST_PASSWORD) return "tooLong";
	const plain = password.toLowerCase();
	if (isCommon(plain, isKnown)) return "tooCommon";
	return isPersonal(plain, personal) ? "tooPersonal" : null;
}

/** A known password, also with a year behind it, written in leet, or twice; a row of the keyboard or of figures. */
function isCommon(plain: string, isKnown: (word: string) => boolean): boolean {
	const unit = repeatedUnit(plain);
	if ([...unit].length <= LONGEST_REPEATED || isSequence(plain) || !/\p{L}/u.test(plain)) return true;
	return [unit, unleet(unit)].some((text) => withoutEnds(text).some((word) => isKnown(word) || isKnown(unleet(word))));
}

/** `abcabcabcabc` is three letters long for whoever tries repetitions. */
const LONGEST_REPEATED = 6;

function repeatedUnit(text: string): string {
	const [, unit] = /^(.+?)\1+$/su.exec(text) ?? [];
	return unit ?? text;
}

/** Neighbours in the alphabet or among the figures, forwards or backwards, with 0 after 9. */
function isSequence(text: string): boolean {
	const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
	const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
	return [1, -1].some((step) => steps.every((taken) => taken === step || taken === -9 * step));
}

/** A text without some or all of the figures and signs that stand around it, in every way to take them away. */
function withoutEnds(text: string): string[] {
	const [{ length: atStart }] = /^[^\p{L}]*/u.exec(text) ?? [""];
	const [{ length: atEnd }] = /[^\p{L}]*$/u.exec(text) ?? [""];
	return upTo(atStart).flatMap((start) => upTo(atEnd).map((end) => text.slice(start, text.length - end)));
}

function upTo(last: number): number[] {
	return Array.from({ length: last + 1 }, (_, number) => number);
}

const LEET: Record<string, string> = { "@": "a", "4": "a", "0": "o", "1": "l", "3": "e", "5": "s", $: "s", "7": "t" };

function unleet(text: string): string {
	return text.replace(/[@401357$]/g, (sign) => LEET[sign] ?? sign);
}

/** What remains beside the personal words would have to be a password of its own; this much of it is let pass. */
const SHORTEST_REST = 8;
const SHORTEST_PERSONAL_WORD = 3;

function isPersonal(plain: string, personal: readonly string[]): boolean {
	const words = personal
		.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)])
		.map((word) => word.normalize("NFKC").toLowerCase())
		.filter((word) => [...word].length >= SHORTEST_PERSONAL_WORD || /\p{Script=Han}{2}/u.test(word))
		.sort((one, other) => other.length - one.length);
	const rest = words.reduce((text, word) => text.replaceAll(word, ""), plain);
	return rest !== plain && [...rest].length < SHORTEST_REST;
}
