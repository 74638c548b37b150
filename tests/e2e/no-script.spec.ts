import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { expect, test } from "./support/fixtures";
import { PAGE_KINDS, pagesOf, unknownAddress } from "./support/sitemap";

for (const locale of LOCALES) {
	for (const kind of PAGE_KINDS) {
		test(`JavaScript off: the same heading and text as with it: ${kind} (${locale})`, async ({
			page,
			plainPage,
			addresses,
			incidents,
		}) => {
			incidents.announce(unknownAddress(locale));
			for (const address of pagesOf(kind, locale, addresses)) {
				await Promise.all([page.goto(address), plainPage.goto(address)]);
				await expect(plainPage.getByRole("heading", { level: 1 }), address).toBeVisible();
				const texts = [page, plainPage].map((one) => one.locator("main").allInnerTexts());
				const [withScript, without] = await Promise.all(texts);
				expect(without?.join("").length, address).toBeGreaterThan(50);
				expect(without, address).toEqual(withScript);
			}
		});
	}
}

test("JavaScript off: language links lead to the same page in the other language and back", async ({ plainPage }) => {
	for (const path of [routes.home, ...POLICY_PAGES]) {
		await plainPage.goto(path("ja"));
		await plainPage.getByRole("link", { name: "English" }).click();
		await expect(plainPage).toHaveURL(path("en"));
		await expect(plainPage.locator("html")).toHaveAttribute("lang", "en");
		await plainPage.getByRole("link", { name: "日本語" }).click();
		await expect(plainPage).toHaveURL(path("ja"));
	}
});

const POLICY_PAGES = [
	(locale: "ja" | "en") => routes.policy(locale, "7-1-1"),
	(locale: "ja" | "en") => routes.policyYear(locale, "7-1-1", 2024),
	(locale: "ja" | "en") => routes.policyHistory(locale, "7-1-1"),
	(locale: "ja" | "en") => routes.indicator(locale, "7-1-1-2"),
];

test("JavaScript off: この数字の計算 opens and shows the formula", async ({ plainPage }) => {
	await plainPage.goto(routes.indicator("ja", "7-1-1-2"));
	const formula = plainPage.getByText("（実績値 78.9 − 基準値 75.0）");
	await expect(formula).toBeHidden();
	await plainPage.getByText("この数字の計算：進捗率").click();
	await expect(formula).toBeVisible();
});
