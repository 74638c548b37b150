import type { BrowserContext, Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import type { Locale } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { test as base, expect as expectSoon } from "./fixtures";
import { type Portal, startPortal } from "./portal";

/** Accounts that `--demo` makes. */
export type DemoName = "admin" | "reviewer" | "editor" | "editor2";

type Credentials = { email: string; password: string; totp: TOTP | null };

/** The address it is tested at is the portal's own: at another one, cookies would ask for TLS. */
export const STAFF_PORTAL = { settings: { PORTAL_URL: "" } };

type StaffFixtures = {
	/** A page in a browser of its own: nobody is signed in there, and nobody else's cookies are. */
	openPage(options?: { runsScripts: boolean }): Promise<Page>;
};

/**
 * Tests of staff write, so each file has a portal and a database of its own, with demo accounts. It says so by
 * `test.use({ file: "…" })`: files whose options are the same would share what a worker has.
 */
export const test = base.extend<StaffFixtures, { portal: Portal; file: string }>({
	file: ["", { scope: "worker", option: true }],
	portal: [
		async ({ file }, use) => {
			if (file === "") throw new Error("say by test.use({ file }) whose portal this is");
			const portal = await startPortal({ ...STAFF_PORTAL, args: ["--demo"] });
			await expect.poll(portal.output).toContain("@demo.invalid");
			await use(portal);
			await portal.stop();
		},
		{ scope: "worker", timeout: 90_000 },
	],
	openPage: async ({ browser, portal, incidents }, use) => {
		const contexts: BrowserContext[] = [];
		await use(async ({ runsScripts } = { runsScripts: true }) => {
			const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled: runsScripts });
			contexts.push(context);
			const page = await context.newPage();
			incidents.watch(page, { runsScripts });
			return page;
		});
		for (const context of contexts) await context.close();
	},
});

/** Passwords take their time on purpose, and staff's pages are rendered for each request. */
export const expect = expectSoon.configure({ timeout: 20_000 });

/** What the portal has said on its terminal about a demo account. */
export function demoAccount(portal: Portal, name: DemoName): Credentials {
	const email = `${name}@demo.invalid`;
	const line = portal.output().match(new RegExp(`^ *${email} +(\\S+) +(\\S+)`, "m"));
	const [, password = "", key = ""] = line ?? [];
	if (password === "") throw new Error(`the portal has said nothing of ${email}`);
	return { email, password, totp: key === "-" ? null : new TOTP({ secret: Secret.fromBase32(key) }) };
}

/** The path of the first administrator's link, as a portal without accounts says it. */
export async function setUpPath(portal: Portal): Promise<string> {
	const link = /\/ja\/invitation\/[\w-]+/;
	await expect.poll(portal.output).toMatch(link);
	return portal.output().match(link)?.[0] ?? "";
}

/** Codes that were used already: each is good for one sign-in, so the next one waits for the next code. */
const used = new Set<string>();

/** A code that the app shows, and that no test has used. Waits up to half a minute for it. */
export async function freshCode(totp: TOTP): Promise<string> {
	for (;;) {
		const code = totp.generate();
		const name = `${totp.secret.base32} ${code}`;
		if (!used.has(name)) {
			used.add(name);
			return code;
		}
		await new Promise((resolve) => setTimeout(resolve, 1_000));
	}
}

/** Signs in by the forms, with the second factor where the account has one, and ends where `next` says. */
export async function signIn(
	page: Page,
	{ email, password, totp }: Credentials,
	{ locale = "ja" as Locale, next = undefined as string | undefined } = {},
): Promise<void> {
	const words = WORDS[locale];
	// Whoever is signed in is not asked again.
	await page.context().clearCookies();
	await page.goto(routes.signIn(locale, next));
	await page.getByLabel(words.email).fill(email);
	await page.getByLabel(words.password).fill(password);
	await page.getByRole("button", { name: words.submit }).click();
	if (totp !== null) {
		await page.getByLabel(words.code).fill(await freshCode(totp));
		await page.getByRole("button", { name: words.confirm }).click();
	}
	await page.waitForURL((url) => !url.pathname.includes("/sign-in"));
}

const WORDS = {
	ja: {
		email: "メールアドレス",
		password: "パスワード",
		submit: "サインイン",
		code: "確認コード",
		confirm: "確認する",
	},
	en: { email: "E-mail address", password: "Password", submit: "Sign in", code: "Code", confirm: "Continue" },
};
