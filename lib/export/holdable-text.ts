/** Paragraph marks, form feeds and what a word processor puts in for "same paragraph, next line". */
const LINE_BREAK = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;

/** Control characters, most of which XML has no way to write, and two characters that are none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const UNHOLDABLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g;

/**
 * A text with nothing in it that CSV, JSON, XML or XLSX could not hold, so that it is the same in all of them: line
 * breaks of any kind are line feeds; U+FFFD stands for a control character, for half a character and for what is none.
 */
export function holdableText(text: string): string {
	return text.toWellFormed().replace(LINE_BREAK, "\n").replace(UNHOLDABLE, "\ufffd");
}
