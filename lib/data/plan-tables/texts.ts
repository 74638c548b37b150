/** Texts as a file holds them: without space at their ends, and nothing rather than an empty one. */

export function plainText(text: string): string {
	return text.trim();
}

export function optionalText(text: string | null): string | null {
	return text?.trim() || null;
}
