import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { GET as indicatorCsv } from "@/app/[locale]/(public)/indicators/[code]/csv/route";
import { GET as feed } from "@/app/[locale]/(public)/policies/[code]/feed.atom/route";
import { GET as sheet } from "@/app/[locale]/(public)/policies/[code]/pdf/route";
import { GET as data } from "@/app/data/[file]/route";
import { GET as catalogue } from "@/app/data/catalog.jsonld/route";
import { loadPlan } from "@/lib/data/load-plan";
import type { Locale } from "@/lib/domain/localized";
import { createTestDatabase } from "../../support/database";
import { richPlan } from "../../support/rich-plan";

const { prisma, sql } = await createTestDatabase();

beforeAll(async () => {
	await loadPlan(prisma, richPlan(), new Date("2026-10-01T00:00:00Z"));
});

beforeEach(() => sql("DELETE FROM throttle"));

const params = <Params extends object>(given: Params) => ({ params: Promise.resolve(given) });
const requestFor = (locale: Locale, path: string) =>
	new Request(`https://example.jp${path}`, { headers: { "accept-language": locale } });

/** What a reader who gets no file is told. */
async function told(response: Response) {
	expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
	expect(response.headers.get("cache-control")).toBe("no-store");
	return { status: response.status, locale: response.headers.get("content-language"), text: await response.text() };
}

const NOTHING = { ja: "ないか、まだ公表されていません", en: "There is no file at this address" } as const;
const UNAVAILABLE = { ja: "いまはファイルを作れません", en: "Files can't be made just now" } as const;

describe.each(["ja", "en"] as const)("files that need no query (%s)", (locale) => {
	const request = requestFor(locale, `/${locale}/file`);

	test("an address without a file leads on in words", async () => {
		for (const answer of [
			indicatorCsv(request, params({ locale, code: "9-9-9-9" })),
			feed(request, params({ locale, code: "9-9-9" })),
			sheet(request, params({ locale, code: "no code" })),
		]) {
			const { text, ...rest } = await told(await answer);
			expect(rest).toEqual({ status: 404, locale });
			expect(text).toContain(NOTHING[locale]);
			expect(text).toMatch(new RegExp(`https?://\\S+/${locale}\n$`));
		}
	});
});

describe.each(["ja", "en"] as const)("while the database can't be read (%s)", (locale) => {
	const place = params({ locale, code: "7-1-1" });
	const said = vi.spyOn(console, "error");

	beforeEach(async () => {
		said.mockReturnValue();
		await sql("ALTER TABLE plan RENAME TO plan_away");
	});
	afterEach(async () => {
		said.mockReset();
		await sql("ALTER TABLE plan_away RENAME TO plan");
	});

	test.each<[string, () => Promise<Response>]>([
		["the sheet", () => sheet(requestFor(locale, "/"), place)],
		["a feed", () => feed(requestFor(locale, "/"), place)],
		["a table", () => data(requestFor(locale, "/data/policies.csv"), params({ file: "policies.csv" }))],
		["the catalogue", () => catalogue(requestFor(locale, "/data/catalog.jsonld"))],
	])("%s is refused in words, and the operator told why", async (_, ask) => {
		const { text, ...rest } = await told(await ask());
		expect(rest).toEqual({ status: 503, locale });
		expect(text).toContain(UNAVAILABLE[locale]);
		expect(said).toHaveBeenCalledOnce();
	});
});
