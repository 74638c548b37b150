import { afterEach, describe, expect, test, vi } from "vitest";
import type { MailProblem } from "@/lib/domain/mail-delivery";
import { problemOf } from "@/lib/mail/failure";
import { deliver, type Envelope } from "@/lib/mail/transport";
import { answer, type MailServer, readMail, startMailServer } from "../../support/mail-server";

const FROM = { name: "阿見町 政策企画課", address: "shirube@town.example.jp" };
const MAIL: Envelope = {
	messageId: "outbox-1-1@town.example.jp",
	recipient: "kikaku@town.example.jp",
	subject: "【阿見町 施策評価ポータル しるべ】差戻し：7-1-1 効果的な行政運営（R7（2025年度））",
	text: "次の評価が差し戻されました。\n\n> 㐂・髙・①・🗻\n",
	language: "ja",
	date: new Date("2026-06-01T00:00:00Z"),
};

const never = new AbortController().signal;
let server: MailServer | undefined;

afterEach(async () => {
	vi.unstubAllEnvs();
	await server?.stop();
	server = undefined;
});

async function start(options: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
	server = await startMailServer(options);
	return server;
}

function send(address: string, mail: Partial<Envelope> = {}): Promise<void> {
	return deliver({ smtpUrl: address, from: FROM }, { ...MAIL, ...mail }, never);
}

async function problemWith(address: string, mail?: Partial<Envelope>): Promise<MailProblem> {
	const error = await send(address, mail).catch((error: unknown) => error);
	expect(error).toBeInstanceOf(Error);
	return problemOf(error);
}

test("a reader's program shows what was written", async () => {
	const { port, received } = await start();
	await send(`smtp://127.0.0.1:${port}`);
	expect(received).toHaveLength(1);
	expect(received[0]).toMatchObject({ from: FROM.address, recipients: [MAIL.recipient] });
	const mail = await readMail(received[0] as (typeof received)[0]);
	expect(mail.subject).toBe(MAIL.subject);
	expect(mail.text).toBe(MAIL.text);
	expect(mail.html).toBe(false);
	expect(mail.from?.value).toEqual([FROM]);
	expect(mail.to).toMatchObject({ value: [{ address: MAIL.recipient, name: "" }] });
	expect(mail.messageId).toBe(`<${MAIL.messageId}>`);
	expect(mail.date).toEqual(MAIL.date);
	expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
	expect(mail.headers.get("content-language")).toBe("ja");
	expect(received[0]?.source).toMatch(/^\p{ASCII}*$/u);
});

describe("nothing that is typed becomes a header or a recipient", () => {
	test.each([
		["subject", { subject: "差戻し\r\nBcc: evil@example.com\r\n\r\nbody" }],
		["recipient", { recipient: "kikaku@town.example.jp, evil@example.com" }],
		["recipient's line break", { recipient: "kikaku@town.example.jp>\r\nRCPT TO:<evil@example.com" }],
		["text", { text: ".\r\nRSET\r\nMAIL FROM:<evil@example.com>\r\nRCPT TO:<evil@example.com>\r\nDATA\r\n" }],
		["text's dots", { text: "a\r\n.\r\nQUIT\r\n" }],
	])("%s", async (_, typed) => {
		const { port, received } = await start();
		await send(`smtp://127.0.0.1:${port}`, typed).catch(() => {});
		expect(received.length).toBeLessThanOrEqual(1);
		for (const one of received) {
			expect(one.recipients).toHaveLength(1);
			expect(one.recipients).not.toContain("evil@example.com");
			const { headers } = await readMail(one);
			expect([...headers.keys()].sort()).toEqual(
				[
					"auto-submitted",
					"content-language",
					"content-transfer-encoding",
					"content-type",
					"date",
					"from",
					"message-id",
					"mime-version",
					"subject",
					"to",
				].sort(),
			);
		}
	});
});

describe("encryption and signing in", () => {
	const withUser: Parameters<typeof startMailServer>[0] = {
		authOptional: false,
		disabledCommands: [],
		onAuth: ({ username, password }, _, callback) =>
			username === "user@town" && password === "p@ss"
				? callback(null, { user: username })
				: callback(answer(535, "no")),
	};

	test("turns to encryption when the server offers it, then says user and password", async () => {
		vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
		const { port, received } = await start(withUser);
		await send(`smtp://user%40town:p%40ss@127.0.0.1:${port}`);
		expect(received).toMatchObject([{ secure: true, user: "user@town" }]);
	});

	test("smtps is encrypted from the start", async () => {
		vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
		const { port, received } = await start({ ...withUser, secure: true });
		await send(`smtps://user%40town:p%40ss@127.0.0.1:${port}`);
		expect(received).toMatchObject([{ secure: true, user: "user@town" }]);
	});

	test("a wrong password is a matter of the settings", async () => {
		vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
		const { port, received } = await start(withUser);
		const problem = await problemWith(`smtp://user%40town:wrong@127.0.0.1:${port}`);
		expect(problem).toEqual({ failure: "notSignedIn", detail: "535 no" });
		expect(received).toEqual([]);
	});

	test.each(["smtp", "smtps"])("%s: a certificate that nobody vouches for is refused", async (scheme) => {
		const { port, received } = await start({ disabledCommands: [], secure: scheme === "smtps" });
		expect(await problemWith(`${scheme}://127.0.0.1:${port}`)).toMatchObject({ failure: "insecure" });
		expect(received).toEqual([]);
	});

	test("a server that does not offer encryption never sees a password", async () => {
		const asked: string[] = [];
		const { port } = await start({
			allowInsecureAuth: true,
			onAuth: ({ username }, _, callback) => {
				asked.push(username ?? "");
				callback(null, { user: username });
			},
		});
		// An address of this machine that is not written as one: 0.0.0.0 is connected to as 127.0.0.1.
		expect(await problemWith(`smtp://user:pass@0.0.0.0:${port}`)).toMatchObject({ failure: "insecure" });
		expect(asked).toEqual([]);
	});
});

describe("what the server says no to", () => {
	test.each([
		["putOff", "450 busy", { onRcptTo: (_a, _s, done) => done(answer(450, "busy")) }],
		["recipientRefused", "550 no such user", { onRcptTo: (_a, _s, done) => done(answer(550, "no such user")) }],
		["senderRefused", "553 not you", { onMailFrom: (_a, _s, done) => done(answer(553, "not you")) }],
		["putOff", "451 greylisted", { refuse: () => answer(451, "greylisted") }],
		["contentRefused", "554 spam", { refuse: () => answer(554, "spam") }],
		["unreachable", "554 go away", { onConnect: (_s, done) => done(answer(554, "go away")) }],
	] satisfies [string, string, Parameters<typeof startMailServer>[0]][])("%s: %s", async (failure, words, options) => {
		const { port } = await start(options);
		const problem = await problemWith(`smtp://127.0.0.1:${port}`);
		expect(problem.failure).toBe(failure);
		expect(problem.detail).toContain(words);
	});

	test("nobody there", async () => {
		const { port, stop } = await startMailServer();
		await stop();
		expect(await problemWith(`smtp://127.0.0.1:${port}`)).toMatchObject({ failure: "unreachable" });
		expect(await problemWith("smtp://mail.invalid:25")).toMatchObject({ failure: "unreachable" });
	});

	test("the delivery ends at once when the portal stops", async () => {
		const stopping = new AbortController();
		const { port } = await start({ onConnect: () => stopping.abort() });
		const settings = { smtpUrl: `smtp://127.0.0.1:${port}`, from: FROM };
		const error = await deliver(settings, MAIL, stopping.signal).catch((error: unknown) => error);
		expect(problemOf(error).failure).toBe("unreachable");
	});
});
