// @ts-check
/**
 * What a document may say in the fonts it is set in. A character that none of them has would be an empty box, which
 * nobody can read and PDF/UA refuses: in its place stands 〓, as Japanese printers have always done, with the number by
 * which the character can be found.
 *
 * @typedef {ReadonlySet<number>} Characters the code points that a font has
 */

const GETA = "〓";

/** Whatever ends a line somewhere. Unicode's own are here by number: an editor would take them for line ends. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** All that they do is to forbid a line end, and long runs of them would leave the page. PDF/UA refuses the second. */
const JOINERS = /[\u2060\ufeff]/g;

/** Controls, half characters, and what means something to its sender alone. */
const NAMELESS = /[\p{Cc}\p{Cs}\p{Co}]/u;
/** Says how its neighbours look or join, and has no look of its own. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/** With the letter before it, which it may stand on. */
const BEYOND_ASCII = /[!-~]?[^\t\n\r -~]+/g;
const LETTER = /\p{L}/u;

const graphemes = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** @param {string} character */
const numberOf = (character) => `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;

/** @param {string} character */
const named = (character) => `${GETA}〔${numberOf(character)}〕`;

/**
 * @param {Characters} font
 * @param {string} character
 */
function shows(font, character) {
	if (character === "\n") return true;
	if (NAMELESS.test(character)) return false;
	return INVISIBLE.test(character) || font.has(/** @type {number} */ (character.codePointAt(0)));
}

/**
 * A text with nothing in it that the fonts lack: 〓〔U+E123〕 stands for that. What is written as one, such as a letter
 * and its accent, has to come from one font. Line ends of every kind become `\n`, tabs spaces.
 * @param {string} text
 * @param {readonly Characters[]} fonts in the order in which they are tried
 */
export function printableText(text, fonts) {
	const plain = text.replace(LINE_ENDS, "\n").replaceAll("\t", " ").replace(JOINERS, "");
	const isWhollyIn = (/** @type {string} */ part) =>
		fonts.some((font) => [...part].every((character) => shows(font, character)));
	if (isWhollyIn(plain)) return plain;
	return Array.from(graphemes.segment(plain), ({ segment }) => {
		if (isWhollyIn(segment)) return segment;
		const [first = "", ...rest] = segment;
		const font = fonts.find((candidate) => shows(candidate, first));
		return [first, ...rest].map((part) => (font && shows(font, part) ? part : named(part))).join("");
	}).join("");
}

/**
 * A copy of a value of JSON with every text in it printable; the names of fields are ours.
 * @param {unknown} value
 * @param {readonly Characters[]} fonts
 * @returns {unknown}
 */
export function printableData(value, fonts) {
	if (typeof value === "string") return printableText(value, fonts);
	if (Array.isArray(value)) return value.map((item) => printableData(item, fonts));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, printableData(item, fonts)]));
}

/**
 * A drawing with nothing in it that its one font lacks: looking for others, the compiler may never come to an end. It
 * has one character after the other, each in its place already: what stands on a letter is left out unless the two are
 * one character as well (カ and ゛), and a bare 〓 stands for what is missing.
 * @param {string} svg whose markup is plain ASCII
 * @param {Characters} font
 */
export function printableDrawing(svg, font) {
	return svg.replace(BEYOND_ASCII, (part) =>
		Array.from(graphemes.segment(part), ({ segment }) => {
			const character = firstOf(segment, font);
			if (INVISIBLE.test(character)) return "";
			return shows(font, character) ? character : GETA;
		}).join(""),
	);
}

/**
 * @param {string} segment
 * @param {Characters} font
 */
function firstOf(segment, font) {
	const [first = "", ...rest] = segment;
	// A sign of the markup must stay what it is.
	if (rest.length === 0 || !LETTER.test(first)) return first;
	const [composed = ""] = segment.normalize("NFKC");
	return shows(font, composed) ? composed : first;
}
