import type { DecimalString } from "@/lib/domain/indicator";

const PLAIN = /^-?\d+(\.\d+)?$/;
const EXACT_DIGITS = 15;

/** Whether a text is a number in plain digits that a spreadsheet, which counts in fifteen of them, keeps as it is. */
export function isExact(text: DecimalString): boolean {
	return PLAIN.test(text) && text.replace(/\D/g, "").replace(/^0+/, "").length <= EXACT_DIGITS;
}
