import jsonld from "jsonld";
import { beforeAll, describe, expect, it } from "vitest";
import { type Catalogue, dcatCatalogue } from "@/lib/export/dcat";

const DCAT = "http://www.w3.org/ns/dcat#";
const DCT = "http://purl.org/dc/terms/";

const catalogue: Catalogue = {
	address: "https://portal.example.jp/data/catalog.jsonld",
	page: "https://portal.example.jp/ja/open-data",
	title: { ja: "町のデータ", en: "Data of the town" },
	description: { ja: "説明", en: null },
	keywords: { ja: ["計画"], en: ["plan"] },
	publisher: {
		code: "08443",
		name: { ja: "阿見町", en: "Ami Town" },
		website: "https://town.example.jp/",
		contact: { ja: "政策企画課", en: null },
	},
	licenceUrl: "https://licence.example.jp/",
	dictionary: "https://portal.example.jp/ja/open-data/dictionary",
	api: {
		title: { ja: "API", en: "API" },
		address: "https://portal.example.jp/api/v1",
		description: "https://portal.example.jp/api/v1/openapi.json",
	},
	years: { baselineYear: 2022, firstYear: 2024, targetYear: 2028 },
	published: { first: new Date("2026-09-30T01:00:00Z"), last: new Date("2026-11-01T00:00:00Z") },
	datasets: [
		{
			name: "policies",
			title: { ja: "施策", en: "Policies" },
			description: { ja: "1行が1つの施策", en: null },
			files: [
				{
					title: { ja: "施策（CSV）", en: null },
					address: "https://portal.example.jp/data/policies.csv",
					mediaType: "text/csv",
					standard: "https://www.rfc-editor.org/info/rfc4180",
				},
			],
		},
	],
};

type Node = Record<string, unknown[]> & { "@id"?: string; "@type"?: string[] };

/** Everything that the catalogue says, as a program that may not use the network reads it. */
async function read(given: Catalogue): Promise<Node[]> {
	const documentLoader = async (url: string): Promise<never> => {
		throw new Error(`the catalogue needs ${url} to be read`);
	};
	const flat = await jsonld.flatten(dcatCatalogue(given) as jsonld.JsonLdDocument, undefined, { documentLoader });
	return flat as unknown as Node[];
}

let nodes: Node[] = [];
beforeAll(async () => {
	nodes = await read(catalogue);
});

const ofType = (type: string) => {
	const found = nodes.find((node) => node["@type"]?.includes(type));
	if (!found) throw new Error(`there is no ${type}`);
	return found;
};

describe("read by a program of its own, without the network", () => {
	it("every term is of a vocabulary, so that none was lost", () => {
		for (const node of nodes) {
			for (const key of Object.keys(node)) expect(key).toMatch(/^(@id|@type|https?:\/\/)/);
		}
	});

	it("the catalogue has title, publisher, licence, dates and its data sets", () => {
		const node = ofType(`${DCAT}Catalog`);
		expect(node["@id"]).toBe(catalogue.address);
		expect(node[`${DCT}title`]).toEqual([
			{ "@language": "ja", "@value": "町のデータ" },
			{ "@language": "en", "@value": "Data of the town" },
		]);
		expect(node[`${DCT}description`]).toEqual([{ "@language": "ja", "@value": "説明" }]);
		expect(node[`${DCT}license`]).toEqual([{ "@id": catalogue.licenceUrl }]);
		expect(node[`${DCT}publisher`]).toEqual([{ "@id": "https://town.example.jp/" }]);
		expect(node[`${DCT}modified`]).toEqual([
			{ "@type": "http://www.w3.org/2001/XMLSchema#dateTime", "@value": "2026-11-01T00:00:00.000Z" },
		]);
		expect(node[`${DCAT}dataset`]).toEqual([{ "@id": `${catalogue.address}#policies` }]);
	});

	it("the publisher is a body of government with its code", () => {
		expect(ofType("https://schema.org/GovernmentOrganization")).toMatchObject({
			[`${DCT}identifier`]: [{ "@value": "08443" }],
		});
	});

	it("a data set says when, where, in which languages, how often, by what description and whom to ask", () => {
		const node = ofType(`${DCAT}Dataset`);
		for (const term of [
			"temporal",
			"spatial",
			"language",
			"accrualPeriodicity",
			"conformsTo",
			"issued",
			"identifier",
		]) {
			expect(node[DCT + term], term).toBeDefined();
		}
		for (const term of ["keyword", "contactPoint", "landingPage", "theme", "distribution"]) {
			expect(node[DCAT + term], term).toBeDefined();
		}
		expect(ofType(`${DCT}PeriodOfTime`)).toMatchObject({
			[`${DCAT}startDate`]: [{ "@value": "2022-04-01" }],
			[`${DCAT}endDate`]: [{ "@value": "2029-03-31" }],
		});
	});

	it("a file has its address, type, standard and licence", () => {
		expect(ofType(`${DCAT}Distribution`)).toMatchObject({
			[`${DCAT}downloadURL`]: [{ "@id": "https://portal.example.jp/data/policies.csv" }],
			[`${DCAT}mediaType`]: [{ "@id": "https://www.iana.org/assignments/media-types/text/csv" }],
			[`${DCT}conformsTo`]: [{ "@id": "https://www.rfc-editor.org/info/rfc4180" }],
			[`${DCT}license`]: [{ "@id": catalogue.licenceUrl }],
		});
	});

	it("the API is a service of its own", () => {
		expect(ofType(`${DCAT}DataService`)).toMatchObject({
			[`${DCAT}endpointURL`]: [{ "@id": catalogue.api.address }],
			[`${DCAT}endpointDescription`]: [{ "@id": catalogue.api.description }],
		});
	});
});

it("while nothing is published, no date is made up", async () => {
	const [node] = (await read({ ...catalogue, published: null })).filter((one) =>
		one["@type"]?.includes(`${DCAT}Catalog`),
	);
	expect(node?.[`${DCT}issued`]).toBeUndefined();
	expect(node?.[`${DCT}modified`]).toBeUndefined();
});
