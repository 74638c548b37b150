import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { pdfInfo, pdfText, unspaced } from "../support/poppler";
import { unzip } from "../support/zip";
import { auditPage, auditWidth } from "./support/audit";
import { expect } from "./support/fixtures";
import { test } from "./support/own-portal";
import { PUBLIC_URL } from "./support/portal";
import { forgetRequests } from "./support/requests";
import { publishSecondYear, SECOND_YEAR } from "./support/second-year";
import { POLICIES } from "./support/seed";

/** These tests publish a year, and build upon each other. */
test.use({ file: "council" });
test.describe.configure({ mode: "serial" });

const SHOW = "この条件で確かめる";

test.beforeEach(forgetRequests);

test("with one published year: everything of it, and in plain words why nothing is compared", async ({ page }) => {
	await page.goto(routes.home("ja"));
	await page.getByRole("main").getByRole("link", { name: "議会や調査のために資料をつくる" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("資料をつくる");
	await expect(page.locator("#result")).toContainText(`入る施策（${POLICIES.length}件）`);
	for (const { code } of POLICIES) await expect(page.locator("#result")).toContainText(code);
	await expect(page.locator("#comparison")).toContainText(
		"公表済みの年度がR6（2024年度）だけなので、まだ比べられません",
	);
	expect(await auditPage(page)).toEqual([]);
});

test("a council member chooses year, chapter and parts, and sees what that holds", async ({ page, sql }) => {
	await publishSecondYear(sql);
	await page.goto(routes.chapter("ja", 7));
	await page.getByRole("link", { name: "この章の資料をつくる" }).click();
	await expect(page.getByRole("checkbox", { name: /^第7章/ })).toBeChecked();
	await chooseAll(page);
	const result = page.locator("#result");
	await expect(result).toBeInViewport();
	await expect(result).toContainText(`入る施策（${POLICIES.length}件）`);
	// All have R6, one has R7 as well.
	await expect(result.locator("dl")).toContainText(`評価シート${POLICIES.length + 1}枚`);
	await expect(result.locator("dl")).toContainText(/冊子（PDF）約?[1-9]\d*ページ/);
	await expect(result).toContainText("未公表");
	await expect(page.getByRole("group", { name: "年度" }).getByRole("checkbox", { checked: true })).toHaveCount(2);
	await expect(page.getByLabel("この条件のアドレス")).toHaveValue(`${PUBLIC_URL}${CHOICE}`);
});

/** What `chooseAll` chooses, in its one address. */
const CHOICE = routes.council("ja", "year=2024&year=2025&chapter=7&part=summary&part=sheets&with=2024");

async function chooseAll(page: Page): Promise<void> {
	const years = page.getByRole("group", { name: "年度" });
	await years.getByRole("checkbox", { name: "R6（2024年度）" }).check();
	await years.getByRole("checkbox", { name: "R7（2025年度）" }).check();
	await page.getByLabel("比べる年度").selectOption({ label: "R6（2024年度）" });
	await page.getByRole("checkbox", { name: "評価の一覧" }).check();
	await page.getByRole("checkbox", { name: "評価シート" }).check();
	await page.getByRole("button", { name: SHOW }).click();
	await expect(page).toHaveURL(/chapter=7.*#result$/);
}

test("the address, mailed to a colleague, shows the same in another browser, also without JavaScript", async ({
	page,
	browser,
	portal,
}) => {
	await page.goto(routes.council("ja", "chapter=7"));
	await chooseAll(page);
	const mine = await textOf(page);
	const mailed = (await page.getByLabel("この条件のアドレス").inputValue()).replace(PUBLIC_URL, portal.url);
	for (const javaScriptEnabled of [true, false]) {
		const context = await browser.newContext({ javaScriptEnabled });
		const theirs = await context.newPage();
		await theirs.goto(mailed);
		expect(await textOf(theirs)).toBe(mine);
		await context.close();
	}
});

const textOf = async (page: Page) => (await page.locator("main").allInnerTexts()).join();

test("without JavaScript the form asks and is answered, and keeps what was chosen", async ({ plainPage }) => {
	await plainPage.goto(routes.council("ja"));
	await plainPage.getByText("課・ペース・評価でしぼり込む").click();
	await plainPage.getByRole("checkbox", { name: "財政課" }).check();
	await plainPage.getByRole("button", { name: SHOW }).click();
	await expect(plainPage.locator("#result")).toContainText("入る施策（1件）");
	await expect(plainPage.locator("#result")).toContainText("健全な財政運営");
	await expect(plainPage.getByRole("checkbox", { name: "財政課" })).toBeChecked();
});

test("every file of the choice comes, of its type, and says what the page says", async ({ page, request }) => {
	await page.goto(CHOICE);
	const result = page.locator("#result");
	const address = async (name: string | RegExp) =>
		String(await result.getByRole("link", { name, exact: typeof name === "string" }).getAttribute("href"));
	const book = await request.get(await address(/^冊子/), { timeout: 60_000 });
	expect([book.status(), book.headers()["content-type"]]).toEqual([200, "application/pdf"]);
	const text = unspaced(await pdfText(await book.body()));
	for (const shown of [SECOND_YEAR.improved.after, "令和7年度の成果。"]) expect(text).toContain(shown);

	// Before the book is made, its length is a guess.
	const { Pages } = await pdfInfo(await book.body());
	await page.reload();
	await expect(result.locator("dl")).toContainText(`冊子（PDF）${Pages}ページ`);

	const brief = await request.get(await address(/^概要/), { timeout: 60_000 });
	expect([brief.status(), brief.headers()["content-type"]]).toEqual([200, "application/pdf"]);
	expect((await pdfInfo(await brief.body())).Pages).toBe("1");

	for (const name of ["一覧表（Excel）", "指標の値（データ）：Excel", "評価と文章（データ）：Excel"]) {
		const workbook = await request.get(await address(name));
		expect([workbook.status(), workbook.headers()["content-type"]]).toEqual([
			200,
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		]);
		expect([...(await unzip(await workbook.body())).keys()]).toContain("xl/workbook.xml");
	}
	for (const [name, said] of [
		["指標の値（データ）：CSV", "7-1-1-1"],
		["評価と文章（データ）：CSV", "令和7年度の成果。"],
	] as const) {
		const csv = await request.get(await address(name));
		expect(csv.status()).toBe(200);
		expect(csv.headers()["content-type"]).toContain("text/csv");
		expect(await csv.text()).toContain(said);
	}
});

test("two years compared: what improved, what got worse, which grade and which target changed", async ({ page }) => {
	await page.goto(routes.council("ja"));
	const part = (name: RegExp) =>
		page
			.locator("#comparison div")
			.filter({ has: page.getByRole("heading", { level: 3, name }) })
			.last();
	const { improved, fellBack, target } = SECOND_YEAR;
	await expect(part(/^改善した指標（1件）/)).toContainText(`R6 ${improved.before}`);
	await expect(part(/^改善した指標/)).toContainText(`→ R7 ${improved.after}`);
	await expect(part(/^悪化した指標（1件）/)).toContainText(`R6 ${fellBack.before}`);
	await expect(part(/^悪化した指標/)).toContainText(`→ R7 ${fellBack.after}`);
	await expect(part(/^上がった評価（1件）/)).toContainText("A順調に進捗している");
	const revised = part(/^目標などが見直された指標（1件）/);
	await expect(revised).toContainText("R7から");
	await expect(revised).toContainText(`目標値：${target.before} → ${target.after}`);
	await expect(revised).toContainText(target.reason);
	await revised.getByRole("link").first().click();
	await expect(page).toHaveURL(routes.indicator("ja", fellBack.code));
	await page.goto(routes.council("ja", "year=2024"));
	await expect(page.locator("#comparison")).toContainText("R6（2024年度）より前の年度は公表されていない");
	await page.goto(routes.council("ja", "year=2024&with=2025"));
	await expect(page.locator("#comparison")).toContainText("R6（2024年度）より前の年度を選んでください");
});

test("what can't be read is named, what can is kept, and nothing is answered for the rest", async ({ page }) => {
	await page.goto(`${routes.council("ja")}?year=R6&chapter=7&grade=${encodeURIComponent("=1+1")}`);
	const summary = page.getByRole("alert").filter({ hasText: "読み取れない条件があります" });
	await expect(summary).toBeFocused();
	await expect(summary.getByRole("link")).toHaveText([/「年度」/, /「施策の進捗」/]);
	await summary.getByRole("link").first().click();
	await expect(page).toHaveURL(/#year$/);
	await expect(page.getByRole("checkbox", { name: /^第7章/ })).toBeChecked();
	await expect(page.locator("#result")).toHaveCount(0);
});

test("full-width digits and blanks are understood", async ({ page }) => {
	await page.goto(`${routes.council("ja")}?year=２０２４&chapter=&with=&pace=`);
	await expect(page.getByLabel("この条件のアドレス")).toHaveValue(`${PUBLIC_URL}${routes.council("ja", "year=2024")}`);
});

test("a choice that nothing matches says so, and leads to a wider one", async ({ page }) => {
	await page.goto(routes.council("ja", "year=2024&year=2030&chapter=7&chapter=99&grade=D"));
	const result = page.locator("#result");
	await expect(result).toContainText("この条件に合う施策はありません");
	await expect(result).toContainText("R12（2030年度）の評価は公表されていません");
	await expect(result).toContainText("第99章に施策は登録されていません");
	await result.getByRole("link", { name: "しぼり込みを外す" }).click();
	await expect(result).toContainText(`入る施策（${POLICIES.length}件）`);
});

const STATES = {
	"the whole plan": "",
	"a choice": "year=2024&year=2025&chapter=7&section=7-1&division=zaisei&pace=behind&pace=regressed&part=sheets",
	"a choice that can't be read": "year=x&part=y&pace=z",
	"a choice that nothing matches": "chapter=99",
};

for (const [state, query] of Object.entries(STATES)) {
	test(`axe finds nothing, and 320 px are enough: ${state}`, async ({ page }) => {
		for (const locale of ["ja", "en"] as const) {
			await page.setViewportSize({ width: 1280, height: 800 });
			await page.goto(routes.council(locale, query));
			await page.locator("details").evaluateAll((folds) => {
				for (const fold of folds) (fold as HTMLDetailsElement).open = true;
			});
			const faults = await auditPage(page);
			await page.setViewportSize({ width: 320, height: 640 });
			faults.push(...(await auditWidth(page)));
			expect(faults).toEqual([]);
			const [content, width] = await page.evaluate(() => [
				document.documentElement.scrollWidth,
				document.documentElement.clientWidth,
			]);
			expect(content).toBe(width);
		}
	});
}

test("the whole form works by keyboard", async ({ page }) => {
	await page.goto(routes.council("ja"));
	await page.getByRole("checkbox", { name: "R6（2024年度）" }).focus();
	await page.keyboard.press("Space");
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/year=2024/);
	await expect(page.getByRole("checkbox", { name: "R6（2024年度）" })).toBeChecked();
});
