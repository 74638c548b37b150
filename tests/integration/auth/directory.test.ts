import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as comeBack } from "@/app/api/auth/callback/[provider]/route";
import { GET as goThere } from "@/app/api/auth/directory/route";
import { loadAccount, loadSecondFactor } from "@/lib/auth/account";
import { currentActor } from "@/lib/auth/current-actor";
import { openBrowser } from "../../support/browser";
import { createTestDatabase } from "../../support/database";
import { CLIENT, startDirectory } from "../../support/directory";
import { createStaff, TEST_SECRET } from "../../support/staff";

const PORTAL = "http://portal.example.jp";
const directory = await startDirectory(`${PORTAL}/api/auth/callback/directory`);
afterAll(() => directory.stop());

process.env.AUTH_SECRET = TEST_SECRET;
process.env.PORTAL_URL = PORTAL;
process.env.OIDC_ISSUER = directory.issuer;
process.env.OIDC_CLIENT_ID = CLIENT.id;
process.env.OIDC_CLIENT_SECRET = CLIENT.secret;
const { prisma } = await createTestDatabase();

// better-auth says on the console what goes wrong at a directory; here most of it is meant to.
vi.spyOn(console, "error").mockImplementation(() => {});

const PLANNER = { sub: "u-4711", email: "kikaku@town.example.jp", email_verified: true, name: "Kikaku Tantou" };
directory.people.set(PLANNER.sub, PLANNER);
directory.people.set("u-2", { ...PLANNER, sub: "u-2", email_verified: false });

beforeEach(async () => {
	await prisma.user.deleteMany();
	await prisma.invitation.deleteMany();
	await prisma.throttle.deleteMany();
});

type Browser = ReturnType<typeof openBrowser>;
type Handler = (request: never, context: never) => Promise<Response>;

/** Asks one of the portal's route handlers, and keeps its cookies; where it leads. */
async function ask(browser: Browser, handler: Handler, address: string, params = {}): Promise<string> {
	const answer = await browser.send(async () => {
		const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
		const request = Object.assign(new Request(address, { headers: { cookie } }), { nextUrl: new URL(address) });
		const response = await handler(request as never, { params: Promise.resolve(params) } as never);
		for (const line of response.headers.getSetCookie()) browser.keep(line);
		return { movedTo: response.headers.get("location") ?? String(response.status) };
	}, {});
	return answer.movedTo;
}

const leave = (browser: Browser, query = "locale=ja") =>
	ask(browser, goThere as Handler, `${PORTAL}/api/auth/directory?${query}`);
const arrive = (browser: Browser, address: string) =>
	ask(browser, comeBack as Handler, address, { provider: "directory" });

/** The whole way: to the directory, through it, and back. */
async function signIn(browser: Browser, sub: string | null, query?: string): Promise<string> {
	return arrive(browser, await directory.signIn(await leave(browser, query), sub));
}

const invite = (role: "editor" | "reviewer", email = PLANNER.email) =>
	prisma.invitation.create({
		data: { tokenHash: "x".repeat(43), email, name: "企画 担当", role, expiresAt: new Date(Date.now() + 60_000) },
	});

describe("who is invited", () => {
	test("gets their account by signing in, once, without a password, and goes where they wanted", async () => {
		await invite("reviewer");
		const browser = openBrowser();
		expect(await signIn(browser, PLANNER.sub, "locale=en&next=%2Fen%2Fstaff%2Fboard")).toBe("/en/staff/board");
		expect(await browser.visit(currentActor)).toMatchObject({
			email: PLANNER.email,
			name: "企画 担当",
			role: "reviewer",
		});
		expect(await prisma.invitation.findFirst()).toMatchObject({ acceptedAt: expect.any(Date) });
		const account = await prisma.account.findMany();
		expect(account).toMatchObject([{ providerId: "directory", accountId: PLANNER.sub, password: null }]);
		const trail = await prisma.auditEntry.findMany({ orderBy: { id: "asc" }, where: { actorId: account[0]?.userId } });
		expect(trail).toMatchObject([
			{ action: "user.acceptInvitation" },
			{ action: "account.signIn", after: { method: "directory", address: "192.0.2.1" } },
		]);
		const again = openBrowser();
		expect(await signIn(again, PLANNER.sub)).toBe("/ja/staff");
		expect(await prisma.user.count()).toBe(1);
	});

	test("a reviewer who comes by the directory alone owes no second factor here, and has no password to change", async () => {
		await invite("reviewer");
		const browser = openBrowser();
		await signIn(browser, PLANNER.sub);
		expect(await browser.visit(currentActor)).toMatchObject({ role: "reviewer", owesSecondFactor: false });
		expect(await browser.visit(() => loadAccount(new Date()))).toMatchObject({ hasPassword: false });
		expect(await browser.visit(loadSecondFactor)).toBeNull();
	});

	test("one who also has a password here owes the second factor that guards it", async () => {
		const staff = await createStaff(prisma, { role: "reviewer", secondFactor: false, email: PLANNER.email });
		const browser = openBrowser();
		expect(await signIn(browser, PLANNER.sub)).toBe("/ja/staff");
		expect(await browser.visit(currentActor)).toMatchObject({
			userId: staff.userId,
			role: null,
			owesSecondFactor: true,
		});
	});

	test("of what the directory gives, only who it is is kept", async () => {
		await invite("editor");
		await signIn(openBrowser(), PLANNER.sub);
		expect(await prisma.account.findFirst()).toMatchObject({ accessToken: null, refreshToken: null, idToken: null });
	});
});

describe("who doesn't get in", () => {
	const refused = (problem: string) => `/ja/sign-in?error=${problem}`;

	test("someone whom nobody has invited", async () => {
		const browser = openBrowser();
		expect(await signIn(browser, PLANNER.sub)).toBe(refused("notInvited"));
		expect(await browser.visit(currentActor)).toBeNull();
		expect(await prisma.user.count()).toBe(0);
	});

	test("someone whose invitation is over", async () => {
		await invite("editor");
		await prisma.invitation.updateMany({ data: { revokedAt: new Date() } });
		expect(await signIn(openBrowser(), PLANNER.sub)).toBe(refused("notInvited"));
		expect(await prisma.user.count()).toBe(0);
	});

	test("someone whose address the directory has not verified, invited or with an account", async () => {
		await invite("editor");
		expect(await signIn(openBrowser(), "u-2")).toBe(refused("notInvited"));
		expect(await prisma.user.count()).toBe(0);
		await createStaff(prisma, { role: "editor", email: PLANNER.email });
		const browser = openBrowser();
		expect(await signIn(browser, "u-2")).toBe(refused("notVerified"));
		expect(await browser.visit(currentActor)).toBeNull();
		expect(await prisma.account.count({ where: { providerId: "directory" } })).toBe(0);
	});

	test("someone who was deactivated", async () => {
		await invite("editor");
		await signIn(openBrowser(), PLANNER.sub);
		await prisma.user.updateMany({ data: { deactivatedAt: new Date() } });
		const browser = openBrowser();
		expect(await signIn(browser, PLANNER.sub)).toBe(refused("notInvited"));
		expect(await browser.visit(currentActor)).toBeNull();
	});

	test("someone who turns back", async () => {
		await invite("editor");
		expect(await signIn(openBrowser(), null)).toBe(refused("cancelled"));
		expect(await prisma.user.count()).toBe(0);
	});

	test("an answer that belongs to another browser, was changed, or comes a second time", async () => {
		await invite("editor");
		const browser = openBrowser();
		const back = await directory.signIn(await leave(browser), PLANNER.sub);
		const failed = "/ja/sign-in?error=directoryFailed";
		expect(new URL(await arrive(openBrowser(), back), PORTAL).searchParams.get("error")).toBe("directoryFailed");
		const changed = new URL(back);
		changed.searchParams.set("state", "A".repeat(32));
		expect((await arrive(browser, changed.href)).replace(PORTAL, "")).toBe(failed);
		const third = openBrowser();
		const own = new URL(await directory.signIn(await leave(third), PLANNER.sub));
		own.searchParams.set("code", "guessed");
		expect(await arrive(third, own.href)).toBe(failed);
		expect(await arrive(openBrowser(), `${PORTAL}/api/auth/callback/directory`)).toContain("error=directoryFailed");
		expect(await prisma.session.count()).toBe(0);
	});

	test("anyone who comes too often from one network", async () => {
		for (let count = 0; count < 100; count++) await leave(openBrowser());
		expect(await leave(openBrowser())).toBe("/ja/sign-in?error=tooManyTries");
	});
});

test("another provider's name is no address", async () => {
	expect(
		await ask(openBrowser(), comeBack as Handler, `${PORTAL}/api/auth/callback/google?code=x&state=y`, {
			provider: "google",
		}),
	).toBe("404");
});

test("while the directory is down one is told so on the way back", async () => {
	await invite("editor");
	const browser = openBrowser();
	const back = await directory.signIn(await leave(browser), PLANNER.sub);
	await directory.stop();
	expect(await arrive(browser, back)).toBe("/ja/sign-in?error=directoryFailed");
	expect(await prisma.user.count()).toBe(0);
});
