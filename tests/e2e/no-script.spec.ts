import { routes } from "@/lib/routes";
import { expect, test } from "./support/fixtures";

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
