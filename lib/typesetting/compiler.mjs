// @ts-check
// Runs in a process of its own (lib/typesetting/typeset.ts): the compiler works without a pause, in memory of its own.
import { readFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const FONTS = path.join(process.cwd(), "node_modules/@expo-google-fonts");
/** The portal's typeface, then those that have what it lacks: rare characters of names, and pictographs. */
const FONT_FILES = [
	"biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf",
	"biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf",
	"noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf",
	"noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
];

const WORKSPACE = path.join(process.cwd(), "lib/typesetting/templates");
/** Without it, what the compiler remembers of every document stays for good. */
const REMEMBERED_DOCUMENTS = 5;

/** Page views go first. */
setPriority(constants.priority.PRIORITY_LOW);

/** @type {NodeCompiler | null} */
let shared = null;

function compiler() {
	shared ??= NodeCompiler.create({
		workspace: WORKSPACE,
		fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(path.join(FONTS, file))) }],
	});
	return shared;
}

/**
 * A document as PDF/UA-1.
 * @param {{ template: string, data: unknown, images: Record<string, string> }} order see typeset.ts
 * @returns {Promise<{ pdf: Buffer, pages: number }>}
 */
export default async function compile({ template, data, images }) {
	const typst = compiler();
	const place = (/** @type {string} */ name) => path.join(WORKSPACE, name);
	typst.resetShadow();
	typst.mapShadow(place("data.json"), Buffer.from(JSON.stringify(data)));
	for (const [name, svg] of Object.entries(images)) typst.mapShadow(place(name), Buffer.from(svg));
	try {
		const compiled = typst.compile({ mainFilePath: place(`${template}.typ`) });
		const document = compiled.result;
		if (document === null) throw explain(typst, compiled.takeError());
		try {
			// The standard's typings name an enumeration that the package does not export.
			return { pdf: typst.pdf(document, { pdfStandard: /** @type {any} */ ("ua-1") }), pages: document.numOfPages };
		} catch (error) {
			throw new Error(`The document is no PDF/UA-1: ${error instanceof Error ? error.message : error}`);
		}
	} finally {
		typst.resetShadow();
		typst.evictCache(REMEMBERED_DOCUMENTS);
	}
}

/**
 * @param {NodeCompiler} typst
 * @param {import("@myriaddreamin/typst-ts-node-compiler").NodeError | null} error
 */
function explain(typst, error) {
	const diagnostics = error === null ? "no reason given" : JSON.stringify(typst.fetchDiagnostics(error));
	return new Error(`The document could not be set: ${diagnostics}`);
}
