import type { Phrase } from "./phrases";
import type { Words } from "./words";

/** Stands before and after the town's words. No text has it: Unicode keeps it for uses of this kind. */
const TOWN = "\ufdd0";

/** A message with words of the town in it, marked `<town>` there, which stay Japanese in every language. */
export function rich({ locale }: Words, message: (town: (words: string) => string) => string): Phrase[] {
	return message((words) => `${TOWN}${words}${TOWN}`)
		.split(TOWN)
		.map((text, index): Phrase => ({ text, lang: index % 2 === 1 ? "ja" : locale }))
		.filter(({ text }) => text !== "");
}
