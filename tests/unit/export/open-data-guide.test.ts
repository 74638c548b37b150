import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { DATA_TABLE_NAMES } from "@/lib/export/tables/registry";

const GUIDE = readFileSync(path.resolve(import.meta.dirname, "../../../docs/open-data.md"), "utf8");
const [japanese = "", english = ""] = GUIDE.split("## English summary");

it.each(DATA_TABLE_NAMES)("the guide to open data explains the table %s, in English too", (name) => {
	expect(japanese).toMatch(new RegExp(`^\\| \`${name}\` \\| [^|]{4,} \\| [^|]{4,} \\|$`, "m"));
	expect(english).toContain(`\`${name}\``);
});
