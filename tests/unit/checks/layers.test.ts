import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import config from "../../../.dependency-cruiser.mjs";
import { cruiseLayers } from "../../../scripts/checks/layers.mjs";
import { ALLOWED, BREACHES, CYCLE, PACKAGES, TARGETS } from "../../support/layer-breaches";

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "shirube-layers-")));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
	const target = path.join(folder, file);
	mkdirSync(path.dirname(target), { recursive: true });
	writeFileSync(target, text);
}

/** The rules that a tree of such files breaks, by the file that breaks them. */
async function findBreaches(): Promise<Map<string, Set<string>>> {
	for (const { file, text } of [...Object.values(BREACHES), ...ALLOWED, CYCLE]) write(file, text);
	for (const file of TARGETS) write(file, "export type Something = string;\n");
	for (const name of PACKAGES) {
		write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
		write(`node_modules/${name}/index.js`, "");
	}
	const found = new Map<string, Set<string>>();
	for (const { from, rule } of (await cruiseLayers(folder)).summary.violations) {
		found.set(from, (found.get(from) ?? new Set()).add(rule.name));
	}
	return found;
}

const found = await findBreaches();

test.each(Object.entries(BREACHES))("%s: a breach is found, and breaks no other rule", (rule, { file }) => {
	expect([...(found.get(file) ?? [])]).toEqual([rule]);
});

test("every rule has a breach here, a reason, and stops the check", () => {
	expect(config.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(BREACHES).sort());
	for (const { comment, severity } of config.forbidden) {
		expect(comment.length).toBeGreaterThan(20);
		expect(severity).toBe("error");
	}
});

test("what the table allows is not reported", () => {
	const breaching = new Set([...Object.values(BREACHES).map(({ file }) => file), CYCLE.file]);
	expect([...found].filter(([file]) => !breaching.has(file)).map(([file, rules]) => [file, ...rules])).toEqual([]);
});
