import { beforeEach, describe, expect, test, vi } from "vitest";
import { limited } from "@/app/limited";
import { deleteExpiredRows } from "@/lib/data/jobs/expired-rows";
import { countRequest } from "@/lib/data/public/request-limits";
import { REQUEST_LIMITS } from "@/lib/domain/request-limits";
import { createTestDatabase } from "../../support/database";

const { prisma, sql } = await createTestDatabase();

const START = new Date("2026-11-23T09:00:00Z");
const atMinute = (minutes: number) => new Date(START.getTime() + minutes * 60_000);

beforeEach(async () => {
	await prisma.throttle.deleteMany();
});

/** As if an address had asked as often as it may, in a window that began then. */
async function useUp(kind: "api" | "documents", address: string, windowStartedAt: Date): Promise<void> {
	await countRequest(kind, address, windowStartedAt);
	await prisma.throttle.updateMany({ data: { count: REQUEST_LIMITS[kind].tries } });
}

const ask = (kind: "api" | "documents", { path = "/api/v1/plan", address = "192.0.2.1", language = "" } = {}) =>
	limited(
		new Request(`http://portal.example.jp${path}`, {
			headers: { "X-Forwarded-For": address, ...(language && { "Accept-Language": language }) },
		}),
		kind,
	);

describe("counting", () => {
	test("lets through as many as the limit says, and then all again when the window is over, not later", async () => {
		await useUp("documents", "192.0.2.1", START);
		expect(await countRequest("documents", "192.0.2.1", atMinute(4))).toEqual(atMinute(10));
		expect(await countRequest("documents", "192.0.2.1", atMinute(9))).toEqual(atMinute(10));
		expect(await countRequest("documents", "192.0.2.1", atMinute(10))).toBeNull();
	});

	test("keeps kinds and addresses apart", async () => {
		await useUp("documents", "192.0.2.1", START);
		expect(await countRequest("api", "192.0.2.1", START)).toBeNull();
		expect(await countRequest("documents", "192.0.2.2", START)).toBeNull();
	});

	test("at the same moment lets through exactly those the limit allows", async () => {
		await useUp("api", "192.0.2.1", START);
		await prisma.throttle.updateMany({ data: { count: REQUEST_LIMITS.api.tries - 5 } });
		const answers = await Promise.all(Array.from({ length: 20 }, () => countRequest("api", "192.0.2.1", START)));
		expect(answers.filter((until) => until === null)).toHaveLength(5);
	});

	test("leaves nothing behind for longer than a day", async () => {
		await useUp("api", "192.0.2.1", START);
		await countRequest("api", "192.0.2.1", START);
		await deleteExpiredRows(atMinute(24 * 60 + 1));
		expect(await prisma.throttle.count()).toBe(0);
	});
});

describe("answering", () => {
	test("a request within the limit isn't answered here", async () => {
		expect(await ask("api")).toBeNull();
		expect(await ask("documents")).toBeNull();
	});

	test("the API says as a problem how long to wait", async () => {
		await useUp("api", "192.0.2.1", new Date());
		const response = await ask("api");
		expect(response?.status).toBe(429);
		expect(response?.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
		const seconds = Number(response?.headers.get("Retry-After"));
		expect(seconds).toBeGreaterThan(0);
		expect(seconds).toBeLessThanOrEqual(600);
		const problem = await response?.json();
		expect(problem).toMatchObject({ status: 429, title: "要求が多すぎます" });
		expect(problem.type).toMatch(/\/ja\/open-data\/api#too-many-requests$/);
		expect(problem.detail).toContain(`${seconds}秒後`);
	});

	test("a document says so in the language of its address, other files in the reader's", async () => {
		await useUp("documents", "192.0.2.1", new Date());
		const texts = await Promise.all([
			ask("documents", { path: "/en/council/book.pdf", language: "ja" }),
			ask("documents", { path: "/data/values.csv", language: "fr, en-GB;q=0.8, ja;q=0.5" }),
			ask("documents", { path: "/data/values.csv", language: "en;q=0, *" }),
			ask("documents", { path: "/data/values.csv" }),
		]);
		expect(texts.map((response) => response?.status)).toEqual([429, 429, 429, 429]);
		expect(texts.map((response) => response?.headers.get("Content-Language"))).toEqual(["en", "en", "ja", "ja"]);
		expect(await texts[0]?.text()).toContain("Please wait");
		expect(await texts[3]?.text()).toContain("分ほど待って");
	});

	test("what a sender writes into X-Forwarded-For itself doesn't make another address of it", async () => {
		await useUp("api", "192.0.2.1", new Date());
		expect((await ask("api", { address: "198.51.100.1, 192.0.2.1" }))?.status).toBe(429);
	});

	test("a database that can't count is said, and nothing crashes", async () => {
		const logged = vi.spyOn(console, "error").mockImplementation(() => {});
		await sql("ALTER TABLE throttle RENAME TO throttle_away");
		try {
			const [api, documents] = [await ask("api"), await ask("documents", { language: "en" })];
			expect([api?.status, documents?.status]).toEqual([503, 503]);
			expect(await api?.json()).toMatchObject({ status: 503, title: "いまは応答できません" });
			expect(await documents?.text()).toContain("try again");
			expect(logged).toHaveBeenCalledTimes(2);
		} finally {
			await sql("ALTER TABLE throttle_away RENAME TO throttle");
			logged.mockRestore();
		}
	});
});
