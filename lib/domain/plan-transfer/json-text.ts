/** What JSON text holds that parsing it would hide, or that no plan has a use for. */
export type JsonFindings = {
	/** Deeper than any plan. The rest was not looked at. */
	tooDeep: boolean;
	/** More values than any plan has. The rest was not looked at. */
	tooMany: boolean;
	/** Keys that an object has twice, and `__proto__`, which is no name of anything; with the line, from 1. */
	keys: { kind: "repeatedKey" | "forbiddenKey"; key: string; line: number }[];
};

const DEEPEST = 20;
/** Ten times what a town of fifty policies needs. */
const MOST_VALUES = 600_000;
const MOST_KEYS = 200;

/** Looks through text that may or may not be JSON, without recursion and once. Expects no more of it than its marks. */
export function inspectJson(text: string): JsonFindings {
	const findings: JsonFindings = { tooDeep: false, tooMany: false, keys: [] };
	/** Of each open object its keys; of an array none. */
	const open: (Set<string> | null)[] = [];
	let isKey = false;
	let values = 0;
	for (let at = 0; at < text.length; at++) {
		const mark = text[at];
		if (mark === '"') {
			const end = endOfString(text, at);
			const keys = open.at(-1);
			if (isKey && keys) noteKey(text, at, end, keys, findings);
			isKey = false;
			at = end;
		} else if (mark === "{" || mark === "[") {
			open.push(mark === "{" ? new Set() : null);
			isKey = mark === "{";
			if (open.length > DEEPEST) return { ...findings, tooDeep: true };
		} else if (mark === "}" || mark === "]") {
			open.pop();
			isKey = false;
		} else if (mark === ",") {
			isKey = Boolean(open.at(-1));
			values += 1;
			if (values > MOST_VALUES) return { ...findings, tooMany: true };
		}
	}
	return findings;
}

/** Where the string that begins at `start` has its closing mark; the text's end if it has none. */
function endOfString(text: string, start: number): number {
	for (let at = start + 1; at < text.length; at++) {
		if (text[at] === "\\") at += 1;
		else if (text[at] === '"') return at;
	}
	return text.length;
}

function noteKey(text: string, start: number, end: number, keys: Set<string>, findings: JsonFindings): void {
	const key = readString(text.slice(start, end + 1));
	const kind = key === "__proto__" ? "forbiddenKey" : keys.has(key) ? "repeatedKey" : null;
	keys.add(key);
	if (kind === null || findings.keys.length === MOST_KEYS) return;
	findings.keys.push({ kind, key, line: lineAt(text, start) });
}

/** A key may be written with escapes; one that can't be read is found when the whole is parsed. */
function readString(quoted: string): string {
	try {
		return String(JSON.parse(quoted));
	} catch {
		return quoted;
	}
}

/** The line, from 1, in which a place of a text lies. */
export function lineAt(text: string, place: number): number {
	let line = 1;
	for (let at = text.indexOf("\n"); at !== -1 && at < place; at = text.indexOf("\n", at + 1)) line += 1;
	return line;
}
