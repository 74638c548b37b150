import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { expect, test } from "./support/fixtures";
import { POLICIES } from "./support/seed";

type Visited = { status: number; type: string; ids: Set<string>; links: URL[] };

test("no dead link and no dead anchor; every page and file can be reached, and every page is in the sitemap", async ({
	portal,
	addresses,
}) => {
	const { visited, dead } = await crawl(LOCALES.map((locale) => new URL(routes.home(locale), portal.url)));
	expect(dead).toEqual([]);

	const indicators = POLICIES.flatMap((policy) => policy.indicators);
	const files = LOCALES.flatMap((locale) =>
		(["csv", "json", "svg", "png"] as const).flatMap((format) =>
			indicators.map(({ code }) => routes.indicatorFile(locale, code, format)),
		),
	);
	expect([...addresses, ...files].filter((address) => !visited.has(address))).toEqual([]);

	// Every goal has its page; the sitemap leaves out those that no policy names, charts to be embedded, which have their
	// place on an indicator's page, and the way in for staff.
	const named = new Set(POLICIES.flatMap(({ sdgs }) => sdgs));
	const goals = Array.from({ length: 17 }, (_, index) => index + 1).filter((goal) => !named.has(goal));
	// Of pages with a query there are as many as choices: the sitemap has the one on which to make them.
	const pages = [...visited]
		.filter(([path, { type }]) => type.startsWith("text/html") && !path.includes("?"))
		.map(([path]) => path);
	const unlisted = pages.filter((path) => !addresses.includes(path));
	const left = LOCALES.flatMap((locale) => [
		...goals.map((goal) => routes.sdg(locale, goal)),
		...addresses.filter((address) => address.startsWith(`/${locale}/indicators/`)).map((address) => `${address}/embed`),
		routes.signIn(locale),
		routes.forgottenPassword(locale),
	]);
	expect(unlisted.sort()).toEqual(left.sort());
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

/**
 * Follows every address of the portal named in a page, each once, but those that crawlers are asked not to follow: files
 * made for whoever asks, which tests of their own open; lists what does not answer and anchors that are not there.
 */
async function crawl(starts: readonly URL[]): Promise<{ visited: Map<string, Visited>; dead: string[] }> {
	const visited = new Map<string, Visited>();
	const queue = starts.map(({ pathname }) => pathname);
	for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
		if (visited.has(path)) continue;
		const page = await visit(new URL(path, starts[0]));
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
	const links = valuesOf(/<(?![^>]*rel="nofollow")[^>]+?\s(?:href|src)="([^"]*)"/g).map(
		(value) => new URL(value, address),
	);
	return {
		status: response.status,
		type,
		ids: new Set(valuesOf(/\sid="([^"]*)"/g)),
		links: links.filter(({ origin }) => origin === address.origin),
	};
}
