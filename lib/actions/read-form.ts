import type { Typed } from "./form-state";

/** Inputs whose content is never sent back to a page. */
const SECRET = /password|token|^code$/i;

/** React's own fields in a form that was sent without JavaScript. */
const REACTS_OWN = /^\$/;

/** The texts of a form by input name, in an object without a prototype: `__proto__` is a name like any other. */
export function readTexts(form: FormData): Record<string, string[]> {
	const texts: Record<string, string[]> = Object.create(null);
	for (const [name, value] of form.entries()) {
		if (typeof value !== "string" || REACTS_OWN.test(name)) continue;
		texts[name] ??= [];
		texts[name].push(normalizeNewlines(value));
	}
	return texts;
}

/** What may be shown again in the form. */
export function typedIn(form: FormData): Typed {
	return Object.fromEntries(Object.entries(readTexts(form)).filter(([name]) => !SECRET.test(name)));
}

/** Browsers send CRLF; U+0000 can't be stored by PostgreSQL. */
function normalizeNewlines(text: string): string {
	return text.replaceAll("\r\n", "\n").replaceAll("\u0000", "");
}
