import type { BrowserContext, Page } from "@playwright/test";
import { test as base } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { routes } from "@/lib/routes";
import { auditPage } from "./support/audit";
import { type Hands, keyboard, pointer } from "./support/hands";
import { collectIncidents } from "./support/incidents";
import { startPortal } from "./support/portal";
import { expect, STAFF_PORTAL, setUpPath } from "./support/staff";

const YEAR = 2025;
const POLICY = "7-1-2";
const PASSWORD = "zebra battery staple";
const SHEET = routes.staff.evaluation("ja", POLICY, YEAR);
const REASON = "単位を千円に改めたため。";
const COMMENT = "どの事業の成果かを書いてください。";
const OUTCOME = "ふるさと納税の返礼品を見直した。";
const MENDED = "ふるさと納税事業で返礼品を見直し、寄附が増えた。";

const TEXTS = {
	situation: "財政の健全性は保たれている。",
	nextSteps: "歳入の確保に引き続き取り組む。",
	outcome: OUTCOME,
	foreseenIssues: "公共施設の更新費用が増える。",
	futureDirection: "現在の取組を続ける。",
} as const;

/** The same story in three ways. Pages are audited in one of them; they are the same pages. */
const WAYS = [
	{ name: "by pointer", runsScripts: true, handsOf: pointer },
	{ name: "without JavaScript", runsScripts: false, handsOf: pointer },
	{ name: "by keyboard only", runsScripts: true, handsOf: keyboard },
] as const satisfies readonly { name: string; runsScripts: boolean; handsOf: (page: Page) => Hands }[];

/** Someone at a browser of their own. */
type Person = { page: Page; hands: Hands };

for (const { name, runsScripts, handsOf } of WAYS) {
	base(`from the printed link to a published R7, ${name}`, async ({ browser }) => {
		base.setTimeout(300_000);
		const portal = await startPortal(STAFF_PORTAL);
		const incidents = collectIncidents(portal.url);
		const contexts: BrowserContext[] = [];
		const sitDown = async (): Promise<Person> => {
			const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: runsScripts });
			contexts.push(context);
			const page = await context.newPage();
			incidents.watch(page, { runsScripts });
			return { page, hands: handsOf(page) };
		};
		const [admin, editor, reviewer] = [await sitDown(), await sitDown(), await sitDown()];

		await base.step("an admin sets up with the printed link", async () => {
			await admin.page.goto(await setUpPath(portal));
			await expectClean(admin.page, runsScripts);
			await admin.hands.fill(admin.page.getByLabel("氏名"), "管理者");
			await admin.hands.fill(admin.page.getByLabel("メールアドレス"), "admin@town.example.jp");
			await makeAccount(admin);
			await setUpSecondFactor(admin, runsScripts);
		});
		await base.step("invites an editor and a reviewer", async () => {
			await accept(editor, await invite(admin, "editor", "財政課の入力者"), routes.staff.home("ja"));
			await accept(reviewer, await invite(admin, "reviewer", "確認者"), routes.staff.account("ja"));
			await setUpSecondFactor(reviewer, runsScripts);
			await expectClean(admin.page, runsScripts);
		});
		await base.step("opens R7", async () => {
			const { page, hands } = admin;
			await page.goto(routes.admin.collection("ja", YEAR));
			await expectClean(page, runsScripts);
			await hands.fill(page.locator("input[name=entryDueOn]"), "2099-06-30");
			await hands.press(page.getByRole("button", { name: "この年度を開く" }));
			await expect(page.getByText("に開きました。")).toBeVisible();
		});
		await base.step("the editor fills 7-1-2, gets a warning, gives a reason, submits", async () => {
			const { page, hands } = editor;
			await page.goto(routes.staff.home("ja"));
			await expectClean(page, runsScripts);
			await hands.press(page.locator(`main a[href="${SHEET}"]`).first());
			await expect(page).toHaveURL(SHEET);
			await expectClean(page, runsScripts);
			await hands.fill(page.locator('[id="actual:7-1-2-1"]'), "０．９１");
			await hands.fill(page.locator('[id="actual:7-1-2-2"]'), "１２，０００");
			for (const [field, text] of Object.entries(TEXTS)) {
				await hands.fill(page.locator(`textarea[name="${field}"]`), text);
			}
			await hands.choose(page.locator('input[name="progressGrade"][value="B"]'));
			await hands.choose(page.locator('input[name="reviewGrade"][value="2"]'));
			await hands.press(page.getByRole("button", { name: "提出する" }));
			await expect(page.getByText("提出の前に確認が必要です")).toBeVisible();
			await expectClean(page, runsScripts);
			const reasons = page.getByRole("textbox", { name: /このままでよい理由/ });
			await expect(reasons.first()).toBeVisible();
			for (const reason of await reasons.all()) await hands.fill(reason, REASON);
			await hands.press(page.getByRole("button", { name: "提出する" }));
			await expect(page.getByText("提出され、確認を待っています。")).toBeVisible();
		});
		const review = routes.staff.review("ja", POLICY, YEAR);
		await base.step("the reviewer returns it with a comment", async () => {
			const { page, hands } = reviewer;
			await page.goto(routes.staff.board("ja"));
			await expectClean(page, runsScripts);
			await hands.press(page.locator(`main a[href="${review}"]`).first());
			await expect(page.getByText(REASON).first()).toBeVisible();
			await expectClean(page, runsScripts);
			const comment = page.locator('[name="comment:outcome"]');
			if (!(await comment.isVisible())) {
				await hands.press(
					page.locator("summary").filter({ hasText: "コメントを書く" }).filter({ hasText: "事業の成果" }),
				);
			}
			await hands.fill(comment, COMMENT);
			await hands.press(page.getByRole("button", { name: "差し戻す" }));
			await expect(page.getByText(/^差し戻しました。/)).toBeVisible();
		});
		await base.step("the editor mends it", async () => {
			const { page, hands } = editor;
			await page.goto(routes.staff.home("ja"));
			await expect(page.getByText("差し戻").first()).toBeVisible();
			await page.goto(SHEET);
			await expect(page.getByText(COMMENT)).toBeVisible();
			await hands.fill(page.locator('textarea[name="outcome"]'), MENDED);
			await hands.press(page.getByRole("button", { name: "提出する" }));
			await expect(page.getByText("提出され、確認を待っています。")).toBeVisible();
		});
		await base.step("the reviewer publishes", async () => {
			const { page, hands } = reviewer;
			await page.goto(review);
			await hands.press(page.getByRole("button", { name: "承認する" }));
			await expect(page.getByText(/^承認しました。/)).toBeVisible();
			await page.goto(routes.staff.editions("ja"));
			await expectClean(page, runsScripts);
			await hands.choose(page.getByRole("checkbox", { name: /7-1-2/ }));
			await hands.choose(page.getByRole("radio", { name: "いますぐ公表する" }));
			await hands.press(page.getByRole("button", { name: "公表する", exact: true }));
			await expect(page.getByText("1件を公表しました。")).toBeVisible();
		});
		await base.step("the public page shows R7 and its chart has two points", async () => {
			const { page } = await sitDown();
			const shown = async () => {
				await page.goto(routes.policy("ja", POLICY));
				return (await page.getByText(MENDED).count()) > 0;
			};
			await expect.poll(shown, { timeout: 10_000 }).toBe(true);
			await expect(page.locator("main")).toContainText("R7（2025年度）");
			const chart = await (await page.request.get(routes.indicatorFile("ja", "7-1-2-1", "svg"))).text();
			for (const point of ["R6", "0.88", "R7", "0.91"]) expect(chart).toContain(point);
		});
		await base.step("the audit log tells the story", async () => {
			const { page } = admin;
			await page.goto(`${routes.admin.audit("ja")}?entity=evaluation_revision&record=${POLICY}`);
			await expectClean(page, runsScripts);
			const steps = page.locator("main li p:nth-of-type(2) > span:first-child");
			const told = (await steps.allInnerTexts()).filter(
				(step) => step !== "評価の保存" && !step.startsWith("確認事項"),
			);
			expect(told).toEqual(["公表", "承認", "提出", "差戻し", "提出"]);
			for (const who of ["財政課の入力者", "確認者"]) await expect(page.locator("main")).toContainText(who);
			await page.goto(routes.admin.audit("ja"));
			for (const step of ["年度の取りまとめの開始", "招待", "公表"])
				await expect(page.locator("main")).toContainText(step);
		});
		expect(incidents.found, "went wrong in the background").toEqual([]);
		for (const context of contexts) await context.close();
		await portal.stop();
	});
}

/** axe needs scripts; the pages are the same without. */
async function expectClean(page: Page, runsScripts: boolean): Promise<void> {
	if (runsScripts) expect(await auditPage(page)).toEqual([]);
}

/** Invites someone; the path of their link, which is shown where no mail server is set. */
async function invite({ page, hands }: Person, role: "editor" | "reviewer", name: string): Promise<string> {
	await page.goto(routes.admin.users("ja"));
	await hands.fill(page.getByLabel("氏名"), name);
	await hands.fill(page.getByLabel("メールアドレス"), `${role}@town.example.jp`);
	await hands.choose(page.locator(`input[name=role][value=${role}]`));
	if (role === "editor") await hands.choose(page.getByRole("checkbox", { name: "財政課" }));
	await hands.press(page.getByRole("button", { name: "招待メールを送る" }));
	const link = page.getByRole("status").locator("[translate=no]");
	return new URL((await link.textContent()) ?? "").pathname;
}

async function accept(person: Person, path: string, leadsTo: string): Promise<void> {
	await person.page.goto(path);
	await makeAccount(person);
	await expect(person.page).toHaveURL(leadsTo);
}

async function makeAccount({ page, hands }: Person): Promise<void> {
	await hands.fill(page.getByLabel("新しいパスワード"), PASSWORD);
	await hands.press(page.getByRole("button", { name: "アカウントを作成する" }));
}

/** From the account page through to the recovery codes. */
async function setUpSecondFactor({ page, hands }: Person, runsScripts: boolean): Promise<void> {
	await expect(page).toHaveURL(routes.staff.account("ja"));
	await expectClean(page, runsScripts);
	await hands.press(page.getByRole("link", { name: "二要素認証を設定する" }).first());
	await hands.fill(page.getByLabel("今のパスワード"), PASSWORD);
	await hands.press(page.getByRole("button", { name: "設定を始める" }));
	const key = (await page.locator("[translate=no]").first().textContent()) ?? "";
	await expectClean(page, runsScripts);
	const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "")) });
	await hands.fill(page.getByLabel("確認コード"), totp.generate());
	await hands.press(page.getByRole("button", { name: "設定を終える" }));
	await expect(page.getByRole("heading", { name: "回復コード", exact: true })).toBeVisible();
}
