import { beforeEach, expect, test } from "vitest";
import { askForNewPassword, changePassword, setNewPassword } from "@/lib/actions/password";
import { signIn } from "@/lib/actions/sign-in";
import { currentSession } from "@/lib/auth/current-actor";
import { readNewPasswordLink } from "@/lib/data/staff/passwords";
import { afterwards, openBrowser } from "../../support/browser";
import { createTestDatabase } from "../../support/database";
import { createStaff, TEST_SECRET } from "../../support/staff";

process.env.AUTH_SECRET = TEST_SECRET;
process.env.PORTAL_URL = "http://portal.example.jp";
const { prisma } = await createTestDatabase();

const NEW_PASSWORD = "zebra battery staple";

beforeEach(async () => {
	await prisma.outboxMail.deleteMany();
	await prisma.throttle.deleteMany();
});

async function ask(email: string) {
	const answer = await openBrowser().send(askForNewPassword, { locale: "ja", email });
	await afterwards();
	return answer;
}

async function lastToken(): Promise<string> {
	const mail = await prisma.outboxMail.findFirstOrThrow({ orderBy: { id: "desc" } });
	return (mail.params as { url: string }).url.split("/").at(-1) ?? "";
}

const set = (token: string, newPassword = NEW_PASSWORD) =>
	openBrowser().send(setNewPassword, { locale: "ja", token, newPassword });

test("the link from the mail sets a new password, once, and ends all sessions", async () => {
	const staff = await createStaff(prisma, { role: "editor" });
	expect(await ask(staff.email)).toMatchObject({ status: "done" });
	expect(await prisma.outboxMail.findMany()).toMatchObject([{ kind: "passwordReset", recipient: staff.email }]);
	const token = await lastToken();
	expect(JSON.stringify(await prisma.verification.findMany())).not.toContain(token);
	expect(await readNewPasswordLink(token, new Date())).toMatchObject({ email: staff.email });
	expect(await set(token)).toEqual({ movedTo: "/ja/sign-in/password-set" });
	expect(await openBrowser({ cookie: staff.cookie }).visit(currentSession)).toBeNull();
	expect(await set(token)).toMatchObject({ problems: [{ message: "account.linkOver" }] });
	const inputs = { locale: "ja", next: "", email: staff.email };
	expect(await openBrowser().send(signIn, { ...inputs, password: staff.password })).toMatchObject({
		status: "invalid",
	});
	expect(await openBrowser().send(signIn, { ...inputs, password: NEW_PASSWORD })).toHaveProperty("movedTo");
	const entries = await prisma.auditEntry.findMany({ where: { entityId: staff.userId }, orderBy: { id: "asc" } });
	expect(entries.map(({ action }) => action)).toEqual([
		"account.requestPassword",
		"account.setForgottenPassword",
		"account.signIn",
	]);
});

test("the answer is the same for an address without an account, a deactivated one and one of the directory's", async () => {
	const gone = await createStaff(prisma, { role: "editor" });
	await prisma.user.update({ where: { id: gone.userId }, data: { deactivatedAt: new Date() } });
	const passwordless = await createStaff(prisma, { role: "editor" });
	await prisma.account.updateMany({ where: { userId: passwordless.userId }, data: { providerId: "directory" } });
	for (const email of ["nobody@town.example.jp", gone.email, passwordless.email]) {
		expect(await ask(email)).toMatchObject({ status: "done", problems: [], data: null });
	}
	expect(await prisma.outboxMail.count()).toBe(0);
});

test("a link ends after an hour, by a newer one, and with the account", async () => {
	const staff = await createStaff(prisma, { role: "editor" });
	await ask(staff.email);
	const first = await lastToken();
	expect(await readNewPasswordLink(first, new Date(Date.now() + 60 * 60 * 1000))).toBeNull();
	await ask(staff.email);
	expect(await readNewPasswordLink(first, new Date())).toBeNull();
	const second = await lastToken();
	await prisma.user.update({ where: { id: staff.userId }, data: { deactivatedAt: new Date() } });
	expect(await readNewPasswordLink(second, new Date())).toBeNull();
	expect(await set(second)).toMatchObject({ problems: [{ message: "account.linkOver" }] });
	expect(await readNewPasswordLink("A".repeat(43), new Date())).toBeNull();
});

test("a link that is still open ends when the password is changed, and its mail is not sent any more", async () => {
	const staff = await createStaff(prisma, { role: "editor" });
	await ask(staff.email);
	const token = await lastToken();
	const browser = openBrowser({ cookie: staff.cookie });
	const inputs = { currentPassword: staff.password, newPassword: NEW_PASSWORD };
	expect(await browser.send(changePassword, inputs)).toMatchObject({ status: "done" });
	expect(await set(token)).toMatchObject({ problems: [{ message: "account.linkOver" }] });
	expect(await prisma.outboxMail.findMany()).toMatchObject([{ params: { url: null }, lastError: "cancelled" }]);
});

test("a weak password is refused by its field, and the link stays good", async () => {
	const staff = await createStaff(prisma, { role: "editor" });
	await ask(staff.email);
	const token = await lastToken();
	expect(await set(token, "aaaaaaaaaaaaaaaa")).toMatchObject({
		problems: [{ field: "newPassword", message: "password.tooCommon" }],
	});
	expect(await set(token)).toHaveProperty("movedTo");
});

test("of two at once one sets its password", async () => {
	const staff = await createStaff(prisma, { role: "editor" });
	await ask(staff.email);
	const token = await lastToken();
	const answers = await Promise.all([set(token), set(token, "another zebra staple")]);
	expect(answers.filter(({ movedTo }) => movedTo)).toHaveLength(1);
});

test("more than three links in a quarter of an hour are not sent to one address", async () => {
	const staff = await createStaff(prisma, { role: "editor" });
	for (let count = 0; count < 3; count++) expect(await ask(staff.email)).toMatchObject({ status: "done" });
	expect(await ask(staff.email)).toMatchObject({ problems: [{ message: "account.tooManyTries" }] });
	for (let count = 0; count < 3; count++) expect(await ask("nobody@town.example.jp")).toMatchObject({ status: "done" });
	expect(await ask("nobody@town.example.jp")).toMatchObject({ problems: [{ message: "account.tooManyTries" }] });
});
