import { baseInput, fieldBehind, fieldOfInput, findingOf, type Inputs } from "@/lib/domain/entry/entry-inputs";
import type { EntryField } from "@/lib/domain/entry-field";

/** What of the form is saved and kept as one: a field of the sheet, or all reasons for warnings together. */
export type Part = EntryField | "reasons";

/** The form's parts with what their inputs hold. */
export type Parts = ReadonlyMap<Part, Inputs>;

function partOfInput(name: string): Part | null {
	return fieldOfInput(name) ?? (findingOf(name) === null ? null : "reasons");
}

/** Takes a form apart. */
export function partsOf(form: FormData): Map<Part, Inputs> {
	const parts = new Map<Part, Record<string, string[]>>();
	for (const [name, value] of form.entries()) {
		const part = partOfInput(name);
		if (part === null || typeof value !== "string") continue;
		const inputs = parts.get(part) ?? {};
		inputs[name] = [...(inputs[name] ?? []), value];
		parts.set(part, inputs);
	}
	return parts;
}

/** Whether two sets of inputs hold the same; undefined holds nothing. */
export function holdSame(a: Inputs | undefined, b: Inputs | undefined): boolean {
	return JSON.stringify(a) === JSON.stringify(b);
}

/** The parts in which `now` differs from `then`. */
export function partsChanged(then: Parts, now: Parts): Part[] {
	return [...now].filter(([part, inputs]) => !holdSame(then.get(part), inputs)).map(([part]) => part);
}

/**
 * The parts that were typed into before anything here could listen: whose inputs no longer hold what the page was drawn
 * with.
 */
export function partsTouched(form: HTMLFormElement): Set<Part> {
	const touched = [...form.elements].filter(isTouched).map((input) => partOfInput(input.name));
	return new Set(touched.filter((part) => part !== null));
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isTouched(element: Element): element is Control {
	if (element instanceof HTMLTextAreaElement) return element.value !== element.defaultValue;
	if (element instanceof HTMLSelectElement) {
		return (
			element.selectedIndex !==
			Math.max(
				0,
				[...element.options].findIndex(({ defaultSelected }) => defaultSelected),
			)
		);
	}
	if (!(element instanceof HTMLInputElement) || element.type === "hidden") return false;
	const isChoice = element.type === "radio" || element.type === "checkbox";
	return isChoice ? element.checked !== element.defaultChecked : element.value !== element.defaultValue;
}

/** The form to send: some of its parts or all, each with the digest of what it started from. */
export function formToSend(
	form: FormData,
	bases: ReadonlyMap<EntryField, string>,
	parts?: ReadonlySet<Part>,
): FormData {
	const sent = new FormData();
	for (const [name, value] of form.entries()) {
		const part = partOfInput(name);
		const isChoice = fieldBehind("choice", name) !== null;
		if (fieldBehind("base", name) !== null || (parts && (isChoice || (part !== null && !parts.has(part))))) continue;
		sent.append(name, value);
	}
	for (const [field, digest] of bases) if (!parts || parts.has(field)) sent.append(baseInput(field), digest);
	return sent;
}
