import type { Locale } from "@/lib/domain/localized";
import { escapeXml, xmlElement } from "@/lib/domain/xml";

/** One thing that was published. */
export type FeedEntry = {
	/** An address that stays what it is for good: readers know by it what they have seen. */
	id: string;
	title: string;
	/** When it was published. What was published never changes, so this is also when it last changed. */
	publishedAt: Date;
	/** Plain text; line breaks stay. */
	summary: string;
	/** The page that says it in full, and another about it. */
	page: string;
	related: string;
	category: "publication" | "correction";
};

/** Addresses are absolute. */
export type Feed = {
	locale: Locale;
	title: string;
	subtitle: string;
	/** Its own address, which is its id too. */
	address: string;
	/** The page that it accompanies. */
	page: string;
	author: { name: string; website: string };
	licence: { name: string; url: string };
	/** Newest first. */
	entries: readonly FeedEntry[];
	/** Said to be its last change while there is no entry. */
	since: Date;
};

/** A feed as an Atom document (RFC 4287), with its licence as RFC 4946 has it. */
export function atomFeed(feed: Feed): string {
	const { locale, title, subtitle, address, page, author, licence, entries, since } = feed;
	const document = xmlElement(
		"feed",
		{ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": locale },
		text("id", address),
		text("title", title),
		text("subtitle", subtitle),
		text("updated", (entries[0]?.publishedAt ?? since).toISOString()),
		link("self", address, "application/atom+xml"),
		link("alternate", page, "text/html"),
		link("license", licence.url),
		xmlElement("author", {}, text("name", author.name), text("uri", author.website)),
		text("rights", `${licence.name} ${licence.url}`),
		...entries.map(entryElement),
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${document}\n`;
}

function entryElement({ id, title, publishedAt, summary, page, related, category }: FeedEntry): string {
	const moment = publishedAt.toISOString();
	return xmlElement(
		"entry",
		{},
		text("id", id),
		text("title", title),
		text("published", moment),
		text("updated", moment),
		link("alternate", page, "text/html"),
		link("related", related, "text/html"),
		xmlElement("category", { term: category }),
		text("summary", summary),
	);
}

function text(tag: string, content: string): string {
	return xmlElement(tag, {}, escapeXml(content));
}

function link(rel: string, href: string, type?: string): string {
	return xmlElement("link", { rel, ...(type && { type }), href });
}
