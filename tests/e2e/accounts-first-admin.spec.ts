import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { routes } from "@/lib/routes";
import { type Portal, startPortal } from "./support/portal";
import { test as base, expect, STAFF_PORTAL, setUpPath, signIn } from "./support/staff";

/** A portal without any account, as a town finds it. The tests build upon each other. */
const test = base.extend<object, { portal: Portal }>({
	portal: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern
		async ({}, use) => {
			const portal = await startPortal(STAFF_PORTAL);
			await use(portal);
			await portal.stop();
		},
		{ scope: "worker", timeout: 90_000 },
	],
});

test.describe.configure({ mode: "serial" });

const PASSWORD = "zebra battery staple";
const ADMIN = { email: "soumu@town.example.jp", password: PASSWORD, totp: null as TOTP | null };

test("the first administrator sets up by the link on the terminal, and the second factor with it", async ({
	openPage,
	portal,
}) => {
	const page = await openPage();
	await page.goto(await setUpPath(portal));
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("最初の管理者の登録");
	await page.getByLabel("氏名").fill("管理担当");
	await page.getByLabel("メールアドレス").fill(ADMIN.email);
	await page.getByLabel("新しいパスワード").fill("password1234");
	await page.getByRole("button", { name: "アカウントを作成する" }).click();
	await expect(page.getByRole("alert").first()).toContainText("推測されやすい");
	await expect(page.getByLabel("氏名")).toHaveValue("管理担当");
	await page.getByLabel("新しいパスワード").fill(PASSWORD);
	await page.getByRole("button", { name: "アカウントを作成する" }).click();
	await expect(page).toHaveURL(routes.staff.account("ja"));
	await expect(page.getByRole("heading", { name: "二要素認証を設定してください" })).toBeVisible();
	ADMIN.totp = await setUpSecondFactor(page);
	await page.goto(routes.admin.users("ja"));
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("利用者");
	await page.goto(await setUpPath(portal));
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("このリンクは使えません");
});

for (const runsScripts of [true, false]) {
	const email = runsScripts ? "kikaku@town.example.jp" : "kakunin@town.example.jp";

	test(`an invited reviewer makes an account, and comes back by password and code (JavaScript ${runsScripts ? "on" : "off"})`, async ({
		openPage,
	}) => {
		const admin = await openPage({ runsScripts });
		await signIn(admin, ADMIN, { next: routes.admin.users("ja") });
		await admin.getByLabel("氏名").fill("企画 担当");
		await admin.getByLabel("メールアドレス").fill(email);
		await admin.getByRole("radio", { name: "確認者" }).check();
		await admin.getByRole("button", { name: "招待メールを送る" }).click();
		const answer = admin.getByRole("status").filter({ hasText: "メールの送信が設定されていません" });
		const link = (await answer.locator("[translate=no]").textContent()) ?? "";
		const path = new URL(link).pathname;
		const page = await openPage({ runsScripts });
		await page.goto(path);
		await expect(page.getByText(`${email} を、確認者として招待しています。`)).toBeVisible();
		await page.getByLabel("新しいパスワード").fill(PASSWORD);
		await page.getByRole("button", { name: "アカウントを作成する" }).click();
		await expect(page).toHaveURL(routes.staff.account("ja"));
		const totp = await setUpSecondFactor(page);
		await page.goto(routes.staff.board("ja"));
		await expect(page).toHaveURL(routes.staff.board("ja"));
		await page.getByRole("button", { name: "サインアウト" }).click();
		await expect(page).toHaveURL(routes.signIn("ja"));
		await signIn(page, { email, password: PASSWORD, totp }, { next: routes.staff.account("ja") });
		await expect(page.getByText("設定されています。")).toBeVisible();
		await page.goto(path);
		await expect(page.getByText("このリンクはすでに使われました。")).toBeVisible();
	});
}

test("an administrator deactivates someone, who is out at once", async ({ openPage }) => {
	const [admin, page] = [await openPage(), await openPage()];
	await signIn(admin, ADMIN, { next: routes.admin.users("ja") });
	await admin.getByLabel("氏名").fill("課の人");
	await admin.getByLabel("メールアドレス").fill("ka@town.example.jp");
	await admin.getByRole("radio", { name: "担当課の入力者" }).check();
	await admin.getByRole("checkbox", { name: "財政課" }).check();
	await admin.getByRole("button", { name: "招待メールを送る" }).click();
	const link = admin.getByRole("status").locator("[translate=no]");
	await page.goto(new URL((await link.textContent()) ?? "").pathname);
	await page.getByLabel("新しいパスワード").fill(PASSWORD);
	await page.getByRole("button", { name: "アカウントを作成する" }).click();
	await expect(page).toHaveURL(routes.staff.home("ja"));
	await admin.goto(routes.admin.users("ja"));
	await admin.getByRole("link", { name: "課の人" }).click();
	await admin.getByRole("button", { name: "アカウントを停止する" }).click();
	await expect(admin.getByRole("button", { name: "アカウントを再開する" })).toBeVisible();
	await page.goto(routes.staff.home("ja"));
	await expect(page).toHaveURL(routes.signIn("ja", routes.staff.home("ja")));
});

/** From the account page through to the recovery codes; the app with its key. */
async function setUpSecondFactor(page: Page): Promise<TOTP> {
	await page.getByRole("link", { name: "二要素認証を設定する" }).first().click();
	await page.getByLabel("今のパスワード").fill(PASSWORD);
	await page.getByRole("button", { name: "設定を始める" }).click();
	const key = (await page.locator("[translate=no]").first().textContent()) ?? "";
	const totp = new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "")) });
	await expect(page.getByRole("img", { name: /二次元コード/ })).toBeVisible();
	await page.getByLabel("確認コード").fill("000000");
	await page.getByRole("button", { name: "設定を終える" }).click();
	await expect(page.getByRole("alert").first()).toContainText("確認コードが正しくありません。");
	await page.getByLabel("確認コード").fill(totp.generate());
	await page.getByRole("button", { name: "設定を終える" }).click();
	await expect(page.getByRole("heading", { name: "回復コード", exact: true })).toBeVisible();
	await expect(page.locator("[translate=no] li")).toHaveCount(10);
	return totp;
}
