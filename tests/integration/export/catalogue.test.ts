import jsonld from "jsonld";
import { beforeAll, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { getPublicSite } from "@/lib/data/public/site";
import { changeTown, readTown } from "@/lib/data/staff/plan/town";
import { catalogueDocument } from "@/lib/documents/catalogue";
import { structuredCatalogue } from "@/lib/documents/structured-catalogue";
import { LOCALES } from "@/lib/domain/localized";
import { DATA_TABLE_NAMES } from "@/lib/export/tables/registry";
import { createTestDatabase } from "../../support/database";
import { richPlan } from "../../support/rich-plan";
import { createStaff } from "../../support/staff";

const { prisma } = await createTestDatabase();
const LICENCE = "https://example.jp/terms?v=2&lang=ja";

async function theSite() {
	const site = await getPublicSite();
	if (!site) throw new Error("no plan is loaded");
	return site;
}

/** The catalogue as a program reads it that may not use the network: what it says, by the kind of thing. */
async function catalogueNodes() {
	const documentLoader = async (url: string): Promise<never> => {
		throw new Error(`the catalogue needs ${url} to be read`);
	};
	const document = (await catalogueDocument(await theSite())) as jsonld.JsonLdDocument;
	const nodes = (await jsonld.flatten(document, undefined, { documentLoader })) as unknown as Record<string, unknown>[];
	return (kind: string) =>
		nodes.filter((node) => (node["@type"] as string[] | undefined)?.some((type) => type.endsWith(kind)));
}

beforeAll(async () => {
	await loadPlan(prisma, richPlan(), new Date("2026-10-01T00:00:00Z"));
});

test("the catalogue has every table, everything in one file, and the documents", async () => {
	const of = await catalogueNodes();
	const names = of("#Dataset").map((node) => String(node["@id"]).split("#")[1]);
	expect(names.sort()).toEqual(["all", "documents", ...DATA_TABLE_NAMES].sort());
	for (const node of of("#Dataset")) {
		for (const text of node["http://purl.org/dc/terms/title"] as { "@value": string }[])
			expect(text["@value"]).toBeTruthy();
	}
});

test("every table comes as CSV, XLSX and JSON, each file under the town's licence", async () => {
	const of = await catalogueNodes();
	const files = of("#Distribution");
	const addresses = files.map((node) => new URL(String(node["@id"])).pathname);
	for (const name of DATA_TABLE_NAMES) {
		expect(addresses).toEqual(
			expect.arrayContaining(["csv", "xlsx", "json"].map((format) => `/data/${name}.${format}`)),
		);
	}
	for (const node of files) expect(node["http://purl.org/dc/terms/license"]).toEqual([{ "@id": LICENCE }]);
});

test.each(LOCALES)("what search engines are told names every table, with the licence (%s)", async (locale) => {
	const { dataset, license } = structuredCatalogue(await theSite(), locale) as {
		license: string;
		dataset: { identifier: string; license: string; description: string }[];
	};
	expect(dataset.map(({ identifier }) => identifier)).toEqual(DATA_TABLE_NAMES);
	for (const { license: own, description } of dataset) {
		expect(own).toBe(license);
		expect(description).toBeTruthy();
	}
	expect(license).toBe(LICENCE);
});

test("another licence, chosen by an administrator, is in it at once", async () => {
	const { actor } = await createStaff(prisma, { role: "admin" });
	const { loaded } = await readTown(actor);
	await changeTown(actor, { seen: loaded.seen, licenceUrl: "https://example.jp/other" });
	const of = await catalogueNodes();
	for (const node of of("#Distribution")) {
		expect(node["http://purl.org/dc/terms/license"]).toEqual([{ "@id": "https://example.jp/other" }]);
	}
});
