import { XMLParser, XMLValidator } from "fast-xml-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { getPublicDivision } from "@/lib/data/public/outline";
import { getPublicPolicy } from "@/lib/data/public/policy";
import { getPublicSite } from "@/lib/data/public/site";
import { divisionFeed, planFeed, policyFeed } from "@/lib/documents/feeds";
import type { Locale } from "@/lib/domain/localized";
import { env } from "@/lib/env";
import { createTestDatabase } from "../../support/database";
import { richPlan } from "../../support/rich-plan";
import { addRevision } from "../data/revisions";

const { prisma } = await createTestDatabase();
const HOSTILE = "]]><script>&amp;\u0001\u202e😀";

const parser = new XMLParser({
	ignoreAttributes: false,
	attributeNamePrefix: "@",
	parseTagValue: false,
	isArray: (name) => name === "entry" || name === "link",
});

type Link = { "@rel": string; "@href": string };
type Entry = { id: string; title: string; summary: string; updated: string; link: Link[] };
type Feed = { id: string; title: string; updated: string; "@xml:lang": string; entry: Entry[]; link: Link[] };

function read(xml: string): Feed {
	expect(XMLValidator.validate(xml)).toBe(true);
	return parser.parse(xml).feed;
}

async function theSite() {
	const site = await getPublicSite();
	if (!site) throw new Error("no plan is loaded");
	return site;
}

const wholeFeed = async (locale: Locale) => read(await planFeed(await theSite(), locale));

const endOf = (address: string) => address.slice(env().portalUrl.length);

beforeAll(async () => {
	const plan = richPlan();
	const [first] = plan.policies;
	if (first) first.title = { ja: `窓口${HOSTILE}`, en: "Counters" };
	await loadPlan(prisma, plan, new Date("2026-10-01T00:00:00Z"));
	const correction = { situation: "現状\n訂正後の課題", progressGrade: "B", actuals: { "7-1-1-1": "1.9" } } as const;
	await addRevision(prisma, { policy: "7-1-1", fiscalYear: 2024 }, "published", correction);
	await addRevision(prisma, { policy: "7-1-2", fiscalYear: 2025 }, "approved", { situation: "下書きの印" });
});

describe("the plan's feed", () => {
	test("says first what was corrected, why and where, in Japanese", async () => {
		const { entry, updated } = await wholeFeed("ja");
		expect(updated).toBe("2026-11-01T00:00:00.000Z");
		expect(entry[0]?.title).toMatch(/^7-1-1 窓口.*R6（2024年度）の評価を訂正しました（第2版）$/);
		expect(entry[0]?.summary.split("\n")).toEqual([
			"訂正の理由：訂正2",
			expect.stringMatching(/^訂正した項目：実績値（名前）、.*施策の進捗/),
			"施策の進捗：B 名前",
			"施策の評価：評価の記載がありません",
			expect.stringMatching(/^指標 2件：/),
		]);
	});

	test("and in English, with Japanese where there is no other", async () => {
		const { entry, "@xml:lang": language, title } = await wholeFeed("en");
		expect([language, title]).toEqual(["en", "名前, 名前: evaluations published and corrected"]);
		expect(entry[0]?.title).toBe("7-1-1 Counters: FY2024 (R6) corrected (revision 2)");
		expect(entry[0]?.summary).toContain("Reason for the correction: 訂正2");
	});

	test("has a year's grade beside the one before where it changed, and a chapter's own values", async () => {
		const { entry } = await wholeFeed("ja");
		const ofChapter = entry.find(({ id }) => endOf(id) === "/ja/chapters/7#2024-revision-1");
		expect(ofChapter).toMatchObject({ title: "第7章 未来（章の指標） R6（2024年度）の評価を公表しました" });
		expect(ofChapter?.summary).not.toContain("施策の");
	});

	test("every entry has an id of its own, the same whenever it is asked for, and a page", async () => {
		const [{ entry }, again] = [await wholeFeed("ja"), await wholeFeed("ja")];
		const ids = entry.map(({ id }) => endOf(id));
		expect(new Set(ids).size).toBe(ids.length);
		expect(again.entry.map(({ id }) => endOf(id))).toEqual(ids);
		expect(ids).toEqual(
			expect.arrayContaining(["/ja/policies/7-1-1/2024#revision-1", "/ja/policies/7-1-1/2024#revision-2"]),
		);
		for (const { link } of entry) {
			expect(link.find((one) => one["@rel"] === "alternate")?.["@href"]).toMatch(/\/ja\/(policies|chapters)\//);
		}
	});

	test("holds hostile words as text and nothing of a draft", async () => {
		const xml = await planFeed(await theSite(), "ja");
		expect(read(xml).entry[0]?.title).toContain("窓口]]><script>&amp;\u202e😀");
		for (const never of ["<script", "下書きの印", "\u0001"]) expect(xml).not.toContain(never);
	});
});

test("a policy's feed is of that policy, and names its own address and page", async () => {
	const policy = await getPublicPolicy("7-1-2");
	if (!policy) throw new Error("there is no such policy");
	const { entry, link, id } = read(await policyFeed(await theSite(), policy, "ja"));
	expect(endOf(id)).toBe("/ja/policies/7-1-2/feed.atom");
	expect(link.map((one) => endOf(one["@href"]))).toEqual(
		expect.arrayContaining(["/ja/policies/7-1-2/feed.atom", "/ja/policies/7-1-2"]),
	);
	for (const one of entry) expect(one.title).toMatch(/^7-1-2 /);
});

test("a division's feed bears its name", async () => {
	const found = await getPublicDivision("finance");
	if (!found) throw new Error("there is no such division");
	const { title, entry } = read(await divisionFeed(await theSite(), found.division, "ja"));
	expect(title).toBe("名前 名前の施策：評価の公表と訂正");
	expect(entry.length).toBeGreaterThan(0);
});
