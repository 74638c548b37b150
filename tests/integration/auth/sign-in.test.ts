import { expect, test } from "vitest";
import { signIn } from "@/lib/actions/sign-in";
import { currentActor, currentSession } from "@/lib/auth/current-actor";
import { openBrowser } from "../../support/browser";
import { createTestDatabase } from "../../support/database";
import { createStaff, openSession, TEST_SECRET } from "../../support/staff";

process.env.AUTH_SECRET = TEST_SECRET;
process.env.PORTAL_URL = "http://portal.example.jp";
const { prisma } = await createTestDatabase();

const HOME = { locale: "ja", next: "" };
const WRONG = [{ field: null, message: "account.wrongPassword" }];

test("signs in by address and password, with a session that counts and an entry in the audit log", async () => {
	const { email, password, userId } = await createStaff(prisma, { role: "editor" });
	const browser = openBrowser({ address: "192.0.2.7" });
	const answer = await browser.send(signIn, { ...HOME, email: ` ${email.toUpperCase()} `, password });
	expect(answer).toEqual({ movedTo: "/ja/staff" });
	expect(await browser.visit(currentActor)).toMatchObject({ userId, role: "editor" });
	const entries = await prisma.auditEntry.findMany({ where: { entityId: userId, action: "account.signIn" } });
	expect(entries).toMatchObject([{ actorId: userId, after: { method: "password", address: "192.0.2.7" } }]);
});

test("a password is the same however its letters are typed", async () => {
	const { email, password } = await createStaff(prisma, { role: "editor" });
	const wide = password.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
	expect(await openBrowser().send(signIn, { ...HOME, email, password: wide })).toHaveProperty("movedTo");
});

test("goes on to where one came from, if that is a page of the portal", async () => {
	const { email, password } = await createStaff(prisma, { role: "editor" });
	const to = async (next: string) =>
		(await openBrowser().send(signIn, { locale: "en", next, email, password })).movedTo;
	expect(await to("/ja/staff/evaluations/7-1-1/2025?part=outcome")).toBe(
		"/ja/staff/evaluations/7-1-1/2025?part=outcome",
	);
	for (const evil of [
		"//evil.example",
		"/ja//evil.example",
		"/\\evil.example",
		"https://evil.example/ja/",
		"/jaevil",
	]) {
		expect(await to(evil), evil).toBe("/en/staff");
	}
});

test("an unknown address, a wrong password, a deactivated account and one without a password get one answer", async () => {
	const known = await createStaff(prisma, { role: "editor" });
	const gone = await createStaff(prisma, { role: "editor" });
	await prisma.user.update({ where: { id: gone.userId }, data: { deactivatedAt: new Date() } });
	const passwordless = await createStaff(prisma, { role: "editor" });
	await prisma.account.deleteMany({ where: { userId: passwordless.userId } });
	for (const [email, password] of [
		["nobody@town.example.jp", known.password],
		[known.email, "not my password at all"],
		[gone.email, gone.password],
		[passwordless.email, passwordless.password],
	] as const) {
		const browser = openBrowser();
		const answer = await browser.send(signIn, { ...HOME, email, password });
		expect(answer, email).toMatchObject({ status: "invalid", problems: WRONG, typed: { email: [email] } });
		expect(JSON.stringify(answer)).not.toContain(password);
		expect(browser.cookies.size).toBe(0);
	}
});

test("refusing an unknown address takes about as long as refusing a wrong password", async () => {
	const { email } = await createStaff(prisma, { role: "editor", slowPassword: true });
	const time = async (address: string) => {
		const started = performance.now();
		await openBrowser().send(signIn, { ...HOME, email: address, password: "not my password at all" });
		return performance.now() - started;
	};
	const known: number[] = [];
	const unknown: number[] = [];
	for (let count = 0; count < 5; count++) {
		known.push(await time(email));
		unknown.push(await time(`nobody-${count}@town.example.jp`));
	}
	const median = (times: number[]) => times.sort((one, other) => one - other)[2] ?? 0;
	expect(median(unknown) / median(known)).toBeGreaterThan(0.6);
	expect(median(unknown) / median(known)).toBeLessThan(1.7);
});

test("an empty form and a garbled address are told apart from a wrong password, and nothing is counted", async () => {
	const send = async (email: string, password: string) =>
		(await openBrowser().send(signIn, { ...HOME, email, password })).problems;
	expect(await send("", "")).toEqual([
		{ field: "email", message: "account.emailMissing" },
		{ field: "password", message: "account.passwordMissing" },
	]);
	expect(await send("soumu", "x")).toEqual([{ field: "email", message: "account.emailWrong" }]);
	expect(await send("soumu@example.jp", "x".repeat(2_000))).toEqual([
		{ field: "password", message: "password.tooLong" },
	]);
});

test("a form from elsewhere, or from nowhere, is refused", async () => {
	const { email, password } = await createStaff(prisma, { role: "editor" });
	for (const origin of ["https://evil.example", "null", ""]) {
		const browser = openBrowser();
		const answer = await browser.send(signIn, { ...HOME, email, password }, { origin });
		expect(answer, origin).toMatchObject({ status: "refused" });
		expect(browser.cookies.size).toBe(0);
	}
});

test.each([
	["garbage", "better-auth.session_token=garbage"],
	["an empty cookie", "better-auth.session_token="],
	["broken escapes", "better-auth.session_token=%E3%81.%ZZ"],
	["very much of it", `better-auth.session_token=${"a.".repeat(2_000)}`],
	["a well-formed signature by nobody", `better-auth.session_token=abc.${"A".repeat(43)}%3D`],
])("nobody is signed in by %s", async (_, cookie) => {
	expect(await openBrowser({ cookie }).visit(currentSession)).toBeNull();
});

test("a session signed with another secret, or that the database no longer has, is none", async () => {
	const { userId } = await createStaff(prisma, { role: "editor" });
	const forged = await openSession(prisma, userId, { secret: "another secret, 0123456789abcdef0123" });
	expect(await openBrowser({ cookie: forged }).visit(currentSession)).toBeNull();
	const gone = await openSession(prisma, userId);
	await prisma.session.deleteMany({ where: { userId } });
	expect(await openBrowser({ cookie: gone }).visit(currentSession)).toBeNull();
});
