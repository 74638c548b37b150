import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { withOtherChapters } from "../support/other-chapters";
import { auditPage } from "./support/audit";
import { PLAN, POLICIES } from "./support/seed";
import { demoAccount, expect, signIn, test } from "./support/staff";

test.use({ file: "plan-transfer" });

const SEED = { plan: PLAN, policies: POLICIES };

test.describe.configure({ mode: "serial" });

const asFile = (name: string, content: unknown) => ({
	name,
	mimeType: "application/json",
	buffer: Buffer.from(JSON.stringify(content)),
});

async function upload(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
	await page.goto(routes.admin.planTransfer("ja"));
	await page.getByLabel("ファイル（.json または .xlsx）").setInputFiles(file);
	await page.getByRole("button", { name: "内容を確かめる" }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("取り込む計画を確かめる");
}

async function download(page: Page, button: string) {
	await page.goto(routes.admin.planTransfer("ja"));
	const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
	return { name: file.suggestedFilename(), buffer: await readFile(await file.path()) };
}

test("what is exported, as JSON or Excel, would change nothing", async ({ page, portal }) => {
	await signIn(page, demoAccount(portal, "admin"));
	for (const button of ["JSONで書き出す", "Excelで書き出す"]) {
		const file = await download(page, button);
		await upload(page, { ...file, mimeType: "application/octet-stream" });
		await expect(page.getByText("変わるものはありません。")).toBeVisible();
		await expect(page.getByRole("button", { name: "すべて取り込む" })).toHaveCount(0);
		await page.getByRole("button", { name: "取り込まずに破棄する" }).click();
		await expect(page.getByRole("status")).toHaveText("アップロードした内容を破棄しました。");
	}
});

test("a file with faults names each in words; one without a file leads back", async ({ page, portal }) => {
	await signIn(page, demoAccount(portal, "admin"));
	const [first, second] = structuredClone(POLICIES);
	Object.assign(first ?? {}, { vision: "" });
	Object.assign(second?.divisions ?? {}, { lead: 5 });
	await upload(page, asFile("faulty.json", { formatVersion: 1, plan: PLAN, policies: [first, second] }));
	await expect(page.getByRole("row", { name: /施策 7-1-1 › 目指す姿/ })).toContainText("空欄にはできません。");
	await expect(page.getByRole("row", { name: /施策 7-1-2 › 課 › 主担当課/ })).toContainText("文字列にしてください。");
	for (const locale of LOCALES) {
		await page.goto(page.url().replace(/\/(ja|en)\//, `/${locale}/`));
		expect(await auditPage(page)).toEqual([]);
	}
	await page.goto(routes.admin.planTransfer("ja", { problem: "noFile" }));
	await expect(page.getByRole("alert").first()).toContainText("ファイルが選ばれていない");
	expect(await auditPage(page)).toEqual([]);
});

test("the other six chapters come into the plan, and are public at once", async ({ page, portal }) => {
	await signIn(page, demoAccount(portal, "admin"));
	await upload(page, asFile("seven.json", { formatVersion: 1, ...withOtherChapters(SEED) }));
	await expect(page.getByText("施策 48件")).toBeVisible();
	expect(await auditPage(page)).toEqual([]);
	await page.getByRole("button", { name: "すべて取り込む" }).click();
	await expect(page.getByRole("status")).toContainText("取り込みました。");
	await expect(async () => {
		await page.goto(routes.policy("ja", "3-2-4"));
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible({ timeout: 500 });
	}).toPass();
	await page.goto(routes.home("ja"));
	await expect(page.getByText("学びと文化のまちづくり").first()).toBeVisible();
});

test("all of it works without JavaScript", async ({ plainPage, portal }) => {
	await signIn(plainPage, demoAccount(portal, "admin"));
	const plan = withOtherChapters(SEED);
	Object.assign(plan.policies.at(-1) ?? {}, { vision: "スクリプトなしで直した姿" });
	await upload(plainPage, asFile("plain.json", { formatVersion: 1, ...plan }));
	await expect(plainPage.getByRole("cell", { name: "スクリプトなしで直した姿" })).toBeVisible();
	await plainPage.getByRole("button", { name: "すべて取り込む" }).click();
	await expect(plainPage.getByRole("status")).toContainText("変更 1件");
});

test("an upload from elsewhere, or by someone else, comes to nothing", async ({ page, portal }) => {
	await signIn(page, demoAccount(portal, "reviewer"));
	const send = (origin: string) =>
		page.request.post(routes.admin.planTransferUpload("ja"), {
			headers: { origin },
			multipart: { file: asFile("plan.json", { formatVersion: 1, ...SEED }) },
			maxRedirects: 0,
		});
	expect((await send("https://evil.example.jp")).status()).toBe(403);
	expect((await send(portal.url)).status()).toBe(404);
	expect((await page.request.get(routes.admin.planTransferFile("ja", "json"))).status()).toBe(404);
	await page.context().clearCookies();
	expect((await send(portal.url)).headers().location).toContain("/sign-in");
});
