import { beforeAll, describe, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { ENDPOINT_NAMES, ENDPOINTS, type EndpointName, findEndpoint } from "@/lib/schemas/api/endpoints";
import { createTestDatabase } from "../../support/database";
import { richPlan } from "../../support/rich-plan";
import { ask, PORTAL, read } from "./ask";

const { prisma } = await createTestDatabase();

beforeAll(() => loadPlan(prisma, richPlan(), new Date("2026-10-01T00:00:00Z")));

const PATHS: Record<EndpointName, string[]> = {
	index: ["/"],
	plan: ["/plan"],
	chapters: ["/chapters"],
	chapter: ["/chapters/7"],
	policies: ["/policies"],
	policy: ["/policies/7-1-1", "/policies/7-1-2"],
	indicators: ["/indicators"],
	indicator: ["/indicators/7-1", "/indicators/7-1-1-1", "/indicators/7-1-1-10"],
	evaluations: ["/evaluations"],
	evaluation: ["/evaluations/7-1-1/2024", "/evaluations/7-1-1/2025", "/evaluations/7-1-1/2026"],
	divisions: ["/divisions"],
	division: ["/divisions/planning"],
};

describe.each(ENDPOINT_NAMES)("%s", (name) => {
	test("answers by its schema, with no field more", async () => {
		for (const path of PATHS[name]) {
			const response = await ask(path);
			expect(response.status).toBe(200);
			expect(response.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
			const body = await response.json();
			expect(ENDPOINTS[name].response.parse(body)).toEqual(body);
		}
	});

	test("every address of the API that it names leads somewhere", async () => {
		const addresses = new Set((await Promise.all(PATHS[name].map(read))).flatMap(addressesIn));
		for (const address of addresses) {
			const path = address.slice(`${PORTAL}/api/v1`.length);
			if (path.startsWith("/openapi.json")) continue;
			expect(findEndpoint(path.split("?")[0]?.split("/").filter(Boolean) ?? []), address).not.toBeNull();
			expect((await ask(path)).status, address).toBe(200);
		}
	});
});

function addressesIn(value: unknown): string[] {
	if (typeof value === "string") return value.startsWith(`${PORTAL}/api/`) ? [value] : [];
	return typeof value === "object" && value !== null ? Object.values(value).flatMap(addressesIn) : [];
}

test("the plan says which years are published, and whose it is", async () => {
	expect(await read("/plan")).toMatchObject({
		municipality: { code: "08443" },
		fiscal_years: [
			{ fiscal_year: 2024, era_year: "R6", published: true },
			{ fiscal_year: 2025, era_year: "R7", published: true },
			{ fiscal_year: 2026, era_year: "R8", published: true },
			{ fiscal_year: 2027, era_year: "R9", published: false },
			{ fiscal_year: 2028, era_year: "R10", published: false },
		],
		licence: { url: "https://example.jp/terms?v=2&lang=ja" },
	});
});

test("what is not there is null with its reason, never 0", async () => {
	const { values } = await read<{ values: object[] }>("/indicators/7-1-1-10");
	expect(values.slice(0, 3)).toMatchObject([
		{ fiscal_year: 2024, value: null, absence_reason: "notGiven", achievement_rate_reason: "noValue", pace: "noData" },
		{ fiscal_year: 2025, value: null, absence_reason: "illegible" },
		{ fiscal_year: 2026, value: null, absence_reason: "ended" },
	]);
	const evaluation = await read("/evaluations/7-1-2/2024");
	expect(evaluation).toMatchObject({ progress_grade: null, progress_grade_absence_reason: "notGiven" });
});

test("a year has its own definition, grades with their wording, measures and disagreements", async () => {
	expect(await read("/evaluations/7-1-1/2024")).toMatchObject({
		fiscal_year: 2024,
		era_year: "R6",
		revision: 1,
		progress_grade: { grade: "C" },
		review_grade: { grade: 4, symbol: "Ⅰ" },
		situation: { ja: "現状\n課題", en: null },
		values: [{ value: "-0.5", definition_from_year: 2022 }, { value: null }],
		pdf: { en: `${PORTAL}/en/policies/7-1-1/2024.pdf` },
	});
	expect(await read("/evaluations/7-1-1/2025")).toMatchObject({
		measures: [{ title: { ja: "その年の施策" }, intended_result: { ja: "結果" }, projects: [{ ja: "その年の事業" }] }],
		values: [{ value: "11.10", definition_from_year: 2025, target: "2.20" }, { absence_reason: "illegible" }],
	});
});
