import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { numbersOf } from "./support/figures";
import { expect, test } from "./support/fixtures";

const NO_BASELINE = "算出できません：基準値がありません";
const NO_VALUE = "算出できません：実績値がありません";
const SAME = "算出できません：基準値と目標値が同じです";

/** Computed by hand from the sheets: pace, 達成率, 進捗率, and the value expected in R6. */
const CALCULATED = {
	"7-1-1-1": ["後退", "29.8%", "−170.0%", "82.7%"],
	"7-1-1-2": ["順調", "98.6%", "78.0%", "76.7%"],
	"7-1-2-1": ["後退", "97.8%", "−100.0%", "0.893"],
	"7-1-2-2": ["後退", "29.3%", "−36.8%", "1.97億円"],
	"7-1-3-1": ["未達成", "98.5%", NO_BASELINE, NO_BASELINE],
	"7-1-3-2": ["順調", "83.8%", "62.5%", "14,242人"],
	"7-1-4-1": ["順調", "97.0%", "96.1%", "97業務"],
	"7-1-4-2": ["順調", "38.9%", "38.9%", "6業務"],
	"7-1-5-1": ["目標達成", "105.6%", SAME, "12.5万人"],
	"7-1": ["データなし", NO_VALUE, NO_VALUE, NO_BASELINE],
};

test("each indicator's pace, 達成率, 進捗率 and expected value are as computed by hand from the sheet", async ({
	page,
}) => {
	const shown: Record<string, string[]> = {};
	for (const code of Object.keys(CALCULATED)) {
		await page.goto(routes.indicator("ja", code));
		const [pace = "", ...numbers] = await numbersOf(page.getByRole("article"));
		shown[code] = [pace.replace(/^[^\p{L}]+/u, ""), ...numbers];
	}
	expect(shown).toEqual(CALCULATED);
});

test("no page shows NaN, Infinity, undefined or null as a number", async ({ portal, addresses }) => {
	// What the API's reference calls null is one.
	for (const address of addresses.filter((address) => !address.includes("/open-data/api"))) {
		const html = await (await fetch(portal.url + address)).text();
		const text = html.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, "").replace(/<[^>]+>/g, " ");
		expect.soft(text.match(/\b(?:NaN|-?Infinity|undefined|null)\b|\[object/)?.[0], address).toBeUndefined();
	}
});

test("every formula on a sheet is filled in with the indicator's own values", async ({ page }) => {
	await page.goto(routes.policy("ja", "7-1-1"));
	const article = page.getByRole("article").nth(1);
	for (const details of await article.locator("details").all()) await details.locator("summary").click();
	await expect(article.locator("details p")).toHaveText([
		/78\.9.*75\.0.*80\.0/,
		"実績値 78.9 ÷ 目標値 80.0 × 100 ＝ 98.6%",
		"（実績値 78.9 − 基準値 75.0）÷（目標値 80.0 − 基準値 75.0）× 100 ＝ 78.0%",
		/基準値 75\.0 ＋（目標値 80\.0 − 基準値 75\.0）×（.*2年 ÷ .*6年）＝ 76\.7%/,
	]);
});

test("評価と数値に食い違いがあります: on 7-1-1, and on no other sheet", async ({ page }) => {
	for (const code of ["7-1-1", "7-1-2", "7-1-3", "7-1-4", "7-1-5"]) {
		for (const address of [routes.policy("ja", code), routes.policyYear("ja", code, 2024)]) {
			await page.goto(address);
			const notice = page.getByRole("heading", { name: "評価と数値に食い違いがあります" });
			await expect(notice, address).toHaveCount(code === "7-1-1" ? 1 : 0);
		}
	}
});

test("the contradiction on 7-1-1 names grade, claim and indicator, and the plan's overview leads to it", async ({
	page,
}) => {
	await page.goto(routes.home("ja"));
	const links = page.getByRole("link", { name: "評価と数値に食い違い" });
	await expect(links).toHaveCount(1);
	await links.click();
	const notice = page.locator("#contradictions");
	await expect(notice).toBeInViewport();
	await expect(notice).toContainText("進捗の評価はB");
	await expect(notice).toContainText("（後退）");
	await expect(notice.getByRole("link")).not.toHaveCount(0);
});

for (const locale of LOCALES) {
	test(`a grade that cannot be read is said to be under review, and leads to its note (${locale})`, async ({
		page,
	}) => {
		await page.goto(routes.policy(locale, "7-1-1"));
		const mark = page
			.locator("#now")
			.getByRole("link", { name: locale === "ja" ? "原資料を確認中" : "Source being checked" });
		const target = await mark.getAttribute("href");
		await mark.click();
		await expect(page.locator(String(target))).toBeInViewport();
		await expect(page.locator(String(target))).toContainText(locale === "ja" ? "推測で補わず" : "rather than guessed");
	});
}
