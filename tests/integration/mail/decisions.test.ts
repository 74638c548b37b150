import { beforeEach, describe, expect, test } from "vitest";
import { claimMail } from "@/lib/data/jobs/mail-queue";
import { NotPermitted } from "@/lib/data/staff/access";
import { enqueueMail } from "@/lib/data/staff/outbox";
import { sendAgain, sendTestMail, stopMail } from "@/lib/data/staff/outbox-decisions";
import { readOutbox } from "@/lib/data/staff/outbox-list";
import type { Mail } from "@/lib/domain/mail";
import type { Actor, StaffRole } from "@/lib/domain/permissions";
import { readOutboxView } from "@/lib/mail/outbox-view";
import { createTestDatabase } from "../../support/database";

const { prisma, sql } = await createTestDatabase();
process.env.SMTP_URL = "smtp://user:geheim@mail.town.example.jp:587";
process.env.MAIL_FROM = "阿見町 <shirube@town.example.jp>";

const NOW = new Date();
const INVITATION: Mail = {
	kind: "invitation",
	recipient: "new@town.example.jp",
	locale: "ja",
	params: {
		url: "/ja/invitation/secret",
		name: null,
		role: "editor",
		expiresAt: new Date(NOW.getTime() + 60 * 60 * 1000).toISOString(),
	},
};
const TEST: Mail = { kind: "test", recipient: "a@town.example.jp", locale: "en", params: { name: "Planner" } };

async function account(role: StaffRole | null): Promise<Actor> {
	const id = `${role}`;
	const email = `${id}@town.example.jp`;
	await prisma.user.create({ data: { id, name: id, email, role, twoFactorEnabled: true } });
	return { userId: id, name: id, email, role, divisionIds: [] };
}

const admin = await account("admin");
const others = [await account("reviewer"), await account("editor"), await account(null)];

beforeEach(() => sql("DELETE FROM outbox_mail"));

async function put(mail: Mail, state: object = {}): Promise<bigint> {
	await prisma.$transaction((tx) => enqueueMail(tx, mail));
	const { id } = await prisma.outboxMail.findFirstOrThrow({ orderBy: { id: "desc" }, select: { id: true } });
	await prisma.outboxMail.update({ where: { id }, data: state });
	return id;
}

const row = (id: bigint) => prisma.outboxMail.findUniqueOrThrow({ where: { id } });
const audited = () =>
	prisma.auditEntry.findMany({
		orderBy: { id: "desc" },
		take: 1,
		select: { actorId: true, action: true, after: true },
	});

test.each(others)("nobody but an administrator: $name", async (actor) => {
	const id = await put(TEST, { givenUpAt: NOW, lastError: "putOff" });
	const before = await row(id);
	const entries = await prisma.auditEntry.count();
	for (const attempt of [
		() => readOutbox(actor, NOW),
		() => readOutboxView(actor),
		() => sendAgain(actor, id, NOW),
		() => stopMail(actor, id, NOW),
		() => sendTestMail(actor, "ja"),
	]) {
		await expect(attempt()).rejects.toThrow(NotPermitted);
	}
	expect(await row(id)).toEqual(before);
	expect(await prisma.outboxMail.count()).toBe(1);
	expect(await prisma.auditEntry.count()).toBe(entries);
});

test("an administrator who lost the role a moment ago", async () => {
	const id = await put(TEST);
	await sql("UPDATE staff_user SET role = 'editor' WHERE id = 'admin'");
	await expect(stopMail(admin, id, NOW)).rejects.toThrow(NotPermitted);
	await sql("UPDATE staff_user SET role = 'admin' WHERE id = 'admin'");
	expect((await row(id)).givenUpAt).toBeNull();
});

test("the lists: what waits, what failed, what was sent, in words and without the password", async () => {
	await put(INVITATION);
	await put(TEST, { givenUpAt: NOW, attempts: 1, lastError: "recipientRefused 550 5.1.1 no such user" });
	await put(TEST, { sentAt: NOW });
	await put({ ...TEST, kind: "carrierPigeon" } as unknown as Mail, { sentAt: NOW });
	const view = await readOutboxView(admin);
	expect(view.settings).toEqual({
		server: "smtp://mail.town.example.jp:587",
		from: "阿見町 <shirube@town.example.jp>",
	});
	expect(JSON.stringify(view)).not.toContain("geheim");
	expect([view.waiting.total, view.failed.total, view.sent.total]).toEqual([1, 1, 2]);
	expect(view.waiting.mails[0]?.words?.text).toContain("/ja/invitation/secret");
	expect(view.failed.mails[0]).toMatchObject({
		problem: { failure: "recipientRefused", detail: "550 5.1.1 no such user" },
		canBeSent: true,
	});
	expect(view.sent.mails.map(({ words, canBeSent }) => [words === null, canBeSent])).toEqual([
		[true, false],
		[false, false],
	]);
});

test("a long list shows its first hundred and says how many there are", async () => {
	const many = Array.from({ length: 101 }, () => ({
		kind: "test",
		recipient: "a@b.jp",
		locale: "ja",
		params: { name: "" },
	}));
	await prisma.outboxMail.createMany({ data: many });
	const { waiting } = await readOutbox(admin, NOW);
	expect([waiting.mails.length, waiting.total]).toEqual([100, 101]);
});

describe("send again", () => {
	test("a mail that was given up has all its attempts again, and the log says who asked", async () => {
		const id = await put(TEST, { givenUpAt: NOW, attempts: 16, lastError: "putOff 451 no" });
		expect(await sendAgain(admin, id, NOW)).toEqual({ done: true });
		expect(await row(id)).toMatchObject({ givenUpAt: null, attempts: 0, lastError: null, nextAttemptAt: NOW });
		expect(await audited()).toEqual([
			{ actorId: "admin", action: "mail.sendAgain", after: { kind: "test", recipient: TEST.recipient } },
		]);
	});

	test("one that a sender has in hand is left to it", async () => {
		const id = await put(TEST, { nextAttemptAt: NOW });
		await claimMail(NOW);
		const claimed = await row(id);
		expect(await sendAgain(admin, id, NOW)).toEqual({ done: true });
		expect(await row(id)).toEqual(claimed);
	});

	test.each([
		["alreadySent", TEST, { sentAt: NOW }],
		["linkGone", { ...INVITATION, params: { ...INVITATION.params, url: null } } as Mail, { givenUpAt: NOW }],
		["tooLate", TEST, { givenUpAt: NOW, createdAt: new Date(NOW.getTime() - 25 * 60 * 60 * 1000) }],
	])("%s: it can't be, and nothing changes", async (refused, mail, state) => {
		const id = await put(mail, state);
		const before = await row(id);
		expect(await sendAgain(admin, id, NOW)).toEqual({ refused });
		expect(await row(id)).toEqual(before);
	});
});

describe("stop", () => {
	test("a mail that waits is stopped, its link is removed, and the log doesn't hold it", async () => {
		const id = await put(INVITATION);
		expect(await stopMail(admin, id, NOW)).toEqual({ done: true });
		expect(await row(id)).toMatchObject({ givenUpAt: NOW, lastError: "cancelled", params: { url: null } });
		expect(JSON.stringify(await prisma.auditEntry.findMany({ select: { before: true, after: true } }))).not.toContain(
			"secret",
		);
		expect((await audited())[0]?.action).toBe("mail.stop");
	});

	test("what was sent can't be stopped; what was given up stays as it is", async () => {
		const sent = await put(TEST, { sentAt: NOW });
		expect(await stopMail(admin, sent, NOW)).toEqual({ refused: "alreadySent" });
		const failed = await put(TEST, { givenUpAt: NOW, lastError: "recipientRefused 550 no" });
		expect(await stopMail(admin, failed, new Date(NOW.getTime() + 1))).toEqual({ done: true });
		expect(await row(failed)).toMatchObject({ givenUpAt: NOW, lastError: "recipientRefused 550 no" });
	});

	test("an unknown mail is answered like a forbidden one", async () => {
		await expect(stopMail(admin, 999_999n, NOW)).rejects.toThrow(NotPermitted);
		await expect(sendAgain(admin, 999_999n, NOW)).rejects.toThrow(NotPermitted);
	});
});

test("a test mail goes to oneself", async () => {
	await sendTestMail(admin, "en");
	const { waiting } = await readOutbox(admin, NOW);
	expect(waiting.mails[0]?.mail).toEqual({
		kind: "test",
		recipient: admin.email,
		locale: "en",
		params: { name: admin.name },
	});
});
