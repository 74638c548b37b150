import { readFile, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { ROOT } from "../steps/project";
import type { Figure } from "./figures";

const DOCUMENT = path.join("docs", "performance.md");
const BEGIN = "<!-- npm run bench -- --write begins -->";
const END = "<!-- npm run bench -- --write ends -->";

const HEADINGS = ["What", "Figure", "Goal", "Met"];

/** The figures for a terminal, in columns. */
export function toText(figures: readonly Figure[]): string {
	const rows = [HEADINGS, ...figures.map(toCells)];
	const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column] ?? 0))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}

/** What the figures depend on: the day, the machine and its Node. */
export function describeRun(date: Date): string {
	const model = os.cpus()[0]?.model.trim() ?? "unknown processor";
	return `${date.toISOString().slice(0, 10)}, ${model}, ${os.availableParallelism()} cores, Node ${process.versions.node}`;
}

/** Puts the table between the document's markers; the prose around it stays. */
export async function writeReport(figures: readonly Figure[], run: string): Promise<string> {
	const file = path.join(ROOT, DOCUMENT);
	const document = await readFile(file, "utf8");
	const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
	if (begin < 0 || end < begin) throw new Error(`${DOCUMENT} has lost the markers between which the table stands.`);
	const table = `${BEGIN}\n\n${run}\n\n${toMarkdown(figures)}\n\n`;
	await writeFile(file, document.slice(0, begin) + table + document.slice(end));
	return DOCUMENT;
}

function toMarkdown(figures: readonly Figure[]): string {
	const rows = [HEADINGS, ["---", "---", "---", "---"], ...figures.map(toCells)];
	return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function toCells({ name, figure, goal, met }: Figure): string[] {
	return [name, figure, goal, met ? "yes" : "NO"];
}
