import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import { auditPage, auditWidth } from "./support/audit";
import { expect, test } from "./support/fixtures";
import { forgetRequests } from "./support/requests";

const WORDS = { ja, en };

test.beforeEach(forgetRequests);

for (const locale of LOCALES) {
	const words = WORDS[locale].bookPage;

	test(`a long book is waited for without JavaScript: the page says how far it is, and leads to the file (${locale})`, async ({
		portal,
		plainPage,
	}) => {
		// No other test asks for this choice, so that it is not ready yet.
		const query = `chapter=7&grade=A&grade=B&grade=C&grade=D&year=2024&part=${locale === "ja" ? "sheets" : "index"}`;
		await hearsPublications(portal);
		const wait = `${portal.url}${routes.councilBook(locale, `${query}&still=1`)}`;
		const first = await (await fetch(wait)).text();
		expect(first).toContain(words.steps.setting);
		await expect
			.poll(async () => (await fetch(wait)).text(), { timeout: 30_000 })
			.toContain(words.made.split("{")[0] ?? "");
		await plainPage.goto(wait);
		const link = plainPage.getByRole("link", { name: words.open });
		const file = await fetch(new URL(String(await link.getAttribute("href")), portal.url));
		expect([file.status, file.headers.get("content-type")]).toEqual([200, "application/pdf"]);
		await expect(plainPage.getByRole("status")).toContainText(words.open);
		// Told to keep still, it does not load itself again; otherwise it goes on to the file.
		expect(await plainPage.locator("meta[http-equiv=refresh]").count()).toBe(0);
		const moving = await (await fetch(`${portal.url}${routes.councilBook(locale, query)}`)).text();
		expect(moving).toMatch(/<meta http-equiv="refresh" content="0; url=[^"]*book\.pdf/i);
	});

	test(`a book that there can't be is refused in words, with the way back (${locale})`, async ({ portal, page }) => {
		await hearsPublications(portal);
		for (const query of ["chapter=99", "year=abc"]) {
			const address = routes.councilBook(locale, `${query}&still=1`);
			// That nothing is chosen is found out when its turn has come.
			const steps = async () => (await (await fetch(portal.url + address)).text()).includes(words.steps.setting);
			await expect.poll(steps).toBe(false);
			await page.goto(address);
			await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.heading);
			await expect(page.getByRole("link", { name: words.toChoices })).toBeVisible();
			expect(await auditPage(page)).toEqual([]);
			await page.setViewportSize({ width: 320, height: 640 });
			expect(await auditWidth(page)).toEqual([]);
			await page.setViewportSize({ width: 1280, height: 800 });
		}
	});
}

/** Whether a book is kept, and can be found again, depends on it; a portal that has just started may not hear yet. */
async function hearsPublications({ url }: { url: string }): Promise<void> {
	const isKept = async () => (await fetch(url + routes.home("ja"))).headers.get("x-nextjs-cache");
	await expect.poll(isKept).toBe("HIT");
}
