import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { claimMail } from "@/lib/data/jobs/mail-queue";
import { cancelUnsentLinks, enqueueMail } from "@/lib/data/staff/outbox";
import type { Mail } from "@/lib/domain/mail";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import { createTestDatabase } from "../../support/database";
import { answer, type MailServer, readMail, startMailServer } from "../../support/mail-server";

const { prisma, sql } = await createTestDatabase();

let refusals: Error[] = [];
const options = {
	refuse: () => refusals.shift() ?? null,
	onRcptTo: ({ address }: { address: string }, _: unknown, done: (error?: Error) => void) =>
		address.startsWith("nobody") ? done(answer(550, "5.1.1 no such user")) : done(),
};
let server: MailServer = await startMailServer(options);
const { port } = server;
process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
process.env.MAIL_FROM = "阿見町 <shirube@town.example.jp>";
process.env.PORTAL_URL = "https://shisaku.example.jp";

const running = new AbortController().signal;
const inTwoHours = () => new Date(Date.now() + 2 * 60 * 60 * 1000);

const RESET: Mail = { kind: "passwordReset", recipient: "a@town.example.jp", locale: "ja", params: { url: "/ja/x" } };
const TEST: Mail = { kind: "test", recipient: "a@town.example.jp", locale: "ja", params: { name: "担当" } };
const INVITATION: Mail = {
	kind: "invitation",
	recipient: "new@town.example.jp",
	locale: "ja",
	params: { url: "/ja/invitation/secret", name: "担当", role: "editor", expiresAt: inTwoHours().toISOString() },
};

beforeEach(async () => {
	await sql("DELETE FROM outbox_mail");
	server.received.length = 0;
	refusals = [];
});

afterAll(() => server.stop());

const put = (mail: Mail) => prisma.$transaction((tx) => enqueueMail(tx, mail));
const rows = () => prisma.outboxMail.findMany({ orderBy: { id: "asc" } });
const makeDue = () => sql("UPDATE outbox_mail SET next_attempt_at = now() - interval '1 second'");

async function onlyRow() {
	const [row, ...more] = await rows();
	expect(more).toEqual([]);
	return row as NonNullable<typeof row>;
}

test("what was put into the outbox is delivered once, and its one-time link is forgotten", async () => {
	await put(INVITATION);
	await sendDueMail(running);
	await sendDueMail(running);
	expect(server.received).toHaveLength(1);
	const mail = await readMail(server.received[0] as (typeof server.received)[0]);
	expect(mail.text).toContain("https://shisaku.example.jp/ja/invitation/secret\n");
	const row = await onlyRow();
	expect(row).toMatchObject({ attempts: 1, givenUpAt: null, lastError: null });
	expect(row.sentAt).toBeInstanceOf(Date);
	expect(row.params).toMatchObject({ url: null, name: "担当" });
});

test("a transaction that is rolled back leaves no mail", async () => {
	const failed = prisma.$transaction(async (tx) => {
		await enqueueMail(tx, TEST);
		throw new Error("later in the transaction");
	});
	await expect(failed).rejects.toThrow("later in the transaction");
	await sendDueMail(running);
	expect(await rows()).toEqual([]);
	expect(server.received).toEqual([]);
});

test("a mail of a transaction that isn't committed yet is not sent before it is", async () => {
	await prisma.$transaction(async (tx) => {
		await enqueueMail(tx, TEST);
		await sendDueMail(running);
		expect(server.received).toEqual([]);
	});
	await sendDueMail(running);
	expect(server.received).toHaveLength(1);
});

test.each(["a@x.jp, b@x.jp", "a@x.jp\r\nBcc: b@x.jp", "担当 <a@x.jp>", "a", "a@", "@x.jp", "a b@x.jp", ""])(
	"%j is no recipient",
	async (recipient) => {
		await expect(put({ ...TEST, recipient })).rejects.toThrow(RangeError);
		expect(await rows()).toEqual([]);
	},
);

test("many senders at once deliver each mail once", async () => {
	const names = Array.from({ length: 12 }, (_, number) => `m${number}@town.example.jp`);
	for (const recipient of names) await put({ ...TEST, recipient });
	await Promise.all([sendDueMail(running), sendDueMail(running), sendDueMail(running)]);
	expect(server.received.flatMap(({ recipients }) => recipients).sort()).toEqual([...names].sort());
	expect((await rows()).filter(({ sentAt, attempts }) => sentAt === null || attempts !== 1)).toEqual([]);
});

describe("failures", () => {
	test("a server that asks to come back later gets the mail later", async () => {
		refusals = [answer(451, "4.7.1 greylisted")];
		await put(RESET);
		await sendDueMail(running);
		const row = await onlyRow();
		expect(row).toMatchObject({ sentAt: null, givenUpAt: null, attempts: 1, lastError: "putOff 451 4.7.1 greylisted" });
		const wait = row.nextAttemptAt.getTime() - Date.now();
		expect(wait).toBeGreaterThan(40_000);
		expect(wait).toBeLessThanOrEqual(60_000);
		expect(row.params).toEqual(RESET.params);
		await sendDueMail(running);
		expect(server.received).toEqual([]);
		await makeDue();
		await sendDueMail(running);
		expect(server.received).toHaveLength(1);
		expect(await onlyRow()).toMatchObject({ attempts: 2, lastError: null });
	});

	test("a recipient that the server doesn't know is given up at once; the link stays for the administrator", async () => {
		await put({ ...RESET, recipient: "nobody@town.example.jp" });
		await put(TEST);
		await sendDueMail(running);
		const [unknown, other] = await rows();
		expect(unknown?.givenUpAt).toBeInstanceOf(Date);
		expect(unknown).toMatchObject({ attempts: 1, sentAt: null, lastError: "recipientRefused 550 5.1.1 no such user" });
		expect(unknown?.params).toEqual(RESET.params);
		expect(other?.sentAt).toBeInstanceOf(Date);
	});

	test("a server that is down gets the mail when it is up again", async () => {
		await server.stop();
		await put(TEST);
		await sendDueMail(running);
		expect(await onlyRow()).toMatchObject({
			sentAt: null,
			lastError: expect.stringMatching(/^unreachable .*ECONNREFUSED/),
		});
		server = await startMailServer({ ...options, port });
		await makeDue();
		await sendDueMail(running);
		expect(server.received).toHaveLength(1);
	});

	test("two days of failures are enough", async () => {
		await put(TEST);
		await sql("UPDATE outbox_mail SET attempts = 15");
		refusals = [answer(451, "no")];
		await sendDueMail(running);
		expect((await onlyRow()).givenUpAt).toBeInstanceOf(Date);
	});

	test("a mail that nobody can put into words does not stop the others", async () => {
		await put({ ...TEST, kind: "carrierPigeon" } as unknown as Mail);
		await put(TEST);
		await sendDueMail(running);
		expect(server.received).toHaveLength(1);
		expect((await rows())[0]).toMatchObject({ sentAt: null, lastError: expect.stringMatching(/^interrupted /) });
	});

	test("a password's link that waited too long is not sent", async () => {
		await put(RESET);
		await sql("UPDATE outbox_mail SET created_at = now() - interval '61 minutes'");
		await sendDueMail(running);
		expect(server.received).toEqual([]);
		expect(await onlyRow()).toMatchObject({ sentAt: null, lastError: "tooLate" });
	});
});

describe("a sender that dies", () => {
	test("after the server took the mail: it is sent again, with the same Message-ID", async () => {
		await put(TEST);
		await sql(`
			CREATE FUNCTION refuse_mark() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'killed'; END $$;
			CREATE TRIGGER refuse_mark BEFORE UPDATE OF sent_at ON outbox_mail FOR EACH ROW
			WHEN (NEW.sent_at IS NOT NULL) EXECUTE FUNCTION refuse_mark();`);
		await expect(sendDueMail(running)).rejects.toThrow("killed");
		await sql("DROP TRIGGER refuse_mark ON outbox_mail; DROP FUNCTION refuse_mark");
		expect((await onlyRow()).sentAt).toBeNull();
		await sendDueMail(running);
		expect(server.received).toHaveLength(1);
		await makeDue();
		await sendDueMail(running);
		const [first, second] = await Promise.all(server.received.map(readMail));
		expect(second?.messageId).toBeTruthy();
		expect(second?.messageId).toBe(first?.messageId);
		expect((await onlyRow()).sentAt).toBeInstanceOf(Date);
	});

	test("before the server took it: another takes it on when its time is over", async () => {
		await put(TEST);
		const claimed = await claimMail(new Date());
		expect(claimed?.attempts).toBe(1);
		expect(await claimMail(new Date())).toBeNull();
		expect(await claimMail(new Date(Date.now() + 4 * 60_000))).toBeNull();
		const again = await claimMail(new Date(Date.now() + 5 * 60_000 + 1_000));
		expect(again).toMatchObject({ id: claimed?.id, attempts: 2 });
	});

	test("one that stops takes on no more mail", async () => {
		await put(TEST);
		await sendDueMail(AbortSignal.abort());
		expect(await onlyRow()).toMatchObject({ attempts: 0, sentAt: null });
	});
});

test("an invitation that was accepted or revoked is not sent, and its link is forgotten", async () => {
	await put(INVITATION);
	await put({ ...INVITATION, recipient: "other@town.example.jp" });
	const now = new Date();
	await prisma.$transaction((tx) =>
		cancelUnsentLinks(tx, { kind: "invitation", recipient: "new@town.example.jp", now }),
	);
	await sendDueMail(running);
	expect(server.received.map(({ recipients }) => recipients)).toEqual([["other@town.example.jp"]]);
	const [cancelled] = await rows();
	expect(cancelled).toMatchObject({ sentAt: null, givenUpAt: now, lastError: "cancelled", params: { url: null } });
});
