// @ts-check
// Runs in a process of its own (lib/typesetting/typeset.ts): the compiler works without a pause, in memory of its own.
import { constants, setPriority } from "node:os";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { charactersOf } from "./character-map.mjs";
import { readFonts } from "./fonts.mjs";
import { printableData, printableDrawing } from "./printable.mjs";

const WORKSPACE = path.join(process.cwd(), "lib/typesetting/templates");
/** Without it, what the compiler remembers of every document stays for good. */
const REMEMBERED_DOCUMENTS = 5;
/** In pages. What a longer one leaves behind is forgotten at once: several of them would not fit. */
const LONG_DOCUMENT = 40;
/** In pages, of one document or of many: so much may lie about before it is given back. */
const TIDY_AFTER = 40;

/** Page views go first. */
setPriority(constants.priority.PRIORITY_LOW);

/** @type {ReturnType<typeof startPress> | null} */
let shared = null;
let pagesLyingAbout = 0;

function startPress() {
	const fonts = readFonts();
	const text = charactersOf(fonts.text);
	const [rare, pictographs] = [charactersOf(fonts.rare), charactersOf(fonts.pictographs)];
	return {
		typst: NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: Object.values(fonts) }] }),
		/** What texts can show, and what drawings can. */
		textFonts: [text, rare, pictographs],
		drawingFont: text,
	};
}

/**
 * A document as PDF/UA-1.
 * @param {{ template: string, data: unknown, images: Record<string, string> }} order see typeset.ts
 * @returns {Promise<{ pdf: Buffer, pages: number }>}
 */
export default async function compile({ template, data, images }) {
	shared ??= startPress();
	if (pagesLyingAbout > TIDY_AFTER) await tidyUp();
	const { typst, textFonts, drawingFont } = shared;
	const place = (/** @type {string} */ name) => path.join(WORKSPACE, name);
	typst.resetShadow();
	typst.mapShadow(place("data.json"), Buffer.from(JSON.stringify(printableData(data, textFonts))));
	for (const [name, svg] of Object.entries(images)) {
		typst.mapShadow(place(name), Buffer.from(printableDrawing(svg, drawingFont)));
	}
	let isLong = false;
	try {
		const compiled = typst.compile({ mainFilePath: place(`${template}.typ`) });
		const document = compiled.result;
		if (document === null) throw explain(typst, compiled.takeError());
		pagesLyingAbout += document.numOfPages;
		isLong = document.numOfPages > LONG_DOCUMENT;
		try {
			// The standard's typings name an enumeration that the package does not export.
			return { pdf: typst.pdf(document, { pdfStandard: /** @type {any} */ ("ua-1") }), pages: document.numOfPages };
		} catch (error) {
			throw new Error(`The document is no PDF/UA-1: ${error instanceof Error ? error.message : error}`);
		}
	} finally {
		typst.resetShadow();
		typst.evictCache(isLong ? 0 : REMEMBERED_DOCUMENTS);
	}
}

/**
 * A document lives outside of JavaScript's memory, where nothing seems to ask for it to be collected; and it is given
 * back only when there is nothing else to do.
 */
async function tidyUp() {
	pagesLyingAbout = 0;
	globalThis.gc?.();
	await nextTurn();
}

/**
 * @param {NodeCompiler} typst
 * @param {import("@myriaddreamin/typst-ts-node-compiler").NodeError | null} error
 */
function explain(typst, error) {
	const diagnostics = error === null ? "no reason given" : JSON.stringify(typst.fetchDiagnostics(error));
	return new Error(`The document could not be set: ${diagnostics}`);
}
