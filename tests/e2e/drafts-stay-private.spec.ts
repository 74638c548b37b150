import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { LOCALES } from "@/lib/domain/localized";
import { DATA_TABLE_NAMES } from "@/lib/export/tables/registry";
import { routes } from "@/lib/routes";
import { expect } from "./support/fixtures";
import { openedText } from "./support/opened-file";
import { test } from "./support/own-portal";
import { MARK_NUMBERS, plantDrafts, unplantedTables } from "./support/planted-drafts";
import type { Portal } from "./support/portal";
import { ROOT } from "./support/project";
import { forgetRequests } from "./support/requests";
import { PLAN, POLICIES } from "./support/seed";
import { readSitemap, unknownAddress } from "./support/sitemap";

test.use({ file: "drafts-stay-private" });
test.describe.configure({ mode: "serial" });

const MARK = "mitei-QX7Z";
/** As addresses, JSON and markup would write it. */
const WORDS = [MARK, ...MARK_NUMBERS];

test("before anyone plants it, the mark is nowhere", async ({ portal }) => {
	expect(await answersWithMark(portal)).toEqual([]);
});

test("nothing of a draft, a review, an account or a mail is in any public answer", async ({ portal, sql }) => {
	await plantDrafts(sql, MARK);
	expect(await unplantedTables(sql, MARK), "tables that the test does not know of").toEqual([]);
	// Any change of the plan makes the portal forget its pages, so that each is rendered with the drafts there.
	await sql.rows("UPDATE municipality SET contact = contact");
	await expect.poll(() => isKept(portal)).toBe(false);
	expect(await answersWithMark(portal)).toEqual([]);
});

test("nor in what the build and the server keep on disk", async () => {
	for (const folder of ["server", "static", "cache"]) {
		expect(await filesWithMark(path.join(ROOT, ".next", folder)), folder).toEqual([]);
	}
});

test("published, the same words are there: the search would have found them", async ({ portal, sql }) => {
	await sql.rows("UPDATE evaluation_revision SET state = 'submitted' WHERE state = 'draft'");
	await sql.rows("UPDATE evaluation_revision SET state = 'approved' WHERE state = 'submitted'");
	await sql.rows("UPDATE evaluation_revision SET state = 'published', published_at = now() WHERE state = 'approved'");
	await expect.poll(async () => (await answersWithMark(portal)).length, { timeout: 30_000 }).toBeGreaterThan(30);
});

/** Pages, their data for the browser's own navigation, files, pictures, refusals, and what machines read. */
async function publicAddresses({ url }: Portal): Promise<string[]> {
	const pages = [...(await readSitemap(url)), ...LOCALES.map(unknownAddress)];
	const years = LOCALES.flatMap((locale) =>
		POLICIES.flatMap(({ code }) => [routes.policyYear(locale, code, 2025), routes.policyHistory(locale, code)]),
	);
	const councils = LOCALES.map((locale) => routes.council(locale, "year=2024&year=2025&with=2024"));
	const files = LOCALES.flatMap((locale) => [
		...POLICIES.map(({ code }) => routes.policyShareImage(locale, code)),
		...POLICIES.flatMap(({ indicators }) => indicators).flatMap(({ code }) =>
			(["csv", "json", "svg"] as const).map((format) => routes.indicatorFile(locale, code, format)),
		),
	]);
	const embedded = LOCALES.flatMap((locale) =>
		POLICIES.flatMap(({ indicators }) => indicators.map(({ code }) => routes.indicatorEmbed(locale, code))),
	);
	const feeds = LOCALES.flatMap((locale) => [
		routes.feed(locale),
		...POLICIES.map(({ code }) => routes.policyFeed(locale, code)),
		...PLAN.divisions.map(({ slug }) => routes.divisionFeed(locale, slug)),
	]);
	const staff = LOCALES.flatMap((locale) => [
		routes.signIn(locale),
		routes.staff.home(locale),
		routes.staff.evaluation(locale, "7-1-2", 2025),
		routes.staff.review(locale, "7-1-2", 2025),
		routes.admin.home(locale),
		routes.admin.audit(locale),
	]);
	const documents = LOCALES.flatMap((locale) => [
		...POLICIES.map(({ code }) => routes.policySheet(locale, code)),
		routes.policySheet(locale, "7-1-2", 2025),
		...(["book.pdf", "brief.pdf", "summary.xlsx"] as const).map((file) => routes.councilFile(locale, file)),
	]);
	const tables = DATA_TABLE_NAMES.map((name) => routes.data(`${name}.xlsx`));
	const lists = [
		"/plan",
		"/chapters",
		"/policies",
		"/indicators",
		"/evaluations",
		"/divisions",
		"/evaluations/7-1-2/2025",
	];
	const machines = [routes.data("catalog.jsonld"), routes.data("all.zip"), ...lists.map(routes.api)];
	const others = ["/sitemap.xml", "/robots.txt", "/api/health"];
	const all = [pages, years, councils, files, embedded, feeds, documents, tables, staff, machines, others];
	return [...new Set(all.flat())];
}

/** The addresses whose answer to someone who is not signed in holds the mark, in its text or its headers. */
async function answersWithMark(portal: Portal): Promise<string[]> {
	await forgetRequests({ portal });
	const found: string[] = [];
	for (const address of await publicAddresses(portal)) {
		for (const headers of [{}, { RSC: "1" }] as HeadersInit[]) {
			const response = await fetch(portal.url + address, { headers, redirect: "manual" });
			const body = await openedText(new Uint8Array(await response.arrayBuffer()));
			const said = `${JSON.stringify([...response.headers])}${body}`;
			if (WORDS.some((word) => said.includes(word))) found.push(`${address} ${JSON.stringify(headers)}`);
		}
	}
	return found;
}

async function isKept({ url }: Portal): Promise<boolean> {
	return (await fetch(url + routes.home("ja"))).headers.get("x-nextjs-cache") === "HIT";
}

/** Files below a folder that hold the mark. Source maps and traces of other builds are files like any other. */
async function filesWithMark(folder: string): Promise<string[]> {
	const files = await readdir(folder, { recursive: true });
	const found: string[] = [];
	for (const name of files) {
		const file = path.join(folder, name);
		if (!(await stat(file)).isFile()) continue;
		if ((await readFile(file)).includes(MARK)) found.push(name);
	}
	return found;
}
