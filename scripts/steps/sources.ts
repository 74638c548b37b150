import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./project";

/** What a build is not made from. Anything else counts, so that a new kind of source cannot be forgotten. */
const NOT_SOURCES = new Set([
	...["node_modules", "docs", "tests", "scripts", "test-results", "playwright-report", "coverage"],
	...["prisma/migrations", "prisma/seed", "lib/data/generated"],
	// Next writes these two itself while building.
	...["next-env.d.ts", "tsconfig.json"],
	...["vitest.config.mts", "playwright.config.ts", "knip.jsonc", "biome.json", "LICENSE"],
]);

/** A fingerprint of everything the build is made from; `dataDir` may lie among the sources. */
export function fingerprintSources(dataDir: string): string {
	const hash = createHash("sha256");
	for (const file of listSources("", dataDir)) {
		hash.update(`${file}\0`);
		hash.update(readFileSync(path.join(ROOT, file)));
	}
	return hash.digest("hex");
}

function listSources(folder: string, dataDir: string): string[] {
	const entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true });
	return entries
		.sort((one, other) => (one.name < other.name ? -1 : 1))
		.flatMap((entry) => {
			const file = folder ? `${folder}/${entry.name}` : entry.name;
			if (!isSource(file) || path.join(ROOT, file) === dataDir) return [];
			if (entry.isDirectory()) return listSources(file, dataDir);
			return entry.isFile() ? [file] : [];
		});
}

function isSource(file: string): boolean {
	const name = path.posix.basename(file);
	return !NOT_SOURCES.has(file) && !name.startsWith(".") && !/\.(md|tsbuildinfo|log)$/.test(name);
}
