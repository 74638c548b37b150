import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { REQUEST_LIMITS } from "@/lib/domain/request-limits";
import { routes } from "@/lib/routes";
import { startEditor } from "./support/editor";
import { test as base, expect } from "./support/fixtures";
import { type Portal, startPortal } from "./support/portal";
import { databaseUrl, openSql } from "./support/sql";

/** Two servers of one database, as behind a load balancer. These tests write and use limits up, so they have their own. */
const test = base.extend<object, { servers: { first: Portal; second: Portal } }>({
	servers: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern
		async ({}, use) => {
			const first = await startPortal();
			const second = await startPortal({
				// A folder that is there already: the database holds the plan.
				dataDir: await mkdtemp(path.join(tmpdir(), "shirube-e2e-")),
				settings: { DATABASE_URL: await databaseUrl(first.dataDir), AUTH_SECRET: "for these tests alone, 32 letters" },
			});
			await use({ first, second });
			await second.stop();
			await first.stop();
		},
		{ scope: "worker", timeout: 120_000 },
	],
});

test.describe.configure({ mode: "serial" });

const EVALUATION = routes.api("/evaluations/7-1-1/2024");

test("a publication changes the answer and its ETag at once, at every server", async ({ servers }) => {
	const { first, second } = servers;
	const tagAt = async ({ url }: Portal) => (await fetch(url + EVALUATION)).headers.get("etag") ?? "";
	// A page, so that the servers listen for publications.
	for (const { url } of [first, second]) await fetch(url + routes.home("ja"));
	const before = await tagAt(first);
	expect(await tagAt(second)).toBe(before);
	const editor = await startEditor(first.dataDir);
	await editor.draft({
		policy: "7-1-1",
		fiscalYear: 2024,
		correction: "集計の誤り",
		outcome: "訂正した成果",
		progressGrade: "C",
		actuals: {},
	});
	for (const state of ["submitted", "approved"] as const) {
		await editor.moveTo(state);
		expect(await tagAt(first)).toBe(before);
	}
	await editor.moveTo("published");
	await editor.stop();
	for (const portal of [first, second]) {
		const headers = { "If-None-Match": before };
		await expect.poll(async () => (await fetch(portal.url + EVALUATION, { headers })).status).toBe(200);
		const body = await (await fetch(portal.url + EVALUATION)).json();
		expect(body).toMatchObject({
			revision: 2,
			correction_reason: { ja: "集計の誤り" },
			progress_grade: { grade: "C" },
		});
	}
	expect(await tagAt(first)).toBe(await tagAt(second));
});

test("two servers count together, and one that asks too often is told by both how long to wait", async ({
	servers,
}) => {
	const { first, second } = servers;
	const sql = await openSql(first.dataDir);
	await sql.rows("DELETE FROM throttle");
	const { tries } = REQUEST_LIMITS.api;
	for (let count = 0; count < tries; count++) {
		const portal = count % 2 === 0 ? first : second;
		const response = await fetch(portal.url + routes.api("/no-such-thing"));
		await response.arrayBuffer();
		expect(response.status).toBe(404);
	}
	for (const { url } of [first, second]) {
		const response = await fetch(url + routes.api());
		expect(response.status).toBe(429);
		expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
		expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
		expect(response.headers.get("access-control-allow-origin")).toBe("*");
		expect(await response.json()).toMatchObject({ status: 429 });
		// Pages are kept, and not counted.
		expect((await fetch(url + routes.home("ja"))).status).toBe(200);
	}
	await sql.rows("UPDATE throttle SET blocked_until = now()");
	expect((await fetch(first.url + routes.api())).status).toBe(200);
	await sql.close();
});
