import { gzipSync } from "node:zlib";
import { atMost, type Figure, kilobytes } from "./figures";
import { bytesSent, getPage } from "./http";
import { KINDS, POLICY_PAGE } from "./pages";

const HTML_LIMIT = 25_000;
const VISIT_LIMIT = 200_000;
const SCRIPT_LIMIT = 15_000;

/** The HTML of each kind of page, of its heaviest page, as it is sent to a browser. */
export async function weighPages(origin: string): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const [kind, paths] of Object.entries(KINDS)) {
		const heaviest = { bytes: 0, path: "" };
		for (const path of paths) {
			const bytes = await bytesSent(origin + path);
			if (bytes > heaviest.bytes) Object.assign(heaviest, { bytes, path });
		}
		figures.push(atMost(`HTML, ${kind} page`, heaviest.bytes, HTML_LIMIT, kilobytes, heaviest.path));
	}
	return figures;
}

/** Everything a browser fetches that has never been here: the page, its style sheet, scripts and icon. */
export async function weighFirstVisit(origin: string): Promise<Figure> {
	const html = (await getPage(origin + POLICY_PAGE)).body.toString();
	const files = [...new Set([...scripts(html), ...links(html, /\brel="(stylesheet|icon)"/)])];
	const sizes = await Promise.all([POLICY_PAGE, ...files].map((path) => bytesSent(origin + path)));
	const bytes = sizes.reduce((sum, size) => sum + size, 0);
	return atMost("First visit to a policy page", bytes, VISIT_LIMIT, kilobytes, `${sizes.length} files`);
}

/** What the portal's scripts add to those of a page that has none of its own. */
export async function compareScripts(portal: string, bare: string): Promise<Figure> {
	const [own, framework] = [await weighScripts(portal, POLICY_PAGE), await weighScripts(bare, "/")];
	const detail = `${kilobytes(own)} − ${kilobytes(framework)}`;
	return atMost("JavaScript over a bare page", own - framework, SCRIPT_LIMIT, kilobytes, detail);
}

async function weighScripts(origin: string, path: string): Promise<number> {
	const html = (await getPage(origin + path)).body.toString();
	const files = await Promise.all(scripts(html).map((file) => getPage(origin + file)));
	return files.reduce((sum, { body }) => sum + gzipSync(body, { level: 9 }).length, 0);
}

/** The scripts that a page names, preloaded ones too. Not those for browsers without modules: the others skip them. */
function scripts(html: string): string[] {
	const sources = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)]
		.filter(([tag]) => !/\bnomodule\b/i.test(tag))
		.map(([, source]) => source ?? "");
	return [...new Set([...sources, ...links(html, /\brel="modulepreload"|\bas="script"/)])];
}

function links(html: string, wanted: RegExp): string[] {
	return [...html.matchAll(/<link\b[^>]*>/g)]
		.filter(([tag]) => wanted.test(tag))
		.flatMap(([tag]) => /\bhref="([^"]+)"/.exec(tag)?.[1] ?? []);
}
