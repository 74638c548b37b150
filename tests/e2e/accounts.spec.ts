import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { auditPage, auditWidth } from "./support/audit";
import { demoAccount, expect, freshCode, signIn, test } from "./support/staff";

test.use({ file: "accounts" });

const WIDTHS = [320, 768, 1280];

test("signing in by password and code leads where one came from, with a cookie that scripts can't read", async ({
	openPage,
	portal,
}) => {
	const page = await openPage();
	await page.goto(routes.admin.users("ja"));
	await expect(page).toHaveURL(routes.signIn("ja", routes.admin.users("ja")));
	await signIn(page, demoAccount(portal, "admin"), { next: routes.admin.users("ja") });
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("利用者");
	await expect(page.getByText("デモ用のアカウントです。")).toBeVisible();
	await expect(page.getByRole("row", { name: /管理者（デモ）/ })).toContainText("あり");
	const cookies = await page.context().cookies();
	expect(cookies.filter(({ name }) => name.endsWith("session_token"))).toMatchObject([
		{ httpOnly: true, sameSite: "Lax", secure: false },
	]);
	await page.goto(routes.signIn("ja"));
	await expect(page).toHaveURL(new RegExp(routes.staff.home("ja")));
	await page.getByRole("button", { name: "サインアウト" }).click();
	await expect(page).toHaveURL(routes.signIn("ja"));
	await page.goto(routes.admin.users("ja"));
	await expect(page).toHaveURL(routes.signIn("ja", routes.admin.users("ja")));
});

for (const runsScripts of [true, false]) {
	test(`what is wrong is said at the top, and the address stays (JavaScript ${runsScripts ? "on" : "off"})`, async ({
		openPage,
		portal,
	}) => {
		const page = await openPage({ runsScripts });
		await page.goto(routes.signIn("ja"));
		const submit = page.getByRole("button", { name: "サインイン" });
		await submit.click();
		const summary = page.getByRole("alert").filter({ hasText: "確認が必要な項目があります" });
		await expect(summary).toContainText("メールアドレスを入力してください。");
		if (runsScripts) await expect(summary).toBeFocused();
		await summary.getByRole("link", { name: "パスワードを入力してください。" }).click();
		await expect(page.getByLabel("パスワード")).toBeFocused();
		const { email, password } = demoAccount(portal, "editor2");
		await page.getByLabel("メールアドレス").fill(email);
		await page.getByLabel("パスワード").fill("not the password");
		await submit.click();
		await expect(summary).toContainText("メールアドレスかパスワードが正しくありません。");
		await expect(page.getByLabel("メールアドレス")).toHaveValue(email);
		await expect(page.getByLabel("パスワード")).toHaveValue("");
		await page.getByLabel("パスワード").fill(password);
		await submit.click();
		await page.waitForURL(({ pathname }) => pathname === routes.staff.home("ja"));
	});
}

test("by keyboard alone: address, password, Enter", async ({ openPage, portal }) => {
	const { email, password } = demoAccount(portal, "editor");
	const page = await openPage();
	await page.goto(routes.signIn("en"));
	for (let count = 0; count < 20 && !(await isFocused(page, "email")); count++) await page.keyboard.press("Tab");
	await page.keyboard.type(email);
	await page.keyboard.press("Tab");
	await page.keyboard.type(password);
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(routes.staff.home("en"));
});

test("another device is listed, signed out from here, and out", async ({ openPage, portal }) => {
	const editor = demoAccount(portal, "editor");
	const [here, there] = [await openPage(), await openPage({ runsScripts: false })];
	await signIn(here, editor);
	await signIn(there, editor);
	await here.goto(routes.staff.account("ja"));
	const sessions = here.locator("#sessions li");
	const before = await sessions.count();
	expect(before).toBeGreaterThan(1);
	await expect(sessions.filter({ hasText: "この端末" })).toHaveCount(1);
	await here.getByRole("button", { name: "ほかの端末をすべてサインアウトさせる" }).click();
	await expect(sessions).toHaveCount(1);
	await there.goto(routes.staff.account("ja"));
	await expect(there).toHaveURL(routes.signIn("ja", routes.staff.account("ja")));
});

test("of better-auth's own addresses none is there", async ({ portal }) => {
	for (const [path, method] of [
		["sign-up/email", "POST"],
		["sign-in/email", "POST"],
		["sign-in/social", "POST"],
		["get-session", "GET"],
		["list-sessions", "GET"],
		["two-factor/verify-totp", "POST"],
		["request-password-reset", "POST"],
		["update-user", "POST"],
		["callback/directory", "GET"],
		["callback/google", "GET"],
		["directory", "GET"],
		["ok", "GET"],
		["error", "GET"],
	] as const) {
		const body = method === "POST" ? JSON.stringify({ email: "x@example.jp", password: "x", name: "x" }) : undefined;
		const headers = { "content-type": "application/json", origin: portal.url };
		const answer = await fetch(`${portal.url}/api/auth/${path}`, { method, body, headers });
		expect(answer.status, path).toBe(404);
		expect(answer.headers.getSetCookie(), path).toEqual([]);
	}
});

test("the pages on the way in are free of what axe finds, at every width, also with errors", async ({
	openPage,
	portal,
	incidents,
}) => {
	test.setTimeout(120_000);
	const page = await openPage();
	const reviewer = demoAccount(portal, "reviewer");
	for (const locale of LOCALES) {
		for (const path of [
			routes.signIn(locale, null, "notInvited"),
			routes.forgottenPassword(locale),
			routes.invitation(locale, "A".repeat(43)),
			routes.newPassword(locale, "A".repeat(43)),
			routes.passwordSet(locale),
		]) {
			incidents.announce(path);
			await page.goto(path);
			await expectClean(page);
		}
	}
	await page.goto(routes.signIn("ja"));
	await page.getByRole("button", { name: "サインイン" }).click();
	await expect(page.getByRole("alert").first()).toBeVisible();
	await expectClean(page);
	await page.getByLabel("メールアドレス").fill(reviewer.email);
	await page.getByLabel("パスワード").fill(reviewer.password);
	await page.getByRole("button", { name: "サインイン" }).click();
	await page.waitForURL((url) => url.pathname.endsWith("/second-factor"));
	await expectClean(page);
	await page.getByRole("link", { name: /回復コード/ }).click();
	await page.getByLabel("回復コード").fill("x");
	await page.getByRole("button", { name: "確認する" }).click();
	await expect(page.getByRole("alert").first()).toContainText("英小文字と数字10文字");
	await expectClean(page);
	await page.getByRole("link", { name: "認証アプリの確認コードを使う" }).click();
	if (reviewer.totp) await page.getByLabel("確認コード").fill(await freshCode(reviewer.totp));
	await page.getByRole("button", { name: "確認する" }).click();
	await page.waitForURL((url) => url.pathname === routes.staff.home("ja"));
	for (const path of [routes.staff.account("ja"), routes.staff.secondFactor("ja"), routes.staff.account("en")]) {
		await page.goto(path);
		await expectClean(page);
	}
});

test("the administrator's pages are free of what axe finds, at every width, also with errors", async ({
	openPage,
	portal,
}) => {
	const page = await openPage();
	await signIn(page, demoAccount(portal, "admin"), { next: routes.admin.users("ja") });
	await page.getByRole("button", { name: "招待メールを送る" }).click();
	await expect(page.getByRole("alert").first()).toContainText("役割を選んでください。");
	await expectClean(page);
	await page.getByRole("link", { name: /確認者（デモ）/ }).click();
	await expect(page.getByRole("heading", { level: 1 })).toContainText("確認者（デモ）");
	await expectClean(page);
});

async function isFocused(page: Page, id: string): Promise<boolean> {
	return page.evaluate((wanted) => document.activeElement?.id === wanted, id);
}

async function expectClean(page: Page): Promise<void> {
	await page.setViewportSize({ width: WIDTHS[0] ?? 320, height: 800 });
	expect(await auditPage(page)).toEqual([]);
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 800 });
		expect(await auditWidth(page)).toEqual([]);
		const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		expect(wider, `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
	}
}
