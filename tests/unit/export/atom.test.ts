import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { atomFeed, type Feed, type FeedEntry } from "@/lib/export/atom";

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: "@",
	trimValues: false,
	parseTagValue: false,
	isArray: (name) => name === "entry" || name === "link",
});

const entry: FeedEntry = {
	id: "https://portal.example.jp/ja/policies/7-1-1/2024#revision-1",
	title: "7-1-1 効果的な行政運営",
	publishedAt: new Date("2026-09-30T01:00:00Z"),
	summary: "施策の進捗：B\n指標 2件：順調 1、後退 1",
	page: "https://portal.example.jp/ja/policies/7-1-1/2024",
	related: "https://portal.example.jp/ja/policies/7-1-1/history",
	category: "publication",
};

const feed: Feed = {
	locale: "ja",
	title: "評価の公表と訂正",
	subtitle: "お知らせ",
	address: "https://portal.example.jp/ja/feed.atom",
	page: "https://portal.example.jp/ja",
	author: { name: "阿見町", website: "https://town.example.jp/?a=1&b=2" },
	licence: { name: "規約", url: "https://licence.example.jp/?a=1&b=2" },
	entries: [entry],
	since: new Date("2024-04-01T00:00:00Z"),
};

function read(given: Partial<Feed> = {}) {
	const xml = atomFeed({ ...feed, ...given });
	expect(XMLValidator.validate(xml)).toBe(true);
	return parser.parse(xml).feed;
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

describe("what RFC 4287 asks for", () => {
	const { entry: entries, link, ...rest } = read();

	it("a feed has an id, a title, a time, an author, a link to itself and its language", () => {
		expect(rest).toMatchObject({
			"@xmlns": "http://www.w3.org/2005/Atom",
			"@xml:lang": "ja",
			id: feed.address,
			title: feed.title,
			author: { name: "阿見町", uri: feed.author.website },
			updated: expect.stringMatching(RFC_3339),
		});
		expect(link).toContainEqual({ "@rel": "self", "@type": "application/atom+xml", "@href": feed.address });
		expect(link).toContainEqual({ "@rel": "alternate", "@type": "text/html", "@href": feed.page });
	});

	it("names its licence for people and for programs", () => {
		expect(rest.rights).toBe(`規約 ${feed.licence.url}`);
		expect(link).toContainEqual({ "@rel": "license", "@href": feed.licence.url });
	});

	it("an entry has an id, a title, its times, a link to its page and a summary with its line breaks", () => {
		expect(entries[0]).toMatchObject({
			id: entry.id,
			title: entry.title,
			updated: "2026-09-30T01:00:00.000Z",
			published: "2026-09-30T01:00:00.000Z",
			summary: entry.summary,
			category: { "@term": "publication" },
		});
		expect(entries[0].link).toContainEqual({ "@rel": "alternate", "@type": "text/html", "@href": entry.page });
	});
});

it("a feed was changed when its newest entry was, and without any, when it began", () => {
	const newer = { ...entry, publishedAt: new Date("2027-01-01T00:00:00Z") };
	expect(read({ entries: [newer, entry] }).updated).toBe("2027-01-01T00:00:00.000Z");
	const empty = read({ entries: [] });
	expect(empty.updated).toBe("2024-04-01T00:00:00.000Z");
	expect(empty.entry).toBeUndefined();
});

it.each([
	["markup", "<script>alert(1)</script>"],
	["an end of characters", "]]><x/>"],
	["an entity", "&xxe; &amp; &#0;"],
	["control characters", "あ\u0000\u0001\u001bい"],
	["half an emoji", "あ\ud83dい"],
	["a direction mark and 外字", "\u202e\ue123"],
	["very long", "長".repeat(10_000)],
])("%s in a title and a summary stays text", (_, hostile) => {
	const [said] = read({ title: hostile, entries: [{ ...entry, title: hostile, summary: hostile }] }).entry;
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML can't hold
	const holdable = hostile.replace(/[\u0000-\u001f]|\ud83d/g, "");
	expect([said.title, said.summary]).toEqual([holdable, holdable]);
});
