import { beforeEach, describe, expect, test } from "vitest";
import { signIn } from "@/lib/actions/sign-in";
import { countTry, forgetTries, takeTryBack } from "@/lib/data/throttle";
import { openBrowser } from "../../support/browser";
import { createTestDatabase } from "../../support/database";
import { createStaff, TEST_SECRET } from "../../support/staff";

process.env.AUTH_SECRET = TEST_SECRET;
process.env.PORTAL_URL = "http://portal.example.jp";
const { prisma } = await createTestDatabase();

const LIMIT = { name: "test", tries: 3, windowMinutes: 15, blockMinutes: 15 };
const START = new Date("2026-11-23T09:00:00Z");
const atMinute = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

beforeEach(async () => {
	await prisma.throttle.deleteMany();
});

describe("counting", () => {
	test("lets as many tries through as the limit says, then none for a quarter of an hour", async () => {
		for (let count = 0; count < 3; count++) expect(await countTry(LIMIT, "a", START)).toBeNull();
		expect(await countTry(LIMIT, "a", atMinute(1))).toEqual({ until: atMinute(16), isNew: true });
		expect(await countTry(LIMIT, "a", atMinute(10))).toEqual({ until: atMinute(16), isNew: false });
		expect(await countTry(LIMIT, "a", atMinute(16))).toBeNull();
	});

	test("begins anew when the window is over", async () => {
		for (let count = 0; count < 3; count++) await countTry(LIMIT, "a", START);
		expect(await countTry(LIMIT, "a", atMinute(15))).toBeNull();
		expect(await prisma.throttle.findMany()).toMatchObject([{ count: 1 }]);
	});

	test("counts others apart, and keeps no address as it is", async () => {
		for (let count = 0; count < 4; count++) await countTry(LIMIT, "soumu@town.example.jp", START);
		expect(await countTry(LIMIT, "kikaku@town.example.jp", START)).toBeNull();
		expect(JSON.stringify(await prisma.throttle.findMany())).not.toContain("soumu");
	});

	test("tries at the same moment are all counted", async () => {
		const answers = await Promise.all(Array.from({ length: 20 }, () => countTry(LIMIT, "a", START)));
		expect(answers.filter((answer) => answer === null)).toHaveLength(3);
	});

	test("forgets, and takes back", async () => {
		for (let count = 0; count < 3; count++) await countTry(LIMIT, "a", START);
		await takeTryBack(LIMIT, "a");
		expect(await countTry(LIMIT, "a", START)).toBeNull();
		await forgetTries(LIMIT, "a");
		expect(await prisma.throttle.count()).toBe(0);
	});
});

describe("signing in", () => {
	const send = (email: string, password: string, address = "192.0.2.1") =>
		openBrowser({ address }).send(signIn, { locale: "ja", next: "", email, password });
	const isBlocked = ({ problems = [] }: { problems?: readonly { message: string }[] }) =>
		problems.some(({ message }) => message === "account.tooManyTries");

	test("after ten wrong passwords even the right one has to wait, from wherever it comes; it goes on record", async () => {
		const { email, password, userId } = await createStaff(prisma, { role: "editor" });
		for (let count = 0; count < 10; count++) expect(isBlocked(await send(email, "not my password"))).toBe(false);
		expect(await send(email, password, "198.51.100.9")).toMatchObject({
			status: "invalid",
			problems: [{ message: "account.tooManyTries", values: { minutes: 15 } }],
		});
		await send(email, password);
		const entries = await prisma.auditEntry.findMany({ where: { entityId: userId, action: "account.lockOut" } });
		expect(entries).toMatchObject([{ after: { what: "signIn", address: "198.51.100.9" } }]);
		await prisma.throttle.updateMany({ data: { blockedUntil: new Date() } });
		expect(await send(email, password)).toEqual({ movedTo: "/ja/staff" });
	});

	test("an unknown address is locked in the same way", async () => {
		for (let count = 0; count < 10; count++) await send("nobody@town.example.jp", "not my password");
		expect(isBlocked(await send("nobody@town.example.jp", "not my password"))).toBe(true);
	});

	test("who signs in has no failures behind them any more", async () => {
		const { email, password } = await createStaff(prisma, { role: "editor" });
		for (let count = 0; count < 9; count++) await send(email, "not my password");
		expect(await send(email, password)).toHaveProperty("movedTo");
		for (let count = 0; count < 9; count++) expect(isBlocked(await send(email, "not my password"))).toBe(false);
	}, 40_000);

	test("one network address gets a hundred failures, whatever accounts they are for; successes don't count", async () => {
		const { email, password } = await createStaff(prisma, { role: "editor" });
		await countTriesFrom("203.0.113.5", 99);
		expect(await send(email, password, "203.0.113.5")).toHaveProperty("movedTo");
		expect(isBlocked(await send("someone@town.example.jp", "not my password", "203.0.113.5"))).toBe(false);
		expect(isBlocked(await send(email, password, "203.0.113.5"))).toBe(true);
		expect(await send(email, password, "203.0.113.6")).toHaveProperty("movedTo");
	});

	test("what a sender writes into X-Forwarded-For itself doesn't make another address of it", async () => {
		await countTriesFrom("203.0.113.8", 100);
		const forged = "198.51.100.1, 203.0.113.8";
		expect(isBlocked(await send("someone@town.example.jp", "not my password", forged))).toBe(true);
	});

	async function countTriesFrom(address: string, tries: number): Promise<void> {
		for (let count = 0; count < tries; count++) {
			await countTry({ name: "signIn:address", tries: 100, windowMinutes: 15, blockMinutes: 15 }, address, new Date());
		}
	}
});
