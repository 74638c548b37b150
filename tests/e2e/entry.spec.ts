import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { auditPage, auditWidth } from "./support/audit";
import { openSql } from "./support/sql";
import { demoAccount, expect, signIn, test } from "./support/staff";

test.use({ file: "entry" });

/** The tests write: one portal for all, each test on a sheet of its own. */
test.describe.configure({ mode: "default" });

const YEAR = 2025;
const WIDTHS = [320, 768, 1280];
const sheet = (code: string) => routes.staff.evaluation("ja", code, YEAR);

test.beforeAll(async ({ portal }) => {
	const sql = await openSql(portal.dataDir);
	await sql.rows(
		`INSERT INTO collection (plan_id, fiscal_year, entry_due_on, asked, guidance)
		 SELECT id, $1, '2099-06-30', '{actuals,situation,outcome,progressGrade}', '数字は決算の値でお願いします。' FROM plan`,
		[YEAR],
	);
	await sql.rows("INSERT INTO evaluation (policy_id, fiscal_year) SELECT id, $1 FROM policy", [YEAR]);
	await sql.rows(
		"INSERT INTO evaluation_revision (evaluation_id, number) SELECT id, 1 FROM evaluation WHERE fiscal_year = $1",
		[YEAR],
	);
	// Both demo editors answer for every policy.
	await sql.rows(
		`INSERT INTO user_division (user_id, division_id)
		 SELECT DISTINCT u.id, pd.division_id FROM staff_user u, policy_division pd WHERE u.role = 'editor' ON CONFLICT DO NOTHING`,
	);
	await sql.close();
});

const value = (page: Page, indicator: string) => page.locator(`[id="actual:${indicator}"]`);
const text = (page: Page, field: string) => page.locator(`textarea[name="${field}"]`);
const saved = (page: Page) => page.getByText(/\d に保存しました$/);
const summary = (page: Page) => page.getByRole("alert").filter({ has: page.getByRole("heading") });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

test("numbers and sentence follow the typing; the draft saves itself and leaves cursor and focus alone", async ({
	openPage,
	portal,
}) => {
	const page = await openPage();
	await signIn(page, demoAccount(portal, "editor"), { next: sheet("7-1-2") });
	await expect(page.getByText("数字は決算の値でお願いします。")).toBeVisible();
	await value(page, "7-1-2-1").fill("０．９１");
	const article = page.getByRole("article").filter({ has: value(page, "7-1-2-1") });
	await expect(article.getByText("101.1%", { exact: true })).toBeVisible();
	await expect(article.getByText("目標達成").first()).toBeVisible();
	await text(page, "outcome").pressSequentially("成果を書く");
	await page.keyboard.press("ArrowLeft");
	await expect(saved(page)).toBeVisible();
	const cursor = () => page.evaluate(() => (document.activeElement as HTMLTextAreaElement).selectionStart);
	await expect(text(page, "outcome")).toBeFocused();
	expect(await cursor()).toBe(4);
	await page.reload();
	await expect(value(page, "7-1-2-1")).toHaveValue("0.91");
	await expect(text(page, "outcome")).toHaveValue("成果を書く");
	await expect(page.getByText(/最終保存 .*入力者/)).toBeVisible();
});

test("what is no number stays as it was typed, marked and unsaved; everything else is saved", async ({
	openPage,
	portal,
}) => {
	const page = await openPage();
	await signIn(page, demoAccount(portal, "editor"), { next: sheet("7-1-2") });
	await value(page, "7-1-2-2").fill("1,2345");
	await text(page, "situation").fill("現状を書く");
	await expect(page.getByText(/保存できない項目があります/)).toBeVisible();
	await expect(value(page, "7-1-2-2")).toHaveValue("1,2345");
	await expect(value(page, "7-1-2-2")).toHaveAccessibleDescription(/桁区切りの位置/);
	page.once("dialog", (dialog) => dialog.accept());
	await page.reload();
	await expect(text(page, "situation")).toHaveValue("現状を書く");
	await expect(value(page, "7-1-2-2")).toHaveValue("");
	await press(page, "戻す");
	await expect(value(page, "7-1-2-2")).toHaveValue("1,2345");
	// Enter in a field saves; it never submits.
	await value(page, "7-1-2-2").press("Enter");
	await expect(summary(page)).toBeFocused();
	await expect(summary(page)).toContainText("保存できなかった項目があります");
	await value(page, "7-1-2-2").fill("");
	await expect(saved(page)).toBeVisible();
});

test("without the network nothing is lost: the next visit offers it back, and to its writer alone", async ({
	openPage,
	portal,
	incidents,
}) => {
	incidents.announce(sheet("7-1-3"));
	const page = await openPage();
	await signIn(page, demoAccount(portal, "editor"), { next: sheet("7-1-3") });
	const context = page.context();
	await context.route(sheet("7-1-3"), (route) =>
		route.request().method() === "POST" ? route.abort("aborted") : route.continue(),
	);
	await text(page, "outcome").fill("電車の中で書いた");
	await expect(page.getByText("保存できていません。再試行しています。")).toBeVisible();
	// What a page sends with its last breath goes past the interception: the server must not take it either.
	await context.clearCookies();
	await page.close();
	await context.unroute(sheet("7-1-3"));

	const later = await context.newPage();
	await signIn(later, demoAccount(portal, "editor"), { next: sheet("7-1-3") });
	await expect(text(later, "outcome")).toHaveValue("");
	const offer = later.locator("section").filter({ hasText: "この端末に保存されていない入力があります" });
	await offer.getByText("内容を見る（1項目）").click();
	await expect(offer).toContainText("電車の中で書いた");
	await press(later, "戻す");
	await expect(text(later, "outcome")).toHaveValue("電車の中で書いた");
	await expect(saved(later)).toBeVisible();
	await later.reload();
	await expect(text(later, "outcome")).toHaveValue("電車の中で書いた");
	await expect(later.getByText("この端末に保存されていない入力があります")).toBeHidden();
});

test("a session that ended while typing takes nothing along: signed in again elsewhere, it is saved", async ({
	openPage,
	portal,
}) => {
	const page = await openPage();
	const editor = demoAccount(portal, "editor2");
	await signIn(page, editor, { next: sheet("7-1-3") });
	await page.context().clearCookies();
	await text(page, "situation").fill("席を外していた");
	await expect(page.getByText("サインインの有効期間が切れたため")).toBeVisible();
	const [other] = await Promise.all([
		page.waitForEvent("popup"),
		page.getByRole("link", { name: "別のタブでサインインする" }).click(),
	]);
	await signIn(other, editor);
	await page.bringToFront();
	await text(page, "situation").press("End");
	await page.keyboard.type("。");
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await expect(text(page, "situation")).toHaveValue("席を外していた。");
});

test("two people in one form: what one of them changed goes together, what both changed is chosen", async ({
	openPage,
	portal,
}) => {
	const [first, second] = [await openPage(), await openPage()];
	await signIn(first, demoAccount(portal, "editor"), { next: sheet("7-1-4") });
	await signIn(second, demoAccount(portal, "editor2"), { next: sheet("7-1-4") });
	await text(first, "outcome").fill("一人目の成果");
	await text(first, "situation").fill("一人目の現状");
	await expect(saved(first)).toBeVisible();
	await text(second, "outcome").fill("二人目の成果");
	await second.getByRole("radio", { name: /^C/ }).check();
	await expect(second.getByText("一人目の成果")).toBeVisible();
	await expect(text(second, "outcome")).toHaveValue("二人目の成果");
	await press(second, "下書きを保存");
	await expect(summary(second)).toContainText("事業の成果：ほかの人が先に別の内容を保存しました。");
	await expect(text(second, "situation")).toHaveValue("一人目の現状");
	await second.getByLabel("自分の入力を残す").check();
	await press(second, "下書きを保存");
	await expect(saved(second)).toBeVisible();
	await first.reload();
	await expect(text(first, "outcome")).toHaveValue("二人目の成果");
	await expect(first.getByRole("radio", { name: /^C/ })).toBeChecked();
});

for (const runsScripts of [true, false]) {
	const code = runsScripts ? "7-1-1" : "7-1-5";
	test(`from an empty sheet to a submitted one and back (JavaScript ${runsScripts ? "on" : "off"})`, async ({
		openPage,
		portal,
	}) => {
		const page = await openPage({ runsScripts });
		await signIn(page, demoAccount(portal, "editor"), { next: sheet(code) });
		await text(page, "outcome").fill("○○を進めた。");
		await press(page, "提出する");
		await expect(summary(page)).toContainText("提出の前に確認が必要です");
		if (runsScripts) await expect(summary(page)).toBeFocused();
		await expect(text(page, "outcome")).toHaveValue("○○を進めた。");
		await summary(page)
			.getByRole("link", { name: /^施策の現状と課題：/ })
			.click();
		await expect(text(page, "situation")).toBeFocused();

		await text(page, "situation").fill("現状を書いた。");
		await page.getByRole("radio", { name: /^C/ }).check();
		for (const reason of await page.getByLabel("値がない理由").all()) await reason.selectOption("pending");
		await page.getByLabel("このままでよい理由").fill("固有の名称のため");
		await press(page, "提出する");
		await expect(page.getByText("提出され、確認を待っています。")).toBeVisible();
		await expect(page.getByText("確認待ち")).toBeVisible();
		if (runsScripts) await expect(page.getByText("確認待ち")).toBeFocused();
		await expect(page.getByText("○○を進めた。")).toBeVisible();

		await press(page, "取り下げて直す");
		if (runsScripts) await expect(page.getByText("入力中")).toBeFocused();
		await expect(text(page, "outcome")).toHaveValue("○○を進めた。");
		await expect(page.getByLabel("このままでよい理由")).toHaveValue("固有の名称のため");
	});
}

test("JavaScript off: last year's text stands beside, rows are added by saving, nothing typed is lost", async ({
	openPage,
	portal,
}) => {
	const page = await openPage({ runsScripts: false });
	await signIn(page, demoAccount(portal, "editor"), { next: sheet("7-1-5") });
	await expect(page.getByRole("button", { name: /前年度の文を写す/ })).toHaveCount(0);
	await page.locator("summary").filter({ hasText: "そのほかの項目" }).click();
	await page.getByLabel("今年度の内容に変える").check();
	await page.locator("summary").filter({ hasText: "個別施策の編集欄" }).click();
	const names = page.getByLabel("名前", { exact: true });
	const rows = await names.count();
	await names.nth(rows - 1).fill("新しい個別施策");
	await value(page, "7-1-5-1").fill("たくさん");
	await press(page, "保存して行を追加");
	await expect(summary(page)).toContainText("数字として読み取れません");
	await expect(summary(page)).toContainText("「取組の成果」の両方を入力してください");
	await expect(value(page, "7-1-5-1")).toHaveValue("たくさん");
	await expect(names.nth(rows - 1)).toHaveValue("新しい個別施策");
	await page
		.getByLabel("取組の成果")
		.nth(rows - 1)
		.fill("成果");
	await value(page, "7-1-5-1").fill("");
	await press(page, "保存して行を追加");
	await expect(summary(page)).toHaveCount(0);
	await expect(names).toHaveCount(rows + 1);
});

test("last year's text is copied below what is there", async ({ openPage, portal }) => {
	const page = await openPage();
	await signIn(page, demoAccount(portal, "editor"), { next: sheet("7-1-4") });
	await text(page, "foreseenIssues").evaluate((area) => area.closest("details")?.setAttribute("open", ""));
	await text(page, "foreseenIssues").fill("今年度は、");
	await page.getByRole("button", { name: /前年度の文を写す.*今後発生が予測される課題/ }).click();
	await expect(text(page, "foreseenIssues")).toBeFocused();
	await expect(text(page, "foreseenIssues")).toHaveValue(/^今年度は、\n.{20}/s);
	await expect(saved(page)).toBeVisible();
});

test("no sheet: an unknown year has none, and one that was not opened says who opens it", async ({
	openPage,
	portal,
	incidents,
}) => {
	const page = await openPage();
	await signIn(page, demoAccount(portal, "editor"));
	await page.goto(routes.staff.evaluation("ja", "7-1-1", YEAR + 1));
	await expect(page.getByText("この年度の入力は、まだ始まっていません。")).toBeVisible();
	await page.goto(routes.staff.evaluation("ja", "7-1-1", YEAR - 1));
	await expect(page.getByText("公表済みです。")).toBeVisible();
	await expect(page.getByRole("button", { name: "下書きを保存" })).toHaveCount(0);
	for (const path of [routes.staff.evaluation("ja", "7-1-1", 2050), routes.staff.evaluation("ja", "7", YEAR)]) {
		incidents.announce(path);
		expect((await page.goto(path))?.status(), path).toBe(404);
	}
});

test("the form is free of what axe finds and fits every width: empty, with errors and warnings, and for reading", async ({
	openPage,
	portal,
}) => {
	test.setTimeout(120_000);
	const page = await openPage();
	await signIn(page, demoAccount(portal, "editor"), { next: sheet("7-1-3") });
	for (const locale of LOCALES) {
		await page.goto(routes.staff.evaluation(locale, "7-1-3", YEAR));
		await expectClean(page);
		await page.goto(routes.staff.evaluation(locale, "7-1-3", YEAR - 1));
		await expectClean(page);
	}
	await page.goto(sheet("7-1-3"));
	await text(page, "outcome").fill("○○");
	await value(page, "7-1-3-1").fill("7.88");
	await value(page, "7-1-3-2").fill("多い");
	await press(page, "提出する");
	await expect(summary(page)).toBeFocused();
	await expect(page.getByLabel("このままでよい理由").first()).toBeVisible();
	await expectClean(page);
});

async function expectClean(page: Page): Promise<void> {
	expect(await auditPage(page)).toEqual([]);
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 900 });
		expect(await auditWidth(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(width);
	}
}
