import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { type ApiDocument, bodyChecker } from "./support/api-document";
import { expect, test } from "./support/fixtures";
import { PUBLIC_URL } from "./support/portal";
import { evaluationOf, PLAN, POLICIES } from "./support/seed";

const [POLICY] = POLICIES;
if (!POLICY) throw new Error("the seed has no policy");
const [INDICATOR] = POLICY.indicators;

/** What stands in the paths of the document, for every entry of the seed. */
const ENTRIES: Record<string, string[]> = {
	"/api/v1/chapters/{chapter}": PLAN.chapters.map(({ number }) => `/chapters/${number}`),
	"/api/v1/policies/{policy}": POLICIES.map(({ code }) => `/policies/${code}`),
	"/api/v1/indicators/{indicator}": [...POLICIES, ...PLAN.chapters]
		.flatMap(({ indicators }) => indicators)
		.map(({ code }) => `/indicators/${code}`),
	"/api/v1/evaluations/{policy}/{year}": POLICIES.flatMap(({ code, evaluations }) =>
		evaluations.map(({ fiscalYear }) => `/evaluations/${code}/${fiscalYear}`),
	),
	"/api/v1/divisions/{division}": PLAN.divisions.map(({ slug }) => `/divisions/${slug}`),
};

const documentAt = async (portalUrl: string, query = ""): Promise<ApiDocument> =>
	(await fetch(`${portalUrl}${routes.api("/openapi.json")}${query}`)).json();

/** The address at the portal under test of one that the portal believes to be public. */
const here = (address: string, portalUrl: string) => address.replace(PUBLIC_URL, portalUrl);

test("every endpoint of openapi.json answers as the document says it does", async ({ portal }) => {
	const document = await documentAt(portal.url);
	expect(document.openapi).toMatch(/^3\.1\./);
	expect(document.servers).toEqual([{ url: PUBLIC_URL }]);
	const faultsOf = bodyChecker(document);
	for (const path of Object.keys(document.paths)) {
		const addresses = path.includes("{") ? (ENTRIES[path] ?? []) : [path.replace(routes.api(), "")];
		expect(addresses.length, path).toBeGreaterThan(0);
		for (const address of addresses) {
			const response = await fetch(portal.url + routes.api(address));
			const body = await response.json();
			// A division of the plan may have no policy yet, and then it is not listed either.
			if (response.status === 404) expect(path).toBe("/api/v1/divisions/{division}");
			expect(faultsOf(path, response.status, body), address).toEqual([]);
			if (response.status === 200) expect(faultsOf(path, 200, withoutFirstField(body)), address).not.toEqual([]);
		}
	}
});

function withoutFirstField(body: object): object {
	return Object.fromEntries(Object.entries(body).slice(1));
}

test("the document is there in both languages, the same but for its words", async ({ portal }) => {
	const [ja, en] = [await documentAt(portal.url), await documentAt(portal.url, "?lang=en")];
	expect(ja.info.title).toContain("データAPI");
	expect(en.info.title).toMatch(/^[\x20-\x7e]+$/);
	const wordless = (document: ApiDocument) =>
		JSON.stringify(document, (key, value) =>
			["description", "summary", "title", "name", "externalDocs"].includes(key) && typeof value !== "object"
				? ""
				: value,
		).replaceAll(/"url":"[^"]*"/g, "");
	expect(wordless(ja)).toBe(wordless(en));
	expect((await fetch(`${portal.url}${routes.api("/openapi.json")}?lang=fr`)).status).toBe(400);
});

test("lists lead through all of the seed by their next links, in body and header alike", async ({ portal }) => {
	const seen: string[] = [];
	for (let next: string | null = `${PUBLIC_URL}${routes.api("/evaluations")}?limit=2`; next !== null; ) {
		const response: Response = await fetch(here(next, portal.url));
		const part: { items: { policy_code: string }[]; next: string | null } = await response.json();
		const link = response.headers.get("link") ?? "";
		expect(link.includes('rel="next"') ? /<([^>]+)>; rel="next"/.exec(link)?.[1] : null).toBe(part.next);
		seen.push(...part.items.map(({ policy_code }) => policy_code));
		next = part.next;
	}
	expect(seen).toEqual(POLICIES.map(({ code }) => code));
});

test("numbers and grades are the seed's", async ({ portal }) => {
	for (const policy of POLICIES) {
		const evaluation = evaluationOf(policy);
		const address = routes.api(`/evaluations/${policy.code}/${evaluation.fiscalYear}`);
		const body = await (await fetch(portal.url + address)).json();
		expect(body.progress_grade?.grade ?? null).toBe(evaluation.progressGrade);
		expect(body.review_grade?.grade ?? null).toBe(evaluation.reviewGrade);
		for (const { indicator_code, value, absence_reason } of body.values) {
			const given = evaluation.actuals[indicator_code];
			if (typeof given === "string") expect(Number(value)).toBe(Number(given));
			else expect([value, absence_reason]).toEqual([null, given?.absence ?? "notGiven"]);
		}
	}
});

test("an answer that has not changed is not sent again, and HEAD says the same as GET without a body", async ({
	portal,
}) => {
	for (const path of ["/plan", "/policies?limit=2", "/openapi.json"]) {
		const address = portal.url + routes.api(path);
		const first = await fetch(address);
		const tag = first.headers.get("etag") ?? "";
		expect(tag).toMatch(/^W\/"/);
		const again = await fetch(address, { headers: { "If-None-Match": tag } });
		expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
		const head = await fetch(address, { method: "HEAD" });
		expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([200, "", tag]);
		expect(head.headers.get("link")).toBe(first.headers.get("link"));
		for (const response of [first, again, head]) {
			expect(Object.fromEntries(response.headers)).toMatchObject({
				"access-control-allow-origin": "*",
				"cache-control": "public, max-age=0, s-maxage=1",
				"x-content-type-options": "nosniff",
			});
			expect(response.headers.getSetCookie()).toEqual([]);
		}
	}
});

test("a script of any other origin reads it, and its headers", async ({ portal, browser }) => {
	// A website of its own on the same machine: a browser lets no other ask a local server.
	const elsewhere = createServer((_request, response) => response.end("<title>elsewhere</title>"));
	await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
	const origin = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(origin);
	const read = await page.evaluate(
		async (address) => {
			const response = await fetch(address, { headers: { "If-None-Match": '"nothing"' } });
			const { next } = await response.json();
			return { next, tag: response.headers.get("ETag"), link: response.headers.get("Link") };
		},
		`${portal.url}${routes.api("/policies")}?limit=1`,
	);
	await context.close();
	elsewhere.close();
	expect(read).toEqual({
		next: expect.stringContaining("after="),
		tag: expect.stringContaining('"'),
		link: expect.stringContaining('rel="license"'),
	});
});

test("whatever is wrong is said in one form, in the reader's language", async ({ portal }) => {
	const document = await documentAt(portal.url);
	const faultsOf = bodyChecker(document);
	const cases: [path: string, init: RequestInit, described: string, status: number][] = [
		["/policies?yaer=2024", {}, "/api/v1/policies", 400],
		["/plan?year=2024", {}, "/api/v1/plan", 400],
		["/policies/9-9-9", {}, "/api/v1/policies/{policy}", 404],
		["/no/such/thing", {}, "/api/v1/policies/{policy}", 404],
		["/plan", { headers: { Accept: "text/html" } }, "/api/v1/plan", 406],
	];
	for (const locale of LOCALES) {
		for (const [path, init, described, status] of cases) {
			const headers = { ...init.headers, "Accept-Language": locale };
			const response = await fetch(portal.url + routes.api(path), { ...init, headers });
			expect(response.status, path).toBe(status);
			expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
			expect(response.headers.get("content-language")).toBe(locale);
			expect(faultsOf(described, status, await response.json()), path).toEqual([]);
		}
	}
	for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
		const response = await fetch(portal.url + routes.api("/policies"), { method });
		expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
		expect(await response.json()).toMatchObject({ status: 405, type: expect.stringContaining("#method-not-allowed") });
	}
	const preflight = await fetch(portal.url + routes.api("/policies"), { method: "OPTIONS" });
	expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([
		204,
		"GET, HEAD, OPTIONS",
	]);
});

test("the reference page names every endpoint, has every problem's place, and its requests can be tried", async ({
	portal,
}) => {
	const { paths } = await documentAt(portal.url);
	const problem = await (await fetch(portal.url + routes.api("/nothing"))).json();
	for (const locale of LOCALES) {
		const html = await (await fetch(portal.url + routes.apiReference(locale))).text();
		const expected = [
			...Object.keys(paths).map((path) => `>GET ${path}<`),
			...[POLICY.code, INDICATOR?.code].map((code) => `&quot;code&quot;: &quot;${code}&quot;`),
			`id="${new URL(problem.type).hash.slice(1)}"`,
		];
		expect(expected.filter((part) => !html.includes(part))).toEqual([]);
		const tried = [...html.matchAll(/href="(\/api\/v1[^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
		expect(new Set(tried).size).toBeGreaterThanOrEqual(Object.keys(paths).length);
		for (const address of new Set(tried)) expect((await fetch(portal.url + address)).status, address).toBe(200);
	}
});
