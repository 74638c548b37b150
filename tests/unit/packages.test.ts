import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { packagesMatch } from "@/scripts/steps/packages.mjs";

const root = mkdtempSync(path.join(tmpdir(), "shirube-packages-"));
const WANTED = {
	"": { version: "0.1.0" },
	"node_modules/next": { version: "16.4.6" },
	"node_modules/@next/swc-darwin-x64": { version: "16.4.6", optional: true },
};

function write(installed: object | undefined) {
	rmSync(path.join(root, "node_modules"), { recursive: true, force: true });
	if (installed === undefined) return;
	mkdirSync(path.join(root, "node_modules"));
	writeFileSync(path.join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages: installed }));
}

beforeEach(() => writeFileSync(path.join(root, "package-lock.json"), JSON.stringify({ packages: WANTED })));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("what is installed is what is asked for, but for other machines' packages", () => {
	write({ "node_modules/next": { version: "16.4.6" } });
	expect(packagesMatch(root)).toBe(true);
});

test.each([
	["nothing installed", undefined],
	["an installation that was interrupted", {}],
	["another version", { "node_modules/next": { version: "16.4.5" } }],
	["a package too many", { "node_modules/next": { version: "16.4.6" }, "node_modules/left-pad": { version: "1.3.0" } }],
])("%s does not match", (_what, installed) => {
	write(installed);
	expect(packagesMatch(root)).toBe(false);
});
