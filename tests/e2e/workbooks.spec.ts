import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { auditPage } from "./support/audit";
import { fillIn, type TypedCell } from "./support/libreoffice";
import { openSql } from "./support/sql";
import { demoAccount, expect, signIn, test } from "./support/staff";

test.use({ file: "workbooks" });

/** One workbook's way, from the download to what the public reads: the tests build upon each other. */
test.describe.configure({ mode: "serial" });

const YEAR = 2025;
let folder: string;
let downloaded: string;
let filled: string;

test.beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "shirube-workbooks-"));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Twelve cells: values of every kind, words for absent ones, texts and grades, of the chapter and four policies. */
const TYPED: readonly TypedCell[] = [
	{ sheet: "実績値", cell: "L5", value: 61.2 },
	{ sheet: "実績値", cell: "L6", value: 31.5 },
	{ sheet: "実績値", cell: "L7", value: "８０．４％" },
	{ sheet: "実績値", cell: "L8", value: 0.9 },
	{ sheet: "実績値", cell: "M9", value: "集計中" },
	{ sheet: "実績値", cell: "L10", value: 79.5 },
	{ sheet: "実績値", cell: "L11", value: "17,000 人" },
	{ sheet: "記述", cell: "G5", value: "＝現状は「良好」。\n課題は & と < の扱い。" },
	{ sheet: "記述", cell: "I5", value: "B" },
	{ sheet: "記述", cell: "K6", value: "引き続き取り組む。" },
	{ sheet: "記述", cell: "M7", value: "事業を12回開催した。" },
	{ sheet: "記述", cell: "Q8", value: "Ⅱ" },
];

/** What must be stored then. */
const STORED = {
	"7-1": "61.2",
	"7-1-1-1": "31.5",
	"7-1-1-2": "80.4",
	"7-1-2-1": "0.9",
	"7-1-2-2": "pending",
	"7-1-3-1": "79.5",
	"7-1-3-2": "17000",
	"7-1-1 situation": "＝現状は「良好」。\n課題は & と < の扱い。",
	"7-1-1 progress_grade": "B",
	"7-1-2 next_steps": "引き続き取り組む。",
	"7-1-3 outcome": "事業を12回開催した。",
	"7-1-4 review_grade": "2",
};

async function download(page: Page, name: string): Promise<string> {
	await page.goto(routes.staff.workbooks("ja"));
	const started = page.waitForEvent("download");
	await page.getByRole("button", { name: "ダウンロード" }).click();
	const file = await started;
	expect(file.suggestedFilename()).toBe("阿見町_実績入力_R7.xlsx");
	const saved = path.join(folder, name);
	await file.saveAs(saved);
	return saved;
}

async function upload(page: Page, file: string): Promise<void> {
	await page.goto(routes.staff.workbooks("ja"));
	await page.getByLabel("入力表のファイル").setInputFiles(file);
	await page.getByRole("button", { name: "内容を確かめる" }).click();
}

test("a year is opened, and its workbook downloaded", async ({ page, portal }) => {
	await signIn(page, demoAccount(portal, "admin"));
	await page.goto(routes.admin.collection("ja", YEAR));
	await page.locator("input[name=entryDueOn]").fill("2099-06-30");
	const open = page.getByRole("button", { name: "この年度を開く" });
	await open.click();
	await expect(open).toHaveCount(0);
	downloaded = await download(page, "r7.xlsx");
	expect((await readFile(downloaded)).subarray(0, 2).toString()).toBe("PK");
});

test("uploaded as it is, it changes nothing", async ({ page }) => {
	await upload(page, downloaded);
	await expect(page.getByText("変更 0件、競合 0件、誤り 0件")).toBeVisible();
	expect(await auditPage(page)).toEqual([]);
	await page.getByRole("button", { name: "取り込まずに破棄する" }).click();
	await expect(page.getByText("アップロードした内容を破棄しました。")).toBeVisible();
	expect(await auditPage(page)).toEqual([]);
});

test("twelve cells typed in LibreOffice are twelve changes, shown before they are made", async ({ page }) => {
	test.setTimeout(180_000);
	filled = await fillIn(downloaded, TYPED, folder);
	await upload(page, filled);
	await expect(page.getByText("変更 12件、競合 0件、誤り 0件")).toBeVisible();
	await expect(page.getByRole("deletion")).toHaveCount(12);
	await expect(page.getByRole("insertion")).toHaveText([
		"61.2",
		"31.5%",
		"80.4%",
		"＝現状は「良好」。課題は & と < の扱い。",
		"B 概ね目標達成に向けて進捗している",
		"0.90",
		"集計中",
		"引き続き取り組む。",
		"79.5%",
		"17,000人",
		"事業を12回開催した。",
		"Ⅱ 一部見直し等の余地がある",
	]);
	expect(await auditPage(page)).toEqual([]);
});

test("taken over, they are what is stored; once more, they change nothing", async ({ page, portal }) => {
	await page.goto(routes.staff.workbooks("ja"));
	await upload(page, filled);
	await page.getByRole("button", { name: "すべて取り込む" }).click();
	await expect(page.getByText("取り込みました。")).toBeVisible();
	expect(await auditPage(page)).toEqual([]);
	expect(await stored(portal.dataDir)).toEqual(STORED);
	await upload(page, filled);
	await expect(page.getByText("変更 0件、競合 0件、誤り 0件")).toBeVisible();
});

test("what was changed meanwhile is asked about, also without JavaScript, and nothing is lost", async ({
	plainPage: page,
	portal,
}) => {
	test.setTimeout(180_000);
	await signIn(page, demoAccount(portal, "editor"));
	const own = await fillIn(
		await download(page, "own.xlsx"),
		[{ sheet: "記述", cell: "G5", value: "表の現状" }],
		folder,
	);
	const sql = await openSql(portal.dataDir);
	await sql.rows(
		"UPDATE evaluation_revision SET situation = '画面の現状', version = version + 1 WHERE state = 'draft'",
	);
	await sql.close();
	await upload(page, own);
	await expect(page.getByText("変更 0件、競合 1件、誤り 0件")).toBeVisible();
	for (const version of ["画面の現状", "表の現状"]) await expect(page.getByText(version)).toBeVisible();
	await page.getByRole("button", { name: "すべて取り込む" }).click();
	await expect(page.getByRole("link", { name: "どちらにするかを選んでください。" })).toBeVisible();
	await page.getByLabel("いまの下書きのままにする").check();
	await page.getByRole("button", { name: "すべて取り込む" }).click();
	await expect(page.getByText("取り込みました。")).toBeVisible();
});

test("a file that is no workbook is told what it is, and fifty megabytes that they are too many", async ({ page }) => {
	const bad = path.join(folder, "絵.xlsx");
	for (const [bytes, said] of [
		[Buffer.from("89504e470d0a1a0a", "hex"), "Excelのファイル（.xlsx）ではありません。"],
		[Buffer.from("d0cf11e0a1b11ae1", "hex"), ".xls形式です。.xlsxで保存し直してください。"],
		[Buffer.alloc(50 * 1024 * 1024), "ファイルが10MBを超えています。"],
	] as const) {
		await writeFile(bad, bytes);
		await upload(page, bad);
		await expect(page.getByRole("alert").filter({ hasText: said })).toBeVisible();
		await expect(page.getByRole("alert").first()).toBeFocused();
	}
	expect(await auditPage(page)).toEqual([]);
});

test("published, the values are what the public reads", async ({ page, portal }) => {
	const sql = await openSql(portal.dataDir);
	for (const state of ["submitted", "approved", "published"]) {
		const publishedAt = state === "published" ? new Date() : null;
		await sql.rows(
			`UPDATE evaluation_revision SET state = $1::"RevisionState", published_at = $2 WHERE state <> 'published'`,
			[state, publishedAt],
		);
	}
	await sql.close();
	await page.goto(routes.policyYear("ja", "7-1-1", YEAR));
	await expect(page.getByText("80.4%").first()).toBeVisible();
	await page.goto(routes.policyYear("ja", "7-1-3", YEAR));
	await expect(page.getByText("事業を12回開催した。")).toBeVisible();
});

/** Everything that the year's drafts hold, by indicator, and by policy and column. */
async function stored(dataDir: string): Promise<Record<string, string>> {
	const sql = await openSql(dataDir);
	const values = await sql.rows<{ code: string; value: string }>(
		`SELECT indicator.code, coalesce(trim_scale(value)::text, absence::text) AS value
		 FROM actual_value JOIN evaluation_revision ON evaluation_revision.id = revision_id
		 JOIN indicator ON indicator.id = indicator_id WHERE state = 'draft'`,
	);
	const texts = await sql.rows<{ code: string; fields: Record<string, string> }>(
		`SELECT policy.code, jsonb_strip_nulls(jsonb_build_object(
			'situation', situation, 'progress_grade', progress_grade, 'next_steps', next_steps, 'outcome', outcome,
			'foreseen_issues', foreseen_issues, 'review_grade', review_grade::text, 'future_direction', future_direction,
			'explanation', explanation)) AS fields
		 FROM evaluation_revision JOIN evaluation ON evaluation.id = evaluation_id JOIN policy ON policy.id = policy_id
		 WHERE state = 'draft'`,
	);
	await sql.close();
	return Object.fromEntries([
		...values.map(({ code, value }) => [code, value]),
		...texts.flatMap(({ code, fields }) => Object.entries(fields).map(([field, text]) => [`${code} ${field}`, text])),
	]);
}
