import { LONGEST_CELL_TEXT } from "@/lib/domain/workbook/template";

const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
const REPLACEMENT = "\uFFFD";

/**
 * A text as it has to be written so that it is read as it is: spreadsheets read _x0041_ as A. The library writes control
 * characters in that way; what XML has no room for, or ends a text in Excel, becomes U+FFFD. Line breaks are line feeds,
 * as Excel's own.
 */
export function cellText(text: string): string {
	return text
		.toWellFormed()
		.replaceAll("\u0000", REPLACEMENT)
		.replace(/[\uFFFE\uFFFF]/g, REPLACEMENT)
		.replace(/\r\n?/g, "\n")
		.replace(ESCAPE, "_x005F_");
}

/** A text that fits into a cell; one that had to be cut ends in `mark`, and not in half a character. */
export function fittingText(text: string, mark: string): string {
	if (text.length <= LONGEST_CELL_TEXT) return text;
	const kept = text.slice(0, LONGEST_CELL_TEXT - mark.length);
	return kept.replace(/[\uD800-\uDBFF]$/, "") + mark;
}
