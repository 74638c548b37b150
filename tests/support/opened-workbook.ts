import { XMLParser } from "fast-xml-parser";
import { convertWorkbook } from "./libreoffice";

/** A cell as LibreOffice has understood it. */
export type OpenedCell = {
	kind: "string" | "float" | "date" | "boolean" | "percentage";
	/** What is stored: of a text the text. */
	value: string;
	/** What is shown. */
	shown: string;
	/** The first address that it links to. */
	link: string | null;
	formula: string | null;
};

export type OpenedSheet = { name: string; rows: (OpenedCell | null)[][] };

/** The sheets of an .xlsx file, read by LibreOffice; empty cells and rows at the end are left out. */
export async function openWorkbook(workbook: Uint8Array): Promise<OpenedSheet[]> {
	const flat = await convertWorkbook(workbook, "fods");
	const parser = new XMLParser({
		preserveOrder: true,
		ignoreAttributes: false,
		attributeNamePrefix: "",
		parseTagValue: false,
		trimValues: false,
		processEntities: { enabled: true, maxTotalExpansions: Number.POSITIVE_INFINITY, maxExpandedLength: 1e9 },
		htmlEntities: true,
	});
	const tables = findAll(parser.parse(flat) as Node[], "table:table");
	return tables.map((table) => ({
		name: attribute(table, "table:name") ?? "",
		rows: withoutEmptyEnd(
			findAll(childrenOf(table), "table:table-row").flatMap((row) => {
				const cells = withoutEmptyEnd(findAll(childrenOf(row), "table:table-cell").flatMap(repeated(toCell)));
				return cells.length === 0 ? repeated(() => [])(row).slice(0, MOST_EMPTY) : repeated(() => cells)(row);
			}),
		),
	}));
}

/** A sheet ends in a row that stands for all the empty ones below. */
const MOST_EMPTY = 1000;

type Node = Record<string, Node[] | string> & { ":@"?: Record<string, string> };

const nameOf = (node: Node) => Object.keys(node).find((key) => key !== ":@") ?? "";
const attribute = (node: Node, name: string) => node[":@"]?.[name];

function childrenOf(node: Node): Node[] {
	const children = node[nameOf(node)];
	return Array.isArray(children) ? children : [];
}

/** The outermost nodes of a name, however deep: rows stand in groups where they are printed on every page. */
function findAll(nodes: readonly Node[], name: string): Node[] {
	return nodes.flatMap((node) => (nameOf(node) === name ? [node] : findAll(childrenOf(node), name)));
}

function repeated<T>(toOne: (node: Node) => T): (node: Node) => T[] {
	return (node) => {
		const times = attribute(node, "table:number-columns-repeated") ?? attribute(node, "table:number-rows-repeated");
		return Array.from({ length: Math.min(Number(times ?? 1), MOST_EMPTY) }, () => toOne(node));
	};
}

function withoutEmptyEnd<T>(list: T[]): T[] {
	const last = list.findLastIndex((one) => one !== null && !(Array.isArray(one) && one.length === 0));
	return list.slice(0, last + 1);
}

function toCell(cell: Node): OpenedCell | null {
	const kind = attribute(cell, "office:value-type") as OpenedCell["kind"] | undefined;
	if (kind === undefined) return null;
	const shown = childrenOf(cell)
		.filter((node) => nameOf(node) === "text:p")
		.map(textOf)
		.join("\n");
	const stored = ["office:value", "office:date-value", "office:boolean-value"].map((name) => attribute(cell, name));
	return {
		kind,
		shown,
		value: stored.find((value) => value !== undefined) ?? shown,
		link: findAll(childrenOf(cell), "text:a").map((node) => attribute(node, "xlink:href") ?? null)[0] ?? null,
		formula: attribute(cell, "table:formula") ?? null,
	};
}

function textOf(node: Node): string {
	const name = nameOf(node);
	if (name === "#text") return String(node["#text"]);
	if (name === "text:s") return " ".repeat(Number(attribute(node, "text:c") ?? 1));
	return childrenOf(node).map(textOf).join("");
}
