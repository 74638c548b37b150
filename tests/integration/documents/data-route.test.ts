import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET, HEAD } from "@/app/data/[file]/route";
import { loadPlan } from "@/lib/data/load-plan";
import { REQUEST_LIMITS } from "@/lib/domain/request-limits";
import { readCsvRecords } from "../../support/csv-reader";
import { createTestDatabase } from "../../support/database";
import { richPlan } from "../../support/rich-plan";
import { addRevision } from "../data/revisions";

const { prisma, sql } = await createTestDatabase();

const EPOCH = Symbol.for("shirube.publishedEpoch");

type Asked = { headers?: Record<string, string>; by?: typeof GET };

function ask(file: string, { headers = {}, by = GET }: Asked = {}): Promise<Response> {
	const request = new Request(`https://example.jp/data/${file}`, { headers, method: by === HEAD ? "HEAD" : "GET" });
	return by(request, { params: Promise.resolve({ file: file.split("?")[0] ?? "" }) });
}

beforeAll(async () => {
	await loadPlan(prisma, richPlan(), new Date("2026-10-01T00:00:00Z"));
	await addRevision(prisma, { policy: "7-1-2", fiscalYear: 2027 }, "published", { situation: "絵文字😀と𠮷" });
});

beforeEach(() => sql("DELETE FROM throttle"));

test("a file says what it is, what it is called and under which licence", async () => {
	const response = await ask("evaluations.csv?year=2024");
	expect(response.status).toBe(200);
	expect(Object.fromEntries(response.headers)).toMatchObject({
		"content-type": "text/csv; charset=utf-8",
		"content-disposition": `attachment; filename="08443_evaluations.csv"; filename*=UTF-8''${encodeURIComponent("名前_施策の評価.csv")}`,
		link: '<https://example.jp/terms?v=2&lang=ja>; rel="license"',
		"access-control-allow-origin": "*",
	});
	expect(readCsvRecords(await response.text())).toHaveLength(2);
});

test("JSON names its own address, as it was asked for", async () => {
	const response = await ask("policies.json?chapter=7&policy=&year=2024");
	expect((await response.json()).source.address).toMatch(/\/data\/policies\.json\?chapter=7&policy=&year=2024$/);
});

test("HEAD says the same without the file", async () => {
	const [head, whole] = await Promise.all([ask("policies.xlsx", { by: HEAD }), ask("policies.xlsx")]);
	expect(await head.text()).toBe("");
	expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(whole.headers));
});

describe.each([
	["ja", "データはありません", "読み取れません：year, encoding"],
	["en-GB,ja;q=0.5", "no data at this address", "can’t be read: year, encoding"],
])("in the reader's language (%s)", (language, missing, unreadable) => {
	const headers = { "accept-language": language };

	test("there is no such file", async () => {
		const response = await ask("nothing.csv", { headers });
		expect([response.status, await response.text()]).toEqual([404, expect.stringContaining(missing)]);
		expect(response.headers.get("cache-control")).toBe("no-store");
	});

	test("a query can't be read", async () => {
		const response = await ask("policies.csv?year=R6&encoding=ebcdic", { headers });
		expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(unreadable)]);
	});

	test("characters have no place in Shift_JIS: each with its code point and place, and where to find it in UTF-8", async () => {
		const response = await ask("evaluations.csv?year=2027&encoding=shift_jis", { headers });
		expect(response.status).toBe(422);
		const text = await response.text();
		expect(text).toMatch(/\/data\/evaluations\.csv\?year=2027$/m);
		for (const part of [
			"😀",
			"U+1F600",
			"𠮷",
			"U+20BB7",
			"evaluations",
			"situation",
			"policy_code 7-1-2, fiscal_year 2027",
		]) {
			expect(text).toContain(part);
		}
	});
});

test("who asks too often waits", async () => {
	const headers = { "x-forwarded-for": "203.0.113.7" };
	for (let count = 0; count < REQUEST_LIMITS.documents.tries; count++) {
		expect((await ask("sdgs.csv", { headers, by: HEAD })).status).toBe(200);
	}
	const response = await ask("sdgs.csv", { headers });
	expect([response.status, Number(response.headers.get("retry-after")) > 0]).toEqual([429, true]);
});

describe("for who has the file already", () => {
	const epoch = { current: 7, isListening: true };
	beforeEach(() => {
		Object.assign(epoch, { current: 7, isListening: true });
		Reflect.set(globalThis, EPOCH, epoch);
	});
	afterEach(() => Reflect.deleteProperty(globalThis, EPOCH));

	const tagOf = async (file: string) => (await ask(file, { by: HEAD })).headers.get("etag");

	test("nothing is made until something is published", async () => {
		const tag = (await tagOf("policies.csv")) ?? "";
		const headers = { "if-none-match": tag };
		const unchanged = await ask("policies.csv", { headers });
		expect([unchanged.status, await unchanged.text(), unchanged.headers.get("etag")]).toEqual([304, "", tag]);
		epoch.current++;
		expect((await ask("policies.csv", { headers })).status).toBe(200);
	});

	test("each file and selection has a tag of its own, however it is written", async () => {
		const files = [
			"policies.csv",
			"policies.json",
			"policies.csv?year=2024",
			"policies.csv?encoding=shift_jis",
			"sdgs.csv",
		];
		const tags = await Promise.all(files.map(tagOf));
		expect(new Set(tags).size).toBe(files.length);
		expect(await tagOf("policies.csv?year=&other=1")).toBe(tags[0]);
	});

	test("there is no tag while changes are not heard", async () => {
		epoch.isListening = false;
		expect(await tagOf("policies.csv")).toBeNull();
	});
});
