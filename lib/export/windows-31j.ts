import iconv from "iconv-lite";

/**
 * Shift_JIS as Windows has it (Windows-31J, code page 932), for programs that know no UTF-8. It holds some 7,500
 * characters; a file with others can't be had in it.
 */

/** Microsoft's table has another sign where the standard's looks the same, and none for some that Macs type. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
	"〜": "～",
	"−": "－",
	"‖": "∥",
	"—": "―",
	"–": "‐",
	"\u2011": "‐",
	"¢": "￠",
	"£": "￡",
	"¬": "￢",
	"¦": "￤",
	// Their bytes in Shift_JIS are read back as \ and ~.
	"¥": "￥",
	"‾": "￣",
	"¯": "￣",
	µ: "μ",
	"·": "・",
	"⋯": "…",
	"\u00a0": " ",
	"㋿": "令和",
	ゔ: "う゛",
	"\u3099": "゛",
	"\u309a": "゜",
};
const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join("")}]`, "gu");

/** か and a sound mark that Macs write apart are が. */
const APART = /[\u3040-\u30ff][\u3099\u309a]/gu;

/** A text with the signs that Windows-31J has for those that look the same. */
function withLookAlikes(text: string): string {
	return text
		.replace(APART, (letter) => letter.normalize("NFC"))
		.replace(LOOK_ALIKE, (sign) => LOOK_ALIKES[sign] ?? sign);
}

/** 外字 mean something on the machine alone that made them; their bytes, and these controls', are read differently elsewhere. */
const UNSHARED = /[\p{Co}\u007f\u0080]/u;

const held = new Map<string, boolean>();

/** Whether a character comes back as it was. Asked for every character of a file, and few are different. */
function isHeld(character: string): boolean {
	const known = held.get(character);
	if (known !== undefined) return known;
	const is = !UNSHARED.test(character) && iconv.decode(iconv.encode(character, "cp932"), "cp932") === character;
	held.set(character, is);
	return is;
}

/** The characters of a text that Windows-31J does not hold, each once. */
export function charactersOutside(text: string): string[] {
	return [...new Set(withLookAlikes(text))].filter((character) => !isHeld(character));
}

/** A text in Windows-31J. Throws where a character has no place in it: ask `charactersOutside` first. */
export function toWindows31j(text: string): Uint8Array {
	const outside = charactersOutside(text);
	if (outside.length > 0) throw new Error(`Windows-31J does not hold ${outside.map(codePointOf).join(", ")}`);
	return iconv.encode(withLookAlikes(text), "cp932");
}

/** A character's name in the tables of Unicode: `U+1F600`. */
export function codePointOf(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
