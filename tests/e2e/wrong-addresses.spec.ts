import type { Page } from "@playwright/test";
import { LOCALES, type Locale } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { expect, test } from "./support/fixtures";
import { requestRaw } from "./support/raw-request";

/** Addresses under which there is nothing, by what is unknown. */
const UNKNOWN = {
	"a code": ["/ja/policies/9-9-9", "/en/policies/9-9-9", "/ja/policies/9-9-9/history", "/ja/indicators/9-9-9-9"],
	"a year": ["/ja/policies/7-1-1/2025", "/en/policies/7-1-1/2025", "/ja/policies/7-1-1/1999"],
	"a language": ["/fr", "/fr/policies/7-1-1", "/JA"],
	"a place in the plan": ["/ja/chapters/8", "/en/chapters/7/sections/2", "/ja/divisions/unknown", "/ja/sdgs/18"],
	"a page": ["/no-such-page", "/ja/no-such-page", "/en/no/such/page", "/ja/policies"],
};

for (const [what, addresses] of Object.entries(UNKNOWN)) {
	test(`${what} that is unknown: 404 with a helpful page, JavaScript on and off`, async ({
		page,
		plainPage,
		incidents,
	}) => {
		for (const address of addresses) {
			incidents.announce(address);
			for (const one of [page, plainPage]) {
				const response = await one.goto(address);
				expect(response?.status(), address).toBe(404);
				await expectHelp(one, address.startsWith("/en") ? "en" : "ja");
			}
		}
	});
}

/** The page says that there is none, to search engines as well, and leads on in both languages. */
async function expectHelp(page: Page, locale: Locale): Promise<void> {
	const isJapanese = locale === "ja";
	await expect(page).toHaveTitle(isJapanese ? "ページが見つかりません" : "Page not found");
	await expect(page.locator("html")).toHaveAttribute("lang", locale);
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
	const links = page.getByRole("main").getByRole("link");
	await expect(links.filter({ hasText: isJapanese ? "計画の全体から探す" : "the whole plan" })).toBeVisible();
	await expect(links.filter({ hasText: isJapanese ? "English" : "日本語" })).toBeVisible();
}

/** Paths written by nobody who means well. */
const HOSTILE = {
	"control characters": [
		"/ja/policies/%00",
		"/%00",
		"/ja/policies/7-1-1%00",
		"/ja/indicators/%00.svg",
		"/ja/%0d%0aX:1",
		"/ja/%E2%80%A8",
	],
	"blanks and invisible characters": ["/ja/policies/7-1-1%20", "/ja/policies/%207-1-1", "/ja/policies/7-1-1%E2%80%AE"],
	"other ways to write a number": [
		"/ja/policies/07-1-1",
		"/ja/policies/7-1-1.0",
		"/ja/policies/-7-1-1",
		"/ja/sdgs/1e1",
	],
	"full-width digits": [
		"/ja/policies/７-１-１",
		"/ja/policies/%EF%BC%97-%EF%BC%91-%EF%BC%91",
		"/ja/policies/7-1-1/２０２４",
	],
	markup: [
		"/ja/policies/<script>alert(1)</script>",
		"/ja/policies/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
		'/ja/"onload=',
	],
	"ways out of the folder": [
		"/ja/policies/../../../etc/passwd",
		"/ja/policies/..%2f..%2f..%2fetc%2fpasswd",
		"/ja/%2e%2e/%2e%2e/package.json",
		"/_next/../package.json",
		"/.env",
	],
	"pieces of SQL and templates": [
		"/ja/policies/7-1-1'%20OR%20'1'='1",
		"/ja/divisions/x';DROP%20TABLE%20plan",
		"/ja/{{7*7}}",
	],
	"very long paths": [
		`/ja/policies/${"7".repeat(4_000)}`,
		`/ja/${"a".repeat(4_000)}`,
		"/ja/policies/9999999999999-1-1",
	],
	"years that are not published": ["/ja/policies/7-1-1/2025", "/ja/policies/7-1-1/02024", "/ja/policies/7-1-1/2024abc"],
	"files of nothing": [
		"/ja/indicators/9-9-9-9.csv",
		"/ja/indicators/9-9-9-9.svg",
		"/ja/policies/9-9-9/share.png",
		"/ja/policies/9-9-9.pdf",
	],
	"names that JavaScript knows": ["/ja/policies/__proto__", "/constructor", "/ja/divisions/to-string", "/ja/toString"],
};

for (const [what, paths] of Object.entries(HOSTILE)) {
	test(`hostile paths are refused with 404 or 400, never 500: ${what}`, async ({ portal }) => {
		for (const path of paths) {
			const { status, body } = await requestRaw(portal.url, path);
			expect([400, 404], path).toContain(status);
			expect(body, path).not.toContain("<script>alert");
			expect(body, path).not.toMatch(/\bat .+\.[jt]s:\d+|node_modules|postgres|root:x:/);
		}
	});
}

test("hostile paths are refused in a line of words: percent signs that stand for nothing", async ({ portal }) => {
	for (const path of ["/ja/policies/%", "/ja/%ff", "/%c0%ae%c0%ae/", "/ja/policies/7-1-1/%E0%A4%A", "/data/%ff.csv"]) {
		const { status, body } = await requestRaw(portal.url, path);
		expect(status, path).toBe(400);
		expect(body, path).toContain("This address can't be read.");
	}
});

test("addresses without a language lead to the Japanese page", async ({ request }) => {
	for (const [from, to] of [
		["/", "/ja"],
		["/policies/7-1-1", "/ja/policies/7-1-1"],
		["/indicators/7-1-1-2", "/ja/indicators/7-1-1-2"],
		["/policies/7-1-1/2024", "/ja/policies/7-1-1/2024"],
	]) {
		const response = await request.get(String(from), { maxRedirects: 0 });
		expect(response.status(), from).toBe(307);
		expect(response.headers().location, from).toBe(to);
	}
});

test("two slashes do not lead off the portal", async ({ portal }) => {
	for (const path of ["//evil.example/", "///evil.example", "/\\evil.example", "//evil.example/%2e%2e"]) {
		const { status, location } = await requestRaw(portal.url, path);
		expect(status, path).toBeLessThan(500);
		expect(new URL(location ?? "/", portal.url).origin, path).toBe(portal.url);
	}
});

for (const locale of LOCALES) {
	test(`the page that is missing leads on to the plan (${locale})`, async ({ page, incidents }) => {
		const missing = `/${locale}/no-such-page`;
		incidents.announce(missing);
		await page.goto(missing);
		await page.getByRole("main").getByRole("link").first().click();
		await expect(page).toHaveURL(routes.home(locale));
	});
}
