import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { runNode } from "../steps/child";
import { packageCommand, ROOT } from "../steps/project";

/** Inside the project, so that it finds the same packages; among what Next keeps there for itself. */
const FOLDER = path.join(ROOT, ".next", "cache", "bare-page");

const FILES = {
	"package.json": '{ "private": true, "type": "module" }',
	// Next would take the portal's configuration, a folder above, if there were none.
	"next.config.js": "export default {};",
	"app/layout.js": `export default function Layout({ children }) {
	return <html lang="ja"><body>{children}</body></html>;
}`,
	"app/page.js": `import content from "./content.json";
export default function Page() {
	return <main dangerouslySetInnerHTML={{ __html: content }} />;
}`,
};

const ATTEMPTS = 5;
const TOLERANCE = 0.005;
/** About what Next's page weighs without any content; the next attempt gets near by proportion. */
const EMPTY_BYTES = 4_400;

/** A Next application with one prerendered page and nothing else. */
export type BarePage = { folder: string; bytes: number };

/**
 * Builds a page that weighs as much as the given one. Its content is that page's own markup, cut or repeated to length,
 * so that it also has as many Japanese characters and compresses as well: both cost a server time.
 */
export async function buildBarePage(model: Buffer, stop: AbortSignal): Promise<BarePage> {
	await rm(FOLDER, { recursive: true, force: true });
	await mkdir(path.join(FOLDER, "app"), { recursive: true });
	for (const [name, text] of Object.entries(FILES)) await writeFile(path.join(FOLDER, name), text);
	const markup = visibleMarkup(model.toString());
	// A page holds its content twice: as markup, and as data for the browser's part.
	let length = markup.length;
	for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
		const content = markup
			.repeat(Math.ceil(length / markup.length))
			.slice(0, length)
			.toWellFormed();
		const bytes = await build(content, stop);
		if (Math.abs(bytes / model.length - 1) <= TOLERANCE) return { folder: FOLDER, bytes };
		length = Math.round((length * (model.length - EMPTY_BYTES)) / (bytes - EMPTY_BYTES));
	}
	throw new Error(`The bare page did not come near ${model.length} bytes in ${ATTEMPTS} attempts.`);
}

/** Deletes the application again. */
export async function removeBarePage(): Promise<void> {
	await rm(FOLDER, { recursive: true, force: true });
}

async function build(content: string, stop: AbortSignal): Promise<number> {
	await writeFile(path.join(FOLDER, "app", "content.json"), JSON.stringify(content));
	const args = [packageCommand("next/dist/bin/next"), "build", FOLDER];
	const { code, output } = await runNode(args, { NODE_ENV: "production" }, stop);
	if (code !== 0) throw new Error(`The bare page could not be built:\n${output}`);
	return (await readFile(path.join(FOLDER, ".next", "server", "app", "index.html"))).length;
}

function visibleMarkup(html: string): string {
	const body = html.slice(html.indexOf(">", html.indexOf("<body")) + 1, html.lastIndexOf("</body>"));
	return body.replaceAll(/<script\b.*?<\/script>/gs, "");
}
