import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { auditPage, auditWidth } from "./support/audit";
import { demoAccount, expect, signIn, test } from "./support/staff";

test.use({ file: "plan-admin" });

/** The plan is changed by an administrator, with and without JavaScript; a portal and a database of its own. */
test.describe.configure({ mode: "serial" });

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const unfold = (page: Page, name: string) => page.locator("summary", { hasText: name }).click();
const problems = (page: Page) => page.getByRole("alert").filter({ hasText: "確認が必要な項目があります" });

/** Every page on which the plan is changed, by what is in the seed. */
const PAGES = [
	routes.admin.plan("ja"),
	routes.admin.newChapter("ja"),
	routes.admin.chapter("ja", 7),
	routes.admin.newSection("ja", 7),
	routes.admin.section("ja", { chapter: 7, section: 1 }),
	routes.admin.newPolicy("ja", { chapter: 7, section: 1 }),
	routes.admin.newChapterIndicator("ja", 7),
	routes.admin.policy("ja", "7-1-3"),
	routes.admin.newMeasure("ja", "7-1-3"),
	routes.admin.measure("ja", "7-1-3", 1),
	routes.admin.newPolicyIndicator("ja", "7-1-3"),
	routes.admin.indicator("ja", "7-1-3-1"),
	routes.admin.targetRevision("ja", "7-1-3-1"),
	routes.admin.redefinition("ja", "7-1-3-1"),
	routes.admin.definition("ja", "7-1-3-1", 2022),
	routes.admin.divisions("ja"),
	routes.admin.town("ja"),
	routes.admin.gradeWordings("ja"),
	routes.admin.audit("ja"),
];

test("an administrator revises a target; the public data has it at once, and the audit log tells it", async ({
	page,
	portal,
}) => {
	await signIn(page, demoAccount(portal, "admin"), { next: routes.admin.indicator("ja", "7-1-2-1") });
	await page.getByRole("link", { name: "目標を見直す" }).click();
	await page.getByLabel("いつから").selectOption("2026");
	await page.getByLabel("目標値", { exact: true }).fill("０．９２");
	await button(page, "目標を見直す").click();
	await expect(problems(page)).toBeFocused();
	await expect(page.getByLabel("いつから")).toHaveValue("2026");
	await expect(page.getByLabel("目標値", { exact: true })).toHaveValue("０．９２");
	await page.getByRole("link", { name: "入力してください。" }).click();
	await expect(page.getByLabel("変更の理由")).toBeFocused();
	await page.getByLabel("変更の理由").fill("財政計画の見直しによる");
	await button(page, "目標を見直す").click();
	await expect(page.getByText("財政計画の見直しによる")).toBeVisible();
	await expect(page.getByText("R8から目標変更")).toBeVisible();
	const data = await page.request.get(routes.indicatorFile("ja", "7-1-2-1", "json"));
	const { years } = (await data.json()) as { years: { fiscal_year: string; target: string }[] };
	expect(years.map(({ fiscal_year, target }) => [fiscal_year, target])).toEqual([
		["2024", "0.90"],
		["2025", "0.90"],
		["2026", "0.92"],
		["2027", "0.92"],
		["2028", "0.92"],
	]);
	await page.goto(routes.admin.audit("ja", { record: "7-1-2-1" }));
	const entry = page.getByRole("listitem").filter({ hasText: "目標の見直し" }).first();
	await expect(entry).toContainText("変更前： 0.9 → 変更後： 0.92");
});

test("without JavaScript a chapter is added, numbered anew and deleted; what was typed stays", async ({
	plainPage: page,
	portal,
}) => {
	await signIn(page, demoAccount(portal, "admin"), { next: routes.admin.newChapter("ja") });
	await page.getByLabel("番号").fill("７");
	await page.getByLabel("3 すべての人に").check();
	await button(page, "追加する").click();
	await expect(problems(page)).toContainText("入力してください。");
	await expect(page.getByLabel("番号")).toHaveValue("７");
	await expect(page.getByLabel("3 すべての人に")).toBeChecked();
	await page.getByLabel("名称", { exact: false }).first().fill("安全なまちづくり");
	await button(page, "追加する").click();
	await expect(problems(page)).toContainText("この番号はすでに使われています。");
	await page.getByLabel("番号").fill("８");
	await button(page, "追加する").click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("安全なまちづくり");
	await page.getByRole("link", { name: "節を追加する" }).click();
	await page.getByLabel("名称").first().fill("防災");
	await button(page, "追加する").click();
	await page.goto(routes.admin.chapter("ja", 8));
	await unfold(page, "この章を削除する");
	await expect(page.getByText("節があるため削除できません")).toBeVisible();
	await page.getByLabel("番号").fill("9");
	await button(page, "保存する").click();
	await expect(page).toHaveURL(new RegExp(`${routes.admin.chapter("ja", 9)}$`));
	for (const [path, summary] of [
		[routes.admin.section("ja", { chapter: 9, section: 1 }), "この節を削除する"],
		[routes.admin.chapter("ja", 9), "この章を削除する"],
	] as const) {
		await page.goto(path);
		await unfold(page, summary);
		await button(page, "削除する").click();
		await expect(page).toHaveURL(new RegExp(`${routes.admin.plan("ja")}$`));
	}
	await expect(page.getByText("安全なまちづくり")).toHaveCount(0);
});

test("of two who change one policy, the second sees both versions and chooses", async ({ page, browsing }) => {
	const path = routes.admin.policy("ja", "7-1-4");
	await page.goto(path);
	const first = await browsing.newPage();
	await first.goto(path);
	await first.getByLabel("目指す姿").fill("先に保存した姿");
	await button(first, "保存する").click();
	await expect(first.getByText("保存しました。")).toBeVisible();
	await first.close();
	await page.getByLabel("目指す姿").fill("後から保存する姿");
	await button(page, "保存する").click();
	await expect(page.getByText("現在の登録内容： 先に保存した姿")).toBeVisible();
	await expect(page.getByLabel("目指す姿")).toHaveValue("後から保存する姿");
	await button(page, "保存する").click();
	await expect(page.getByText("保存しました。")).toBeVisible();
	await page.goto(routes.policy("ja", "7-1-4"));
	await expect(page.getByText("後から保存する姿")).toBeVisible();
});

test("a number under published values is not asked for, its words are", async ({ page }) => {
	await page.goto(routes.admin.definition("ja", "7-1-3-1", 2022));
	await expect(page.getByLabel("指標名", { exact: false }).first()).toBeEditable();
	await expect(page.getByLabel("目標値")).toHaveCount(0);
	await page.goto(routes.admin.policy("ja", "7-1-3"));
	await expect(page.getByLabel("番号")).toHaveCount(0);
	await expect(page.getByText("番号は変えられません")).toBeVisible();
});

test("a town that becomes a city keeps its earlier name on record", async ({ page }) => {
	await page.goto(routes.admin.town("ja"));
	await unfold(page, "新しい名称を加える");
	await page.getByLabel("いつから").last().fill("令和６年度");
	await page.getByLabel("名称").nth(-2).fill("阿見市");
	await button(page, "新しい名称を加える").click();
	await expect(page.getByRole("listitem").filter({ hasText: "阿見市" })).toContainText("R6（2024年度）から");
	await expect(page.getByRole("listitem").filter({ hasText: "阿見町" })).toBeVisible();
	await page.goto(routes.home("ja"));
	await expect(page.getByRole("banner")).toContainText("阿見市");
});

test("a doubtful reading is settled, and its mark goes from the public page", async ({ page }) => {
	await page.goto(routes.admin.policy("ja", "7-1-5"));
	const notes = page.locator("#source-notes").getByRole("listitem");
	const count = await notes.count();
	await notes.first().locator("summary").click();
	await notes.first().getByLabel("確認の結果").fill("紙の台帳のとおり");
	await notes.first().getByRole("button").click();
	await expect(page.getByRole("heading", { name: `（${count - 1}件）` })).toBeVisible();
	await expect(page.getByText("紙の台帳のとおり")).toBeVisible();
	await page.goto(routes.policy("ja", "7-1-5"));
	await expect(page.getByText(`読み取りが確かでない箇所が${count - 1}件`)).toBeVisible();
});

test("the audit log is filtered by its form and taken as CSV", async ({ page }) => {
	await page.goto(routes.admin.audit("ja"));
	await page.getByLabel("対象の種類").selectOption({ label: "施策" });
	await page.getByLabel("操作").selectOption({ label: "施策の変更" });
	await button(page, "絞り込む").click();
	const link = page.getByRole("link", { name: "この条件の記録をCSVで取り出す" });
	const csv = await page.request.get((await link.getAttribute("href")) ?? "");
	expect(csv.headers()["content-disposition"]).toContain("audit-log.csv");
	const [header, newest] = (await csv.text()).split("\r\n");
	expect(header).toMatch(/^\uFEFFid,at,actor/);
	expect(newest).toMatch(/^\d+,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00,.*,policy\.change,policy,7-1-4,/);
});

test("every page is sound for everybody, wide and narrow", async ({ page }) => {
	const found: string[] = [];
	for (const path of PAGES) {
		await page.setViewportSize({ width: 1280, height: 900 });
		await page.goto(path);
		for (const summary of await page.locator("main summary").all()) await summary.click();
		found.push(...(await auditPage(page)));
		await page.setViewportSize({ width: 320, height: 900 });
		found.push(...(await auditWidth(page)));
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		if (width > 320) found.push(`${path} is ${width} px wide`);
	}
	expect(found).toEqual([]);
});

test("whoever is no administrator finds no such page", async ({ plainBrowsing, portal }) => {
	await plainBrowsing.clearCookies();
	const page = await plainBrowsing.newPage();
	await page.goto(routes.admin.plan("ja"));
	await expect(page).toHaveURL(/sign-in/);
	await signIn(page, demoAccount(portal, "editor"));
	for (const path of [...PAGES, routes.admin.auditCsv("ja")]) {
		expect((await page.request.get(path)).status(), path).toBe(404);
	}
	await page.close();
});
