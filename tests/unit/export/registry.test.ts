import { describe, expect, test } from "vitest";
import { CODE_LISTS } from "@/lib/export/tables/code-lists";
import { DATA_TABLE_NAMES, dataTableOf } from "@/lib/export/tables/registry";
import { readMessages } from "../../support/messages";

const columns = DATA_TABLE_NAMES.flatMap((table) => dataTableOf(table).columns.map((column) => ({ table, ...column })));

describe.each(DATA_TABLE_NAMES)("%s", (name) => {
	const { columns, key, ofChapter, ofPolicy, ofHistory } = dataTableOf(name);
	const keys = columns.map((column) => column.key);

	test("has names of columns that any program takes, none twice", () => {
		expect(keys.filter((column) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(column))).toEqual([]);
		expect(new Set(keys).size).toBe(keys.length);
	});

	test("begins with the municipality and ends with the licence", () => {
		expect(keys.slice(0, 2)).toEqual(["municipality_code", "municipality_name"]);
		expect(keys.at(-1)).toBe("licence");
	});

	test("says of a year also what it is called in the Japanese era", () => {
		expect(keys.includes("era_year")).toBe(keys.includes("fiscal_year"));
	});

	test("is known by columns that it has, and made of something", () => {
		expect(key.length).toBeGreaterThan(0);
		expect(key.filter((column) => !keys.includes(column))).toEqual([]);
		expect([ofChapter, ofPolicy, ofHistory].some(Boolean)).toBe(true);
	});

	test("has a reason beside every number that can be missing", () => {
		const reasons = columns.filter(({ codes }) => codes === "absence_reason" || codes === "not_computable_reason");
		expect(reasons).toHaveLength(columns.filter(({ type, key }) => type === "decimal" || /_grade$/.test(key)).length);
	});
});

test("a column means the same wherever it stands", () => {
	const facts = new Map<string, string>();
	for (const { key, type, codes, unit } of columns) {
		const said = JSON.stringify({ type, codes, unit });
		expect(facts.get(key) ?? said, key).toBe(said);
		facts.set(key, said);
	}
});

describe.each(["ja", "en"] as const)("the dictionary in %s", (locale) => {
	const said = [...readMessages(locale).keys()].filter((key) => key.startsWith("dictionary."));
	const under = (prefix: string) => said.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));

	test("has words for every column and table, and none left over", () => {
		expect(under("dictionary.columns.").sort()).toEqual([...new Set(columns.map(({ key }) => key))].sort());
		expect(new Set(under("dictionary.tables.").map((key) => key.split(".")[0]))).toEqual(new Set(DATA_TABLE_NAMES));
	});

	test("has a name for every list of codes that a column is from", () => {
		expect(under("dictionary.lists.").sort()).toEqual(Object.keys(CODE_LISTS).sort());
		const used = new Set(columns.flatMap(({ codes }) => codes ?? []));
		expect([...used].sort()).toEqual(Object.keys(CODE_LISTS).sort());
	});
});
