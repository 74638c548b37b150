import { expect, test } from "vitest";
import { changePassword } from "@/lib/actions/password";
import { endSessionElsewhere, endSessionsElsewhere } from "@/lib/actions/sessions";
import { signIn } from "@/lib/actions/sign-in";
import { signOut } from "@/lib/actions/sign-out";
import { loadAccount } from "@/lib/auth/account";
import { currentActor, currentSession } from "@/lib/auth/current-actor";
import { openBrowser } from "../../support/browser";
import { createTestDatabase } from "../../support/database";
import { createStaff, openSession, TEST_SECRET } from "../../support/staff";

process.env.AUTH_SECRET = TEST_SECRET;
process.env.PORTAL_URL = "http://portal.example.jp";
const { prisma } = await createTestDatabase();

const MINUTE_MS = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS);

test("a session ends after two hours without use, and is gone", async () => {
	const { userId } = await createStaff(prisma, { role: "editor" });
	const idle = openBrowser({ cookie: await openSession(prisma, userId, { lastUsed: ago(121) }) });
	const busy = openBrowser({ cookie: await openSession(prisma, userId, { lastUsed: ago(119) }) });
	expect(await idle.visit(currentSession)).toBeNull();
	expect(await busy.visit(currentSession)).toMatchObject({ actor: { userId } });
	expect(await prisma.session.count({ where: { userId } })).toBe(2);
});

test("each use puts the end off, as far as twelve hours after signing in", async () => {
	const { userId } = await createStaff(prisma, { role: "editor" });
	await prisma.session.deleteMany({ where: { userId } });
	const browser = openBrowser({ cookie: await openSession(prisma, userId, { lastUsed: ago(90) }) });
	expect(await browser.visit(currentSession)).not.toBeNull();
	const used = await prisma.session.findFirstOrThrow({ where: { userId } });
	expect(Date.now() - used.updatedAt.getTime()).toBeLessThan(MINUTE_MS);
	expect(used.expiresAt.getTime() - used.createdAt.getTime()).toBe(12 * 60 * MINUTE_MS);
	await prisma.session.updateMany({ where: { userId }, data: { expiresAt: ago(1) } });
	expect(await browser.visit(currentSession)).toBeNull();
});

test("signing in makes a session of twelve hours, whose cookie scripts can't read", async () => {
	const { email, password, userId } = await createStaff(prisma, { role: "editor" });
	await prisma.session.deleteMany({ where: { userId } });
	const browser = openBrowser();
	await browser.send(signIn, { locale: "ja", next: "", email, password });
	expect(browser.setCookies.join("\n")).toMatch(/better-auth\.session_token=.*Max-Age=43200.*HttpOnly.*SameSite=lax/i);
	const { createdAt, expiresAt } = await prisma.session.findFirstOrThrow({ where: { userId } });
	expect(Math.round((expiresAt.getTime() - createdAt.getTime()) / MINUTE_MS)).toBe(12 * 60);
});

test("a deactivated account's session is none", async () => {
	const { userId, cookie } = await createStaff(prisma, { role: "editor" });
	await prisma.user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } });
	expect(await openBrowser({ cookie }).visit(currentActor)).toBeNull();
});

test("one's own sessions are listed with their devices, the one in use marked; others' are not", async () => {
	const staff = await createStaff(prisma, { role: "editor" });
	await createStaff(prisma, { role: "editor" });
	const phone = openBrowser({ userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Version/19.0 Safari/604.1" });
	await phone.send(signIn, { locale: "ja", next: "", email: staff.email, password: staff.password });
	const { sessions } = await openBrowser({ cookie: staff.cookie }).visit(() => loadAccount(new Date()));
	expect(sessions).toHaveLength(2);
	expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
	expect(sessions.find(({ isCurrent }) => !isCurrent)?.device).toEqual({ browser: "Safari", system: "iPhone" });
});

test("one session elsewhere is ended, or all; someone else's can't be", async () => {
	const staff = await createStaff(prisma, { role: "editor" });
	const other = await createStaff(prisma, { role: "editor" });
	const browser = openBrowser({ cookie: staff.cookie });
	const elsewhere = openBrowser({ cookie: await openSession(prisma, staff.userId) });
	const third = openBrowser({ cookie: await openSession(prisma, staff.userId) });
	const idOf = async (of: typeof browser) => (await of.visit(currentSession))?.sessionId ?? "";
	expect(await browser.send(endSessionElsewhere, { session: await idOf(elsewhere) })).toMatchObject({ status: "done" });
	expect(await elsewhere.visit(currentSession)).toBeNull();
	const theirs = openBrowser({ cookie: other.cookie });
	expect(await browser.send(endSessionElsewhere, { session: await idOf(theirs) })).toMatchObject({
		status: "refused",
	});
	expect(await theirs.visit(currentSession)).not.toBeNull();
	expect(await browser.send(endSessionsElsewhere, {})).toMatchObject({ status: "done" });
	expect(await third.visit(currentSession)).toBeNull();
	expect(await browser.visit(currentSession)).not.toBeNull();
	const entries = await prisma.auditEntry.findMany({ where: { actorId: staff.userId }, orderBy: { id: "asc" } });
	expect(entries.map(({ action }) => action)).toEqual(["session.revoke", "session.revokeOthers"]);
});

test("another password ends the sessions elsewhere and keeps this one", async () => {
	const staff = await createStaff(prisma, { role: "editor" });
	const browser = openBrowser({ cookie: staff.cookie });
	const elsewhere = openBrowser({ cookie: await openSession(prisma, staff.userId) });
	const send = (currentPassword: string, newPassword: string) =>
		browser.send(changePassword, { currentPassword, newPassword });
	expect(await send("not my password", "correct zebra staple")).toMatchObject({
		problems: [{ field: "currentPassword", message: "account.notYourPassword" }],
	});
	expect(await send(staff.password, "short")).toMatchObject({
		problems: [{ field: "newPassword", message: "password.tooShort" }],
	});
	expect(await elsewhere.visit(currentSession)).not.toBeNull();
	expect(await send(staff.password, "correct zebra staple")).toMatchObject({ status: "done" });
	expect(await elsewhere.visit(currentSession)).toBeNull();
	expect(await browser.visit(currentSession)).not.toBeNull();
	const anew = await openBrowser().send(signIn, {
		locale: "ja",
		next: "",
		email: staff.email,
		password: "correct zebra staple",
	});
	expect(anew).toHaveProperty("movedTo");
});

test("signing out ends the session and goes on record", async () => {
	const staff = await createStaff(prisma, { role: "editor" });
	const browser = openBrowser({ cookie: staff.cookie });
	const leave = (_: never, form: FormData) => signOut(form).then(() => ({}));
	expect(await browser.send(leave, { locale: "en" })).toEqual({ movedTo: "/en/sign-in" });
	expect(browser.cookies.size).toBe(0);
	expect(await openBrowser({ cookie: staff.cookie }).visit(currentSession)).toBeNull();
	expect(await prisma.auditEntry.findFirst({ where: { actorId: staff.userId } })).toMatchObject({
		action: "account.signOut",
	});
});

test("signing out by a form from elsewhere does nothing", async () => {
	const staff = await createStaff(prisma, { role: "editor" });
	const browser = openBrowser({ cookie: staff.cookie });
	const leave = (_: never, form: FormData) => signOut(form).then(() => ({}));
	await browser.send(leave, { locale: "en" }, { origin: "https://evil.example" });
	expect(await browser.visit(currentSession)).not.toBeNull();
});
