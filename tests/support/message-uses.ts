import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** Files that are handed a translator by their callers, with the namespace it speaks for. */
const GIVEN = new Map([["lib/charts/labels.ts", "charts"]]);

/** Files that name keys of a namespace without naming the namespace. */
const IMPLIED: { namespace: string; by: (file: string, text: string) => boolean }[] = [
	// A page's title.
	{ namespace: "staff.titles", by: (_, text) => text.includes("staffMetadata(") },
	// What is wrong with a form is said below as a key, and translated where it is shown.
	{ namespace: "problems", by: (file) => /^lib\/(actions|auth|data|domain|schemas)\//.test(file) },
];

const NAMESPACE = /(?:useTranslations\(|getTranslations\(|namespace: )"([A-Za-z.]+)"/g;
const STRING = /"((?:[^"\\\n]|\\.)*)"/g;
const TEMPLATE = /`((?:[^`\\]|\\.)*)`/g;

const ANY_STEP = "[^.]+";

/** Patterns of the keys that the sources name: by a string, or by a template that has something put into it. */
export function findUses(): RegExp[] {
	return ["app", "components", "lib"].flatMap((folder) => listSources(folder).flatMap(usesIn));
}

function usesIn(file: string): RegExp[] {
	const text = readFileSync(path.join(ROOT, file), "utf8");
	const namespaces = [
		...matches(text, NAMESPACE),
		...IMPLIED.filter(({ by }) => by(file, text)).map(({ namespace }) => namespace),
		GIVEN.get(file) ?? [],
	].flat();
	if (namespaces.length === 0) return [];
	const keys = [...matches(text, STRING), ...matches(text, TEMPLATE)].map(toPattern).filter((key) => key !== ANY_STEP);
	return [...new Set(namespaces)].flatMap((namespace) =>
		[...new Set(keys)].map((key) => new RegExp(`^${escapeText(namespace)}\\.${key}$`)),
	);
}

/** What is put into a template stands for one step of a key, or a part of it. */
function toPattern(literal: string): string {
	return literal
		.split(/\$\{[^}]*\}/)
		.map(escapeText)
		.join(ANY_STEP);
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
