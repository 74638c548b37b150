import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const BIOME = path.join(ROOT, "node_modules/@biomejs/biome/bin/biome");

const folder = mkdtempSync(path.join(tmpdir(), "shirube-pages-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Plugin = { path: string; includes: string[] };
const { plugins } = JSON.parse(readFileSync(path.join(ROOT, "biome.json"), "utf8")) as { plugins: Plugin[] };
writeFileSync(
	path.join(folder, "biome.json"),
	JSON.stringify({ plugins: plugins.map((plugin) => ({ ...plugin, path: path.join(ROOT, plugin.path) })) }),
);

/** Whether the lint step lets such a file pass. */
function passes(file: string, firstLine: string): boolean {
	const target = path.join(folder, file);
	mkdirSync(path.dirname(target), { recursive: true });
	writeFileSync(target, `${firstLine}\n\nexport default function Page() {\n\treturn <p>"use client"</p>;\n}\n`);
	const { status } = spawnSync(process.execPath, [BIOME, "lint", target], { cwd: folder });
	return status === 0;
}

test.each([["app/[locale]/(public)/policies/[code]/page.tsx"], ["app/[locale]/layout.tsx"]])(
	"%s is refused as a client component",
	(file) => {
		expect(passes(file, '"use client";')).toBe(false);
		expect(passes(file, "'use client';")).toBe(false);
		expect(passes(file, "// drawn on the server")).toBe(true);
	},
);

test("an error page, which has to be a client component, may be one", () => {
	expect(passes("app/[locale]/(public)/error.tsx", '"use client";')).toBe(true);
});
