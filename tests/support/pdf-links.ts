import { askPoppler } from "./poppler";

/** Where a document leads: its bookmarks, and the links from one of its pages to another. */

export type PdfBookmark = { title: string; page: number; depth: number };
/** `text` is what the link says; `from` and `to` are pages, from 1. */
export type PdfLink = { text: string; from: number; to: number };

const xmlOf = (pdf: Uint8Array): Promise<string> => askPoppler("pdftohtml", pdf, "-xml", "-i", "-stdout");

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#34;": '"' };
const plain = (xml: string) => xml.replace(/<[^>]*>/g, "").replace(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? entity);

export async function pdfBookmarks(pdf: Uint8Array): Promise<PdfBookmark[]> {
	const xml = await xmlOf(pdf);
	let depth = 0;
	return [...xml.matchAll(/<(outline)>|<\/(outline)>|<item page="(\d+)">(.*?)<\/item>/g)].flatMap(
		([, opens, closes, page, title]) => {
			if (opens) depth++;
			if (closes) depth--;
			return page === undefined ? [] : [{ title: plain(title ?? ""), page: Number(page), depth }];
		},
	);
}

export async function pdfLinks(pdf: Uint8Array): Promise<PdfLink[]> {
	const xml = await xmlOf(pdf);
	return xml.split("<page ").flatMap((page) => {
		const from = Number(/^number="(\d+)"/.exec(page)?.[1]);
		return [...page.matchAll(/<a href="[^"]*\.html#(\d+)">(.*?)<\/a>/g)].map(([, to, text]) => ({
			text: plain(text ?? ""),
			from,
			to: Number(to),
		}));
	});
}
