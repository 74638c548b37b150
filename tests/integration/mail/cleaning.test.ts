import { beforeEach, expect, test } from "vitest";
import { deleteExpiredRows } from "@/lib/data/jobs/expired-rows";
import { deleteOldMail, giveUpLateMail } from "@/lib/data/jobs/old-mail";
import { enqueueMail } from "@/lib/data/staff/outbox";
import type { Mail } from "@/lib/domain/mail";
import { createTestDatabase } from "../../support/database";

const { prisma, sql } = await createTestDatabase();

const NOW = new Date("2026-06-01T00:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

beforeEach(() => sql("DELETE FROM outbox_mail"));

async function put(mail: Partial<Mail>, times: { createdAt: Date; sentAt?: Date; givenUpAt?: Date }) {
	const whole = { kind: "test", recipient: "a@town.example.jp", locale: "ja", params: { name: "担当" }, ...mail };
	await prisma.$transaction((tx) => enqueueMail(tx, whole as Mail));
	const last = await prisma.outboxMail.findFirstOrThrow({ orderBy: { id: "desc" } });
	await prisma.outboxMail.update({ where: { id: last.id }, data: times });
	return last.id;
}

const invitation = (expiresAt: Date): Partial<Mail> => ({
	kind: "invitation",
	params: { url: "/ja/invitation/secret", name: null, role: "editor", expiresAt: expiresAt.toISOString() },
});

test("mail that waited too long is given up, and links that have run out are forgotten", async () => {
	const late = await put({}, { createdAt: daysAgo(2) });
	const waiting = await put({}, { createdAt: daysAgo(0.5) });
	const runOut = await put(invitation(daysAgo(0)), { createdAt: daysAgo(7) });
	const running = await put(invitation(daysAgo(-1)), { createdAt: daysAgo(6) });
	const failed = await put(invitation(daysAgo(1)), { createdAt: daysAgo(7), givenUpAt: daysAgo(5) });
	await prisma.outboxMail.update({ where: { id: failed }, data: { lastError: "recipientRefused 550 no" } });
	await giveUpLateMail(NOW);
	const rows = new Map((await prisma.outboxMail.findMany()).map((row) => [row.id, row]));
	expect(rows.get(late)).toMatchObject({ givenUpAt: NOW, lastError: "tooLate" });
	expect(rows.get(waiting)).toMatchObject({ givenUpAt: null, lastError: null });
	expect(rows.get(runOut)).toMatchObject({ givenUpAt: NOW, lastError: "tooLate", params: { url: null } });
	expect(rows.get(running)).toMatchObject({ givenUpAt: null, params: { url: "/ja/invitation/secret" } });
	expect(rows.get(failed)).toMatchObject({
		givenUpAt: daysAgo(5),
		lastError: "recipientRefused 550 no",
		params: { url: null },
	});
});

test("mail that was sent or given up is deleted after ninety days; what waits is not", async () => {
	await put({}, { createdAt: daysAgo(100), sentAt: daysAgo(91) });
	await put({}, { createdAt: daysAgo(100), givenUpAt: daysAgo(91) });
	const kept = [
		await put({}, { createdAt: daysAgo(100), sentAt: daysAgo(89) }),
		await put({}, { createdAt: daysAgo(100), givenUpAt: daysAgo(89) }),
		await put({}, { createdAt: daysAgo(100) }),
	];
	await deleteOldMail(NOW);
	const left = await prisma.outboxMail.findMany({ orderBy: { id: "asc" }, select: { id: true } });
	expect(left.map(({ id }) => id)).toEqual(kept);
});

test("what has run out of sessions, sign-ins, counters and uploads is deleted, and nothing else", async () => {
	const user = { id: "u", name: "担当", email: "kikaku@town.example.jp" };
	await prisma.user.create({ data: user });
	for (const [id, expiresAt] of [
		["old", daysAgo(0.01)],
		["new", daysAgo(-1)],
	] as const) {
		await prisma.session.create({ data: { id, token: id, userId: "u", expiresAt } });
		await prisma.verification.create({ data: { id, identifier: id, value: "", expiresAt } });
		await prisma.stagedImport.create({
			data: { id, kind: "values", userId: "u", fileName: "a.xlsx", payload: {}, expiresAt },
		});
	}
	await prisma.throttle.createMany({
		data: [
			{ key: "old", count: 3, windowStartedAt: daysAgo(2), blockedUntil: null },
			{ key: "old and no longer blocked", count: 3, windowStartedAt: daysAgo(2), blockedUntil: daysAgo(1) },
			{ key: "still blocked", count: 3, windowStartedAt: daysAgo(2), blockedUntil: daysAgo(-1) },
			{ key: "of today", count: 3, windowStartedAt: daysAgo(0.5), blockedUntil: null },
		],
	});
	await deleteExpiredRows(NOW);
	expect((await prisma.session.findMany()).map(({ id }) => id)).toEqual(["new"]);
	expect((await prisma.verification.findMany()).map(({ id }) => id)).toEqual(["new"]);
	expect((await prisma.stagedImport.findMany()).map(({ id }) => id)).toEqual(["new"]);
	expect((await prisma.throttle.findMany({ orderBy: { key: "asc" } })).map(({ key }) => key)).toEqual([
		"of today",
		"still blocked",
	]);
	expect(await prisma.user.count()).toBe(1);
});
