import { type AnyRow, listItems } from "./tables";

/** Cells as parts of a document. What is not what it should be stays as it is, for the schema to find. */

export type Part = Record<string, unknown>;

const isGiven = (...cells: unknown[]) => cells.some((cell) => cell !== null && cell !== undefined);

/** Without what is blank. */
export function given(cells: Part): Part {
	return Object.fromEntries(Object.entries(cells).filter(([, cell]) => isGiven(cell)));
}

export function textPart(ja: unknown, en: unknown): Part {
	return { ja, ...given({ en }) };
}

export function titlePart({ title, titleEn }: AnyRow): Part {
	return textPart(title, titleEn);
}

export function namePart({ fromYear, name, nameEn }: AnyRow): Part {
	return { fromYear, name: textPart(name, nameEn) };
}

/** A text that may be missing as a whole. */
export function optionalPart(ja: unknown, en: unknown): Part | null {
	return isGiven(ja, en) ? textPart(ja, en) : null;
}

export function valuePart(digits: unknown, absence: unknown): unknown {
	if (!isGiven(absence)) return digits ?? null;
	return isGiven(digits) ? { value: digits, absence } : { absence };
}

export function goalParts(cell: unknown): unknown[] {
	return listItems(String(cell ?? "")).map((item) => (/^\d+$/.test(item) ? Number(item) : item));
}
