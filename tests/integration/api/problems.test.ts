import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { DELETE, OPTIONS, PATCH, POST, PUT } from "@/app/api/v1/[[...path]]/route";
import { GET as getOpenApi } from "@/app/api/v1/openapi.json/route";
import { loadPlan } from "@/lib/data/load-plan";
import { REQUEST_LIMITS } from "@/lib/domain/request-limits";
import { PROBLEM_KINDS, problemSchema } from "@/lib/schemas/api/problem";
import { createTestDatabase } from "../../support/database";
import { soundPlan } from "../../support/sound-plan";
import { ask, PORTAL } from "./ask";

const { prisma, sql } = await createTestDatabase();

/** What every answer that is no data has in common. */
async function problemIn(response: Response): Promise<Record<string, unknown>> {
	expect(response.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
	expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
	expect(response.headers.get("Cache-Control")).toBe("no-store");
	const problem = await response.json();
	expect(problemSchema.parse(problem)).toEqual(problem);
	expect(problem.status).toBe(response.status);
	expect(PROBLEM_KINDS.map((kind) => `${PORTAL}/ja/open-data/api#${kind}`)).toContain(problem.type);
	return problem;
}

test("while no plan is loaded there is nothing to be found, and that is said", async () => {
	for (const path of ["/", "/plan", "/policies", "/policies/7-1-1"]) {
		expect(await problemIn(await ask(path))).toMatchObject({ status: 404, detail: expect.stringContaining("計画") });
	}
	expect(await problemIn(await getOpenApi(new Request(`${PORTAL}/api/v1/openapi.json`)))).toMatchObject({
		status: 404,
	});
});

describe("with a plan", () => {
	beforeAll(() => loadPlan(prisma, soundPlan(), new Date("2026-10-01T00:00:00Z")));
	beforeEach(() => sql("DELETE FROM throttle"));

	test.each([
		"/nothing",
		"/policies/7-1-1/2024",
		"/policies/9-9-9",
		"/policies/07-1-1",
		"/policies/7-1-1%00",
		"/indicators/7-1-1-99",
		"/indicators/%F0%9F%92%A9",
		"/evaluations/7-1-1/2025",
		"/evaluations/7-1-1/R6",
		"/chapters/8",
		"/chapters/99999999999999999999",
		"/divisions/'; DROP TABLE plan; --",
		"/constructor",
	])("%s: 404", async (path) => {
		expect(await problemIn(await ask(path))).toMatchObject({ status: 404 });
	});

	test("every parameter that can't be used is named with what to do about it", async () => {
		const query = "yaer=2024&year=abc&limit=201&grade=E&chapter=7&pace=&after=1&after=2&__proto__=1&toString=";
		const { errors } = await problemIn(await ask(`/policies?${query}`, { "Accept-Language": "en" }));
		expect(errors).toEqual([
			{ name: "yaer", reason: expect.stringContaining("There are: year, chapter, section") },
			{ name: "year", reason: "Give a fiscal year such as 2024." },
			{ name: "limit", reason: "Give a whole number from 1 to 200." },
			{ name: "grade", reason: "Give one of A, B, C, D." },
			{ name: "after", reason: "Give it once only." },
			{ name: "__proto__", reason: expect.stringContaining("no such parameter") },
			{ name: "toString", reason: expect.stringContaining("no such parameter") },
		]);
	});

	test("an endpoint without parameters takes none, and more of one than any plan has are too many", async () => {
		expect(await problemIn(await ask("/plan?year=2024"))).toMatchObject({ status: 400 });
		const many = Array.from({ length: 201 }, (_, index) => `chapter=${index + 1}`).join("&");
		expect(await problemIn(await ask(`/policies?${many}`))).toMatchObject({ status: 400 });
	});

	test.each(["9999-9999-9999", "1-1-1"])(
		"an entry to go on after that is not there is no mistake: %s",
		async (after) => {
			expect((await ask(`/policies?after=${after}`)).status).toBe(200);
			expect((await ask(`/evaluations?after=${after}.2024`)).status).toBe(200);
			expect((await ask(`/indicators?after=${after}-1`)).status).toBe(200);
		},
	);

	test("words are the reader's, the kind of problem is the same in every language", async () => {
		const [ja, en] = await Promise.all(
			["ja", "en-GB, ja;q=0.1"].map(async (language) => ask("/nothing", { "Accept-Language": language })),
		);
		expect([ja?.headers.get("Content-Language"), en?.headers.get("Content-Language")]).toEqual(["ja", "en"]);
		const [one, other] = [await ja?.json(), await en?.json()];
		expect(one.type).toBe(other.type);
		expect([one.title, other.title]).toEqual(["見つかりません", "Not found"]);
	});

	test("only what a program can read is sent", async () => {
		for (const accept of ["text/html", "application/xml, text/*;q=0.5", "application/json;q=0"]) {
			expect(await problemIn(await ask("/plan", { Accept: accept }))).toMatchObject({ status: 406 });
		}
		for (const accept of ["*/*", "application/json", "text/html, */*;q=0.1", "application/*", ""]) {
			expect((await ask("/plan", { Accept: accept })).status).toBe(200);
		}
	});

	test("nothing is to be changed here", async () => {
		for (const method of [POST, PUT, PATCH, DELETE]) {
			const response = method(new Request(`${PORTAL}/api/v1/policies`, { method: "POST" }));
			expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
			expect(await problemIn(response)).toMatchObject({ status: 405 });
		}
	});

	test("a script of another origin may read, and see what it needs", async () => {
		const preflight = OPTIONS();
		expect(preflight.status).toBe(204);
		expect(preflight.headers.get("Access-Control-Allow-Methods")).toBe("GET, HEAD, OPTIONS");
		const { headers } = await ask("/policies?limit=1");
		expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(headers.get("Access-Control-Expose-Headers")).toBe("ETag, Link, Retry-After");
		expect(headers.get("Cache-Control")).toBe("public, max-age=0, s-maxage=1");
		expect(headers.get("Link")).toBe(
			[
				`<${PORTAL}/api/v1/policies?limit=1&after=7-1-1>; rel="next"`,
				'<https://www.digital.go.jp/resources/open_data/public_data_license_v1.0>; rel="license"',
				`<${PORTAL}/api/v1/openapi.json>; rel="service-desc"`,
				`<${PORTAL}/ja/open-data/api>; rel="service-doc"`,
			].join(", "),
		);
	});

	test("too many requests are told to wait, those for the description too", async () => {
		await ask("/plan");
		await prisma.throttle.updateMany({ data: { count: REQUEST_LIMITS.api.tries } });
		const response = await ask("/plan");
		expect(Number(response.headers.get("Retry-After"))).toBeGreaterThan(0);
		expect(await problemIn(response)).toMatchObject({ status: 429 });
		expect((await getOpenApi(new Request(`${PORTAL}/api/v1/openapi.json`))).status).toBe(429);
	});

	test("a database that can't be read is told as 503, without a word of why", async () => {
		const logged = vi.spyOn(console, "error").mockImplementation(() => {});
		await sql("ALTER TABLE indicator RENAME TO indicator_away");
		try {
			const problem = await problemIn(await ask("/indicators"));
			expect(problem).toMatchObject({ status: 503 });
			expect(JSON.stringify(problem)).not.toMatch(/relation|SQL|prisma/i);
			expect(logged).toHaveBeenCalledOnce();
		} finally {
			await sql("ALTER TABLE indicator_away RENAME TO indicator");
			logged.mockRestore();
		}
	});
});
