import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { expect, test } from "./support/fixtures";
import { POLICIES } from "./support/seed";
import { localeOf } from "./support/sitemap";

type Visited = { status: number; type: string; ids: Set<string>; links: URL[] };

for (const locale of LOCALES) {
	test(`no dead link and no dead anchor can be reached from /${locale}`, async ({ portal, addresses }) => {
		const { visited, dead } = await crawl(new URL(routes.home(locale), portal.url));
		expect(dead).toEqual([]);
		const reached = [...visited.keys()];
		expect(addresses.filter((address) => localeOf(address) === locale && !reached.includes(address))).toEqual([]);
		for (const format of ["csv", "json", "svg"] as const) {
			const files = POLICIES.flatMap(({ indicators }) =>
				indicators.map(({ code }) => routes.indicatorFile(locale, code, format)),
			);
			expect(reached).toEqual(expect.arrayContaining(files));
		}
	});
}

test("every page that links lead to is in the sitemap, but for goals that no policy names", async ({
	portal,
	addresses,
}) => {
	const { visited } = await crawl(new URL(routes.home("ja"), portal.url));
	const pages = [...visited].filter(([, { type }]) => type.startsWith("text/html")).map(([path]) => path);
	const unlisted = pages.filter((path) => path.startsWith("/ja") && !addresses.includes(path));
	const named = new Set(POLICIES.flatMap(({ sdgs }) => sdgs));
	const goals = Array.from({ length: 17 }, (_, index) => index + 1).filter((goal) => !named.has(goal));
	expect(unlisted.sort()).toEqual(goals.map((goal) => routes.sdg("ja", goal)).sort());
});

test("every link that leaves the portal is https, and opens nowhere but in its place", async ({ portal, page }) => {
	await page.goto(routes.home("ja"));
	const links = await page
		.getByRole("link")
		.evaluateAll((all) =>
			all.map((link) => ({ href: (link as HTMLAnchorElement).href, target: link.getAttribute("target") })),
		);
	const leaving = links.filter(({ href }) => new URL(href).origin !== portal.url);
	expect(leaving).not.toHaveLength(0);
	for (const { href, target } of leaving) expect([new URL(href).protocol, target]).toEqual(["https:", null]);
});

/** Follows every address of the portal named in a page, each once; lists what does not answer and anchors that are not there. */
async function crawl(start: URL): Promise<{ visited: Map<string, Visited>; dead: string[] }> {
	const visited = new Map<string, Visited>();
	const queue = [start.pathname];
	for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
		if (visited.has(path)) continue;
		const page = await visit(new URL(path, start));
		visited.set(path, page);
		queue.push(...page.links.map((link) => link.pathname + link.search));
	}
	const dead = [...visited].flatMap(([path, { status, links }]) => [
		...(status === 200 ? [] : [`${path} is answered with ${status}`]),
		...links
			.filter(({ hash }) => hash !== "")
			.filter((link) => !visited.get(link.pathname + link.search)?.ids.has(decodeURIComponent(link.hash.slice(1))))
			.map(({ pathname, hash }) => `${path} names ${pathname}${hash}, where there is no such place`),
	]);
	return { visited, dead };
}

async function visit(address: URL): Promise<Visited> {
	const response = await fetch(address, { redirect: "manual" });
	const type = response.headers.get("content-type") ?? "";
	const body = await response.text();
	const html = type.startsWith("text/html") ? body : "";
	const valuesOf = (pattern: RegExp) =>
		[...html.matchAll(pattern)].map(([, value = ""]) => value.replaceAll("&amp;", "&"));
	const links = valuesOf(/<[^>]+?\s(?:href|src)="([^"]*)"/g).map((value) => new URL(value, address));
	return {
		status: response.status,
		type,
		ids: new Set(valuesOf(/\sid="([^"]*)"/g)),
		links: links.filter(({ origin }) => origin === address.origin),
	};
}
