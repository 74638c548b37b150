import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Files that are handed a translator by their callers, with the namespace it speaks for. */
const GIVEN = new Map([["lib/charts/labels.ts", "charts"]]);

/** Files that are handed a translator of all messages name whole keys. */
const isGivenAll = (file: string) => /^lib\/(?:export\/(?:pdf|workbook)|documents)\//.test(file);

/** Files that name keys of a namespace without naming the namespace. */
const IMPLIED: { namespace: string; by: (file: string, text: string) => boolean }[] = [
	// A page's title.
	{ namespace: "staff.titles", by: (_, text) => text.includes("staffMetadata(") },
	// What is wrong with a form is said below as a key, and translated where it is shown.
	{ namespace: "problems", by: (file) => /^lib\/(actions|auth|data|domain|schemas)\//.test(file) },
];

/** In place of a namespace: keys that name theirs themselves. */
const WHOLE = "";

const NAMESPACE = /(?:useTranslations\(|getTranslations\(|namespace: )"([A-Za-z.]+)"/g;
const STRING = /"((?:[^"\\\n]|\\.)*)"/g;
const TEMPLATE = /`((?:[^`\\]|\\.)*)`/g;

const PUT_IN = /\$\{[^}]*\}/g;
const ANY_STEP = "[^.]+";

/** Whether the sources name a key: by a string, or by a template that has something put into it. */
export function findUses(): (key: string) => boolean {
	const named = new Set<string>();
	const patterns = new Set<string>();
	for (const file of ["app", "components", "lib"].flatMap(listSources)) {
		const { namespaces, keys } = usesIn(file);
		for (const namespace of namespaces) {
			for (const key of keys) {
				const whole = namespace === WHOLE ? key : `${namespace}.${key}`;
				if (key.includes("${")) patterns.add(toPattern(whole));
				else named.add(whole);
			}
		}
	}
	const pattern = new RegExp(`^(?:${[...patterns].join("|")})$`);
	return (key) => named.has(key) || pattern.test(key);
}

function usesIn(file: string): { namespaces: Set<string>; keys: Set<string> } {
	const text = readFileSync(path.join(ROOT, file), "utf8");
	const implied = IMPLIED.filter(({ by }) => by(file, text)).map(({ namespace }) => namespace);
	const given = isGivenAll(file) ? [WHOLE] : [GIVEN.get(file) ?? []].flat();
	const namespaces = new Set([...matches(text, NAMESPACE), ...implied, ...given]);
	if (namespaces.size === 0) return { namespaces, keys: new Set() };
	const keys = [...matches(text, STRING), ...matches(text, TEMPLATE)].filter((key) =>
		/\w/.test(key.replace(PUT_IN, "")),
	);
	return { namespaces, keys: new Set(keys) };
}

/** What is put into a template stands for one step of a key, or a part of it. */
function toPattern(literal: string): string {
	return literal.split(PUT_IN).map(escapeText).join(ANY_STEP);
}

function matches(text: string, pattern: RegExp): string[] {
	return [...text.matchAll(pattern)].map(([, found]) => found ?? "");
}

function escapeText(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function listSources(folder: string): string[] {
	return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
		const file = `${folder}/${entry.name}`;
		if (entry.isDirectory()) return file === "lib/data/generated" ? [] : listSources(file);
		return /\.tsx?$/.test(entry.name) ? [file] : [];
	});
}
