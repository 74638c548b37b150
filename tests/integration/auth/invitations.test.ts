import { beforeEach, describe, expect, test } from "vitest";
import { accept, resendInvitation, sendInvitation, withdrawInvitation } from "@/lib/actions/invitations";
import { signIn } from "@/lib/actions/sign-in";
import { currentActor } from "@/lib/auth/current-actor";
import { loadPlan } from "@/lib/data/load-plan";
import { offerSetUp, readInvitation } from "@/lib/data/staff/invitation-answers";
import { listInvitations } from "@/lib/data/staff/invitations";
import { openBrowser } from "../../support/browser";
import { createTestDatabase } from "../../support/database";
import { soundPlan } from "../../support/sound-plan";
import { createStaff, TEST_SECRET } from "../../support/staff";

process.env.AUTH_SECRET = TEST_SECRET;
process.env.PORTAL_URL = "http://portal.example.jp";
const { prisma } = await createTestDatabase();
await loadPlan(prisma, soundPlan(), new Date("2026-10-01T00:00:00Z"));
const [division] = await prisma.division.findMany({ orderBy: { id: "asc" } });
const divisionId = division?.id ?? 0;

const PASSWORD = "zebra battery staple";
const PLANNER = { email: "kikaku@town.example.jp", name: "企画 担当", role: "editor", divisions: String(divisionId) };

beforeEach(async () => {
	await prisma.user.deleteMany();
	await prisma.invitation.deleteMany();
	await prisma.outboxMail.deleteMany();
	await prisma.throttle.deleteMany();
});

async function openAsAdmin() {
	const admin = await createStaff(prisma, { role: "admin" });
	return { admin, browser: openBrowser({ cookie: admin.cookie }) };
}

/** The token in the link that went out last. */
async function lastToken(): Promise<string> {
	const mail = await prisma.outboxMail.findFirstOrThrow({ orderBy: { id: "desc" } });
	return (mail.params as { url: string }).url.split("/").at(-1) ?? "";
}

const answerTo = (token: string, browser = openBrowser(), inputs: Record<string, string> = {}) =>
	browser.send(accept, { locale: "ja", token, name: "企画 担当", newPassword: PASSWORD, ...inputs });

test("an invitation goes out by mail, is listed, and on record; only its hash is kept", async () => {
	const { admin, browser } = await openAsAdmin();
	const answer = await browser.send(sendInvitation, { locale: "ja", ...PLANNER, email: "Kikaku@Town.Example.JP" });
	expect(answer).toMatchObject({ status: "done", data: { email: PLANNER.email } });
	const token = await lastToken();
	expect(answer.data?.link).toBe(`http://portal.example.jp/ja/invitation/${token}`);
	const mail = await prisma.outboxMail.findFirst();
	expect(mail).toMatchObject({
		kind: "invitation",
		recipient: PLANNER.email,
		params: { name: "企画 担当", role: "editor" },
	});
	expect(JSON.stringify(await prisma.invitation.findMany())).not.toContain(token);
	expect(await listInvitations(admin.actor, new Date())).toMatchObject([{ email: PLANNER.email, isExpired: false }]);
	const entry = await prisma.auditEntry.findFirst({ where: { action: "user.invite" }, orderBy: { id: "desc" } });
	expect(entry).toMatchObject({ actorId: admin.userId, after: { email: PLANNER.email, divisionIds: [divisionId] } });
	expect(JSON.stringify(entry?.after)).not.toContain(token);
});

test("accepted, it makes the account with its role and divisions, and signs in", async () => {
	const { browser } = await openAsAdmin();
	await browser.send(sendInvitation, { locale: "ja", ...PLANNER });
	const token = await lastToken();
	const kikaku = openBrowser();
	expect(await answerTo(token, kikaku)).toEqual({ movedTo: "/ja/staff" });
	expect(await kikaku.visit(currentActor)).toMatchObject({
		role: "editor",
		divisionIds: [divisionId],
		name: "企画 担当",
	});
	expect(await readInvitation(token, new Date())).toEqual({ over: "used" });
	const later = await openBrowser().send(signIn, { locale: "ja", next: "", email: PLANNER.email, password: PASSWORD });
	expect(later).toHaveProperty("movedTo");
});

test("what is missing or wrong is said by field, and the link stays good", async () => {
	const { browser } = await openAsAdmin();
	const send = async (inputs: Record<string, string>) =>
		(await browser.send(sendInvitation, { locale: "ja", ...PLANNER, ...inputs })).problems;
	expect(await send({ email: "kikaku" })).toEqual([{ field: "email", message: "account.emailWrong" }]);
	expect(await send({ role: "" })).toContainEqual({ field: "role", message: "account.roleMissing" });
	expect(await send({ name: "　" })).toEqual([{ field: "name", message: "account.nameMissing" }]);
	expect(await send({ divisions: "" })).not.toEqual([]);
	await browser.send(sendInvitation, { locale: "ja", ...PLANNER });
	const token = await lastToken();
	expect(await answerTo(token, openBrowser(), { newPassword: "short" })).toMatchObject({
		problems: [{ field: "newPassword", message: "password.tooShort" }],
	});
	expect(await answerTo(token, openBrowser(), { newPassword: "password12345" })).toMatchObject({
		problems: [{ field: "newPassword", message: "password.tooCommon" }],
	});
	expect(await answerTo(token, openBrowser(), { newPassword: "kikaku@town2026" })).toMatchObject({
		problems: [{ field: "newPassword", message: "password.tooPersonal" }],
	});
	expect(await answerTo(token)).toHaveProperty("movedTo");
});

test("an editor without divisions isn't invited; another role has none", async () => {
	const { browser } = await openAsAdmin();
	const { divisions: _, ...without } = PLANNER;
	expect(await browser.send(sendInvitation, { locale: "ja", ...without })).toMatchObject({
		problems: [{ field: "divisions", message: "account.divisionsMissing" }],
	});
	await browser.send(sendInvitation, { locale: "ja", ...PLANNER, role: "reviewer" });
	expect(await prisma.invitationDivision.count()).toBe(0);
	expect(await browser.send(sendInvitation, { locale: "ja", ...PLANNER, divisions: "999999" })).toMatchObject({
		status: "refused",
	});
});

test("of two answers to one link at the same time one makes the account", async () => {
	const { browser } = await openAsAdmin();
	await browser.send(sendInvitation, { locale: "ja", ...PLANNER });
	const token = await lastToken();
	const answers = await Promise.all([answerTo(token), answerTo(token), answerTo(token)]);
	expect(answers.map(({ movedTo }) => movedTo).sort()).toEqual([
		`/ja/invitation/${token}`,
		`/ja/invitation/${token}`,
		"/ja/staff",
	]);
	expect(await prisma.user.count({ where: { email: PLANNER.email } })).toBe(1);
});

test("a link ends when it is taken back, replaced, or a week old", async () => {
	const { browser } = await openAsAdmin();
	await browser.send(sendInvitation, { locale: "ja", ...PLANNER });
	const first = await lastToken();
	const invitation = (await prisma.invitation.findFirstOrThrow()).id;
	await browser.send(resendInvitation, { locale: "ja", invitation });
	const second = await lastToken();
	expect(await readInvitation(first, new Date())).toEqual({ over: "unknown" });
	const aWeekLater = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000);
	expect(await readInvitation(second, aWeekLater)).toEqual({ over: "expired" });
	await browser.send(withdrawInvitation, { locale: "ja", invitation });
	expect(await readInvitation(second, new Date())).toEqual({ over: "revoked" });
	expect(await answerTo(second)).toEqual({ movedTo: `/ja/invitation/${second}` });
	await browser.send(sendInvitation, { locale: "ja", ...PLANNER });
	const third = await lastToken();
	await browser.send(sendInvitation, { locale: "ja", ...PLANNER });
	expect(await readInvitation(third, new Date())).toEqual({ over: "revoked" });
	expect(await answerTo("A".repeat(43))).toEqual({ movedTo: `/ja/invitation/${"A".repeat(43)}` });
	expect(await prisma.user.count({ where: { email: PLANNER.email } })).toBe(0);
});

test("the mail of a link that has ended is stopped, and its link forgotten", async () => {
	const { browser } = await openAsAdmin();
	const mails = async () => {
		const rows = await prisma.outboxMail.findMany({ orderBy: { id: "asc" } });
		return rows.map(({ params, lastError }) => [(params as { url: string | null }).url !== null, lastError]);
	};
	await browser.send(sendInvitation, { locale: "ja", ...PLANNER });
	await browser.send(sendInvitation, { locale: "ja", ...PLANNER });
	const { id: invitation } = await prisma.invitation.findFirstOrThrow({ where: { revokedAt: null } });
	await browser.send(resendInvitation, { locale: "ja", invitation });
	const stopped = [false, "cancelled"];
	expect(await mails()).toEqual([stopped, stopped, [true, null]]);
	await browser.send(withdrawInvitation, { locale: "ja", invitation });
	expect(await mails()).toEqual([stopped, stopped, stopped]);
	await browser.send(sendInvitation, { locale: "ja", ...PLANNER });
	await answerTo(await lastToken());
	expect(await mails()).toEqual([stopped, stopped, stopped, stopped]);
});

test("who has an account is not invited again", async () => {
	const { admin, browser } = await openAsAdmin();
	expect(await browser.send(sendInvitation, { locale: "ja", ...PLANNER, email: admin.email })).toMatchObject({
		problems: [{ field: "email", message: "account.hasAccount" }],
	});
	expect(await prisma.outboxMail.count()).toBe(0);
});

test("nobody but an administrator invites, sends again, or takes back", async () => {
	const { browser } = await openAsAdmin();
	await browser.send(sendInvitation, { locale: "ja", ...PLANNER });
	const invitation = (await prisma.invitation.findFirstOrThrow()).id;
	for (const role of ["editor", "reviewer", null] as const) {
		const { cookie } = await createStaff(prisma, { role });
		const other = openBrowser({ cookie });
		for (const [action, inputs] of [
			[sendInvitation, { ...PLANNER, email: "other@town.example.jp" }],
			[resendInvitation, { invitation }],
			[withdrawInvitation, { invitation }],
		] as const) {
			expect(await other.send(action as never, { locale: "ja", ...inputs }), String(role)).toMatchObject({
				status: "refused",
			});
		}
	}
	expect(await prisma.outboxMail.count()).toBe(1);
	expect(await prisma.invitation.findMany()).toMatchObject([{ id: invitation, revokedAt: null }]);
});

describe("the first administrator", () => {
	test("sets themselves up by a link of the newest start, which asks for their address", async () => {
		const old = (await offerSetUp(prisma, new Date())) ?? "";
		const token = (await offerSetUp(prisma, new Date())) ?? "";
		expect(await readInvitation(old, new Date())).toEqual({ over: "revoked" });
		expect(await readInvitation(token, new Date())).toEqual({ email: null, name: null, role: "admin" });
		expect(await answerTo(token)).toMatchObject({ problems: [{ field: "email", message: "account.emailMissing" }] });
		const browser = openBrowser();
		expect(await answerTo(token, browser, { email: "soumu@town.example.jp" })).toEqual({ movedTo: "/ja/staff" });
		expect(await browser.visit(currentActor)).toMatchObject({ role: null, owesSecondFactor: true });
		expect(await offerSetUp(prisma, new Date())).toBeNull();
	});

	test("the link is good for a day, and only while nobody has an account", async () => {
		const token = (await offerSetUp(prisma, new Date())) ?? "";
		expect(await readInvitation(token, new Date(Date.now() + 24 * 60 * 60 * 1000))).toEqual({ over: "expired" });
		await createStaff(prisma, { role: "editor" });
		expect(await readInvitation(token, new Date())).toEqual({ over: "used" });
		expect(await answerTo(token, openBrowser(), { email: "soumu@town.example.jp" })).toEqual({
			movedTo: `/ja/invitation/${token}`,
		});
	});
});
