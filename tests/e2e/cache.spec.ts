import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { expect, test } from "./support/fixtures";
import { unknownAddress } from "./support/sitemap";

/** Files beside the pages, which are kept in the same way. */
const FILES = [
	routes.policyShareImage("ja", "7-1-1"),
	...(["csv", "json", "svg", "png"] as const).map((format) => routes.indicatorFile("ja", "7-1-1-2", format)),
	routes.feed("ja"),
	routes.divisionFeed("ja", "zaisei"),
	routes.policyFeed("ja", "7-1-1"),
];

/** All that a publication changes: pages, the page of an unknown address, files. */
const allOf = (addresses: readonly string[]) => [...addresses, ...FILES, ...LOCALES.map(unknownAddress)];

/** Answered anew each time, since its address holds a choice. */
const ANEW = LOCALES.map((locale) => routes.council(locale));

test("full-page cache: every public page and file is rendered once, then answered from memory", async ({
	portal,
	addresses,
}) => {
	for (const address of allOf(addresses).filter((address) => !ANEW.includes(address))) {
		const again = async () => (await fetch(portal.url + address)).headers.get("x-nextjs-cache");
		// The very first requests after the start may come before the portal listens for publications.
		await expect.poll(again, address).toBe("HIT");
	}
});

test("no public answer sets a cookie, whatever cookies it is sent, and all readers get the same", async ({
	portal,
	addresses,
}) => {
	const headers = { cookie: "session=1; NEXT_LOCALE=en", "accept-language": "en", authorization: "Bearer x" };
	for (const address of allOf(addresses)) {
		const plain = await fetch(portal.url + address);
		const withCookies = await fetch(portal.url + address, { headers });
		expect(
			[plain, withCookies].map((response) => response.headers.getSetCookie()),
			address,
		).toEqual([[], []]);
		const [one, other] = [await plain.arrayBuffer(), await withCookies.arrayBuffer()];
		expect(Buffer.from(one).equals(Buffer.from(other)), address).toBe(true);
	}
});

test("every public answer carries the security headers and lets no cache keep it longer than a second", async ({
	portal,
	addresses,
}) => {
	for (const address of allOf(addresses)) {
		const headers = Object.fromEntries((await fetch(portal.url + address)).headers);
		expect(headers, address).toMatchObject({
			"content-security-policy": expect.stringMatching(/default-src 'self'.*object-src 'none'.*frame-ancestors 'self'/),
			"x-content-type-options": "nosniff",
			"referrer-policy": "strict-origin-when-cross-origin",
			"permissions-policy": expect.stringContaining("camera=()"),
			"cache-control": "public, max-age=0, s-maxage=1",
		});
		expect(headers, address).not.toHaveProperty("x-powered-by");
	}
});

test("answers that are not pages carry the security headers as well", async ({ portal }) => {
	for (const address of ["/sitemap.xml", "/robots.txt", "/api/health", "/icon.svg", "/no-such-page"]) {
		const headers = Object.fromEntries((await fetch(portal.url + address)).headers);
		expect(headers, address).toMatchObject({ "x-content-type-options": "nosniff" });
		expect(headers, address).toHaveProperty("content-security-policy");
	}
});
