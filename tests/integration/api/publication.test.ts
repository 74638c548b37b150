import pg from "pg";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { ENDPOINT_NAMES } from "@/lib/schemas/api/endpoints";
import { createTestDatabase } from "../../support/database";
import { soundPlan } from "../../support/sound-plan";
import { addRevision, moveOpenRevisions } from "../data/revisions";
import { ask, readAll } from "./ask";

const { prisma } = await createTestDatabase();

const SECRET = "下書きの文";
const PATHS = [
	"/plan",
	"/chapters",
	"/policies",
	"/policies?year=2025&grade=D",
	"/policies/7-1-1",
	"/indicators",
	"/indicators?year=2025&pace=achieved",
	"/indicators/7-1-1-1",
	"/evaluations",
	"/evaluations?year=2025",
	"/evaluations/7-1-1/2024",
	"/evaluations/7-1-1/2025",
	"/divisions",
];

const everything = async () => (await Promise.all(PATHS.map(async (path) => (await ask(path)).text()))).join("\n");

beforeAll(() => loadPlan(prisma, soundPlan(), new Date("2026-10-01T00:00:00Z")));

describe("before it is published", () => {
	test("a revision is in no answer, not even as a count, however far it has got", async () => {
		const before = await everything();
		const content = { situation: SECRET, progressGrade: "D", actuals: { "7-1-1-1": "98.5" } } as const;
		for (const fiscalYear of [2024, 2025]) await addRevision(prisma, { policy: "7-1-1", fiscalYear }, "draft", content);
		for (const state of ["draft", "submitted", "approved"] as const) {
			if (state !== "draft") await moveOpenRevisions(prisma, state);
			expect(await everything()).toBe(before);
			expect((await ask("/evaluations/7-1-1/2025")).status).toBe(404);
		}
	});

	test("a correction, once it is published, is in every answer that concerns it, and the older one in none", async () => {
		await moveOpenRevisions(prisma, "published");
		const { items } = await readAll<{ revision: number }>("/evaluations?policy=7-1-1&year=2024");
		expect(items).toMatchObject([{ revision: 2, correction_reason: { ja: "訂正2" }, situation: { ja: SECRET } }]);
	});
});

describe("ETags", () => {
	const EPOCH = Symbol.for("shirube.publishedEpoch");
	afterEach(() => Reflect.deleteProperty(globalThis, EPOCH));

	test("what has not changed is not sent again, whether or not changes are heard", async () => {
		for (const epoch of [undefined, { current: 1, isListening: false }, { current: 1, isListening: true }]) {
			Reflect.set(globalThis, EPOCH, epoch);
			const first = await ask("/policies");
			const tag = first.headers.get("ETag") ?? "";
			expect(tag).toMatch(/^W\/"[\w-]+"$/);
			const second = await ask("/policies", { "If-None-Match": `"other", ${tag}` });
			expect([second.status, await second.text(), second.headers.get("ETag")]).toEqual([304, "", tag]);
			expect(second.headers.get("Access-Control-Allow-Origin")).toBe("*");
			expect((await ask("/policies", { "If-None-Match": '"other"' })).status).toBe(200);
		}
	});

	test("differ by what is asked for", async () => {
		const tags = await Promise.all(["/policies", "/policies?limit=1", "/policies/7-1-1"].map((path) => ask(path)));
		expect(new Set(tags.map(({ headers }) => headers.get("ETag"))).size).toBe(3);
	});

	test("while changes are heard, an unchanged answer costs the counting of the request and nothing more", async () => {
		Reflect.set(globalThis, EPOCH, { current: 7, isListening: true });
		const tag = (await ask("/evaluations")).headers.get("ETag") ?? "";
		const query = vi.spyOn(pg.Client.prototype, "query");
		const response = await ask("/evaluations", { "If-None-Match": tag });
		const statements = query.mock.calls.map(([sent]: unknown[]) => JSON.stringify(sent));
		query.mockRestore();
		expect(response.status).toBe(304);
		expect(statements.filter((sent) => !sent.includes("SET TIME ZONE"))).toEqual([expect.stringContaining("throttle")]);
	});

	test("a publication that is heard, and one that is not, both change them", async () => {
		for (const isListening of [true, false]) {
			const epoch = { current: 1, isListening };
			Reflect.set(globalThis, EPOCH, epoch);
			const tag = (await ask("/evaluations")).headers.get("ETag") ?? "";
			await addRevision(prisma, { policy: "7-1-2", fiscalYear: isListening ? 2025 : 2027 }, "published");
			epoch.current += 1;
			expect((await ask("/evaluations", { "If-None-Match": tag })).status).toBe(200);
		}
	});

	test("an answer that was begun before a publication is not remembered as one after it", async () => {
		let looks = 0;
		Reflect.set(globalThis, EPOCH, {
			isListening: true,
			get current() {
				looks += 1;
				return looks;
			},
		});
		const tag = (await ask("/divisions?limit=7")).headers.get("ETag") ?? "";
		await prisma.divisionName.updateMany({ data: { name: "改めた名前" } });
		Reflect.set(globalThis, EPOCH, { current: looks, isListening: true });
		expect((await ask("/divisions?limit=7", { "If-None-Match": tag })).status).toBe(200);
	});
});

test("there is an answer for every endpoint to be looked at here", () => {
	const looked = new Set(PATHS.map((path) => path.split(/[/?]/)[1]));
	const named: string[] = [...ENDPOINT_NAMES].filter((name) => name.endsWith("s") || name === "plan");
	expect(named.filter((name) => !looked.has(name))).toEqual([]);
});
