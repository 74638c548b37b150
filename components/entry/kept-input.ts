import type { Inputs } from "@/lib/domain/entry/entry-inputs";
import type { Part } from "./form-parts";

/**
 * What was typed and is not known to be saved, kept in this browser. By account, so that nobody is shown another's;
 * signing out leaves it for its owner to come back to.
 */

export type Kept = {
	part: Part;
	inputs: Inputs;
	/** The digest of what the field started from; null where it has none. */
	base: string | null;
	/** When it was typed, in milliseconds. */
	at: number;
};

export type KeptInput = {
	/** What an earlier visit left behind; it stays until `decide`. */
	offered(): Kept[];
	/** The reader has it back, or wants it no more. */
	decide(): void;
	/** Keeps exactly this of the present visit. False: the browser keeps nothing. */
	keep(parts: readonly Kept[]): boolean;
};

/** The keeping place of one account and one revision. Opening it sets aside what is there as left behind. */
export function openKeptInput(userId: string, revisionId: number): KeptInput {
	const key = `shirube.entry.${userId}.${revisionId}`;
	const offeredKey = `${key}.offered`;
	const left = new Map([...read(offeredKey), ...read(key)].map((kept) => [kept.part, kept]));
	if (write(offeredKey, [...left.values()])) remove(key);
	return {
		offered: () => read(offeredKey),
		decide: () => remove(offeredKey),
		keep: (parts) => (parts.length > 0 ? write(key, parts) : remove(key)),
	};
}

/** Browsers may refuse storage altogether, or run out of it. */
function write(key: string, parts: readonly Kept[]): boolean {
	try {
		if (parts.length === 0) localStorage.removeItem(key);
		else localStorage.setItem(key, JSON.stringify(parts));
		return true;
	} catch {
		return false;
	}
}

const remove = (key: string) => write(key, []);

function read(key: string): Kept[] {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
		return Array.isArray(stored) ? stored.filter(isKept) : [];
	} catch {
		return [];
	}
}

function isKept(stored: unknown): stored is Kept {
	const { part, inputs, base, at } = (stored ?? {}) as Partial<Kept>;
	return (
		typeof part === "string" &&
		typeof inputs === "object" &&
		inputs !== null &&
		Object.values(inputs).every((texts) => Array.isArray(texts) && texts.every((text) => typeof text === "string")) &&
		(base === null || typeof base === "string") &&
		typeof at === "number"
	);
}
