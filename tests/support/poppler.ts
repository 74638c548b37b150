import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** PDF files read by a program that has no part in making them. */

const run = promisify(execFile);
const MOST_OUTPUT = 256 * 1024 * 1024;

/** What one of poppler's programs says of a file. */
export async function askPoppler(program: string, pdf: Uint8Array, ...options: string[]): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "shirube-pdf-"));
	try {
		const file = path.join(folder, "document.pdf");
		await writeFile(file, pdf);
		const toStdout = program === "pdftotext" ? ["-"] : [];
		return (await run(program, [...options, file, ...toStdout], { maxBuffer: MOST_OUTPUT })).stdout;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** A4 in points; where a running head ends and a foot begins. */
const A4 = { width: 596, height: 842, head: 50, foot: 792 };
const BETWEEN_HEAD_AND_FOOT = ["-x", "0", "-y", A4.head, "-W", A4.width, "-H", A4.foot - A4.head].map(String);

/** All text in the order in which it was set, pages ended by form feeds; the pages' heads and feet too, or `body` alone. */
export const pdfText = (pdf: Uint8Array, part: "all" | "body" = "all"): Promise<string> =>
	askPoppler("pdftotext", pdf, "-raw", ...(part === "body" ? BETWEEN_HEAD_AND_FOOT : []));

/** A text without white space and without what only shapes its neighbours, to look for sentences across line ends. */
export const unspaced = (text: string): string => text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, "");

/** What `pdfinfo` says: `Title`, `Tagged`, `Pages` and so on. */
export async function pdfInfo(pdf: Uint8Array): Promise<Record<string, string>> {
	const lines = (await askPoppler("pdfinfo", pdf)).split("\n");
	return Object.fromEntries(
		lines.filter(Boolean).map((line) => line.split(/:\s*/, 1).concat(line.replace(/^[^:]*:\s*/, ""))),
	);
}

/** The tree of structure elements, indented, with the texts in it. */
export const pdfStructure = (pdf: Uint8Array): Promise<string> => askPoppler("pdfinfo", pdf, "-struct-text");

export type PdfFont = { name: string; isEmbedded: boolean; hasUnicode: boolean };

/** The fonts, by their names without the tag of a subset. */
export async function pdfFonts(pdf: Uint8Array): Promise<PdfFont[]> {
	const [, , ...rows] = (await askPoppler("pdffonts", pdf)).split("\n");
	return rows.filter(Boolean).map((row) => {
		const [, name = "", flags = ""] =
			/^(?:[A-Z]{6}\+)?(\S+).*?((?:yes|no) +(?:yes|no) +(?:yes|no)) +\d+ +\d+$/.exec(row) ?? [];
		const [embedded, , unicode] = flags.split(/ +/);
		return { name, isEmbedded: embedded === "yes", hasUnicode: unicode === "yes" };
	});
}

/** Where each line of text lies, in points from the page's upper left corner. */
export type PdfLine = { page: number; left: number; top: number; right: number; bottom: number };

export async function pdfLines(pdf: Uint8Array): Promise<PdfLine[]> {
	const layout = await askPoppler("pdftotext", pdf, "-bbox-layout");
	const marks = layout.matchAll(/<page |<line xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/g);
	let page = 0;
	return [...marks].flatMap(([, ...box]) => {
		const [left, top, right, bottom] = box.map(Number);
		if (left === undefined || Number.isNaN(left)) {
			page++;
			return [];
		}
		return [{ page, left, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 }];
	});
}
