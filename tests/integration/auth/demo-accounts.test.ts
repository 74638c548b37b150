import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { answerWithCode } from "@/lib/actions/second-factor-question";
import { signIn } from "@/lib/actions/sign-in";
import { currentActor } from "@/lib/auth/current-actor";
import { loadPlan } from "@/lib/data/load-plan";
import { readInvitation } from "@/lib/data/staff/invitation-answers";
import { parseEnv } from "@/lib/env";
import { prepareAccounts } from "@/scripts/steps/accounts";
import { readSecret } from "@/scripts/steps/secret";
import { openBrowser } from "../../support/browser";
import { createTestDatabase } from "../../support/database";
import { soundPlan } from "../../support/sound-plan";
import { codeOf, TEST_SECRET, textOfKey } from "../../support/staff";

process.env.AUTH_SECRET = TEST_SECRET;
process.env.PORTAL_URL = "http://portal.example.jp";
const { prisma, url } = await createTestDatabase();
await loadPlan(prisma, soundPlan(), new Date("2026-10-01T00:00:00Z"));

const env = parseEnv({ PORTAL_URL: "http://portal.example.jp" });
const database = { url, serverPid: undefined, close: async () => {} };
const start = (demo: boolean) => prepareAccounts(database, { env, secret: TEST_SECRET, demo });

/** What the terminal shows of the demo accounts, by address. */
function readTable(text: string) {
	const lines = text.split("\n").slice(2);
	return new Map(lines.map((line) => line.trim().split(/ {2,}/)).map(([email = "", ...rest]) => [email, rest]));
}

async function enter(email: string, password: string, key: string) {
	const browser = openBrowser();
	await browser.send(signIn, { locale: "ja", next: "", email, password });
	if (key !== "-") await browser.send(answerWithCode, { locale: "ja", next: "", code: codeOf(textOfKey(key)) });
	return browser.visit(currentActor);
}

test("on an empty database a start gives the link of the first administrator; the next start another", async () => {
	const tokens: string[] = [];
	for (let count = 0; count < 2; count++) {
		const text = await start(false);
		tokens.push(/http:\/\/portal\.example\.jp\/ja\/invitation\/([\w-]{43})/.exec(text)?.[1] ?? "");
	}
	expect(await readInvitation(tokens[0] ?? "", new Date())).toEqual({ over: "revoked" });
	expect(await readInvitation(tokens[1] ?? "", new Date())).toMatchObject({ role: "admin", email: null });
	expect(JSON.stringify(await prisma.invitation.findMany())).not.toContain(tokens[1]);
});

test("--demo makes marked accounts for every role, whose passwords are told there and nowhere else", async () => {
	const accounts = readTable(await start(true));
	const roles = new Map<string, string | null | undefined>();
	for (const [email, [password = "", key = ""]] of accounts) {
		const actor = await enter(email, password, key);
		roles.set(email, actor?.role);
		expect(actor, email).toMatchObject({ isDemo: true, name: expect.stringContaining("（デモ）") });
		expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
	}
	expect(Object.fromEntries(roles)).toEqual({
		"admin@demo.invalid": "admin",
		"reviewer@demo.invalid": "reviewer",
		"editor@demo.invalid": "editor",
		"editor2@demo.invalid": "editor",
	});
	const editors = await prisma.user.findMany({ where: { role: "editor" }, include: { divisions: true } });
	expect(new Set(editors.flatMap(({ divisions }) => divisions.map(({ divisionId }) => divisionId))).size).toBe(2);
	expect(await start(false)).toBe("");
});

test("--demo once more: other passwords for the same accounts, rights given back, sessions ended", async () => {
	const before = readTable(await start(true));
	await prisma.user.updateMany({
		where: { email: "admin@demo.invalid" },
		data: { role: "editor", deactivatedAt: new Date() },
	});
	const after = readTable(await start(true));
	expect(await prisma.user.count()).toBe(4);
	expect(await prisma.session.count()).toBe(0);
	for (const [email, [password]] of after) expect(password).not.toBe(before.get(email)?.[0]);
	const [old = "", oldKey = ""] = before.get("admin@demo.invalid") ?? [];
	expect(await enter("admin@demo.invalid", old, oldKey)).toBeNull();
	const [password = "", key = ""] = after.get("admin@demo.invalid") ?? [];
	expect(await enter("admin@demo.invalid", password, key)).toMatchObject({ role: "admin" });
});

test("without AUTH_SECRET the secret is made once and kept where nobody else reads it", async () => {
	const dataDir = await mkdtemp(path.join(tmpdir(), "shirube-secret-"));
	const secret = readSecret({ ...env, dataDir });
	expect(secret).toMatch(/^[\w-]{43}$/);
	expect(readSecret({ ...env, dataDir })).toBe(secret);
	const file = path.join(dataDir, "auth-secret");
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	expect((await readFile(file, "utf8")).trim()).toBe(secret);
	expect(readSecret({ ...env, dataDir, authSecret: TEST_SECRET })).toBe(TEST_SECRET);
	await rm(dataDir, { recursive: true });
});
