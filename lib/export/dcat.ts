import type { PlanYears } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";

/** One file in which a dataset may be had. */
export type CatalogueFile = {
	title: Localized;
	address: string;
	/** As registered by IANA: `text/csv`. */
	mediaType: string;
	/** What says how it is made, where there is such a thing. */
	standard?: string;
};

export type CatalogueDataset = {
	/** Tells it from the others, for good. */
	name: string;
	title: Localized;
	description: Localized;
	files: readonly CatalogueFile[];
};

/** All that the town gives away, for a catalogue. Addresses are absolute. */
export type Catalogue = {
	address: string;
	page: string;
	title: Localized;
	description: Localized;
	keywords: { ja: readonly string[]; en: readonly string[] };
	publisher: { code: string; name: Localized; website: string; contact: Localized };
	licenceUrl: string;
	/** Describes the columns of every table. */
	dictionary: string;
	api: { title: Localized; address: string; description: string };
	years: PlanYears;
	/** When anything was first and last published; null while nothing is. */
	published: { first: Date; last: Date } | null;
	datasets: readonly CatalogueDataset[];
};

/** The terms that the catalogue uses, so that no reader has to fetch them. */
const CONTEXT = {
	dcat: "http://www.w3.org/ns/dcat#",
	dct: "http://purl.org/dc/terms/",
	foaf: "http://xmlns.com/foaf/0.1/",
	schema: "https://schema.org/",
	vcard: "http://www.w3.org/2006/vcard/ns#",
	xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

const AUTHORITY = "http://publications.europa.eu/resource/authority";
/** Government and public sector. */
const THEME = ref(`${AUTHORITY}/data-theme/GOVE`);
const YEARLY = ref(`${AUTHORITY}/frequency/ANNUAL`);
const LANGUAGES = ["JPN", "ENG"].map((code) => ref(`${AUTHORITY}/language/${code}`));

/** A catalogue by the W3C's DCAT 3, as JSON-LD that needs nothing from the network to be read. */
export function dcatCatalogue(catalogue: Catalogue): Record<string, unknown> {
	const { address, page, title, description, datasets, licenceUrl, api } = catalogue;
	return {
		"@context": CONTEXT,
		"@id": address,
		"@type": "dcat:Catalog",
		...described(title, description),
		"foaf:homepage": ref(page),
		"dct:license": ref(licenceUrl),
		...shared(catalogue),
		"dcat:dataset": datasets.map((dataset) => datasetOf(dataset, catalogue)),
		"dcat:service": {
			"@id": api.address,
			"@type": "dcat:DataService",
			"dct:title": texts(api.title),
			"dct:license": ref(licenceUrl),
			"dcat:endpointURL": ref(api.address),
			"dcat:endpointDescription": ref(api.description),
			"dcat:servesDataset": datasets.map(({ name }) => ref(idOf(name, catalogue))),
		},
	};
}

function datasetOf({ name, title, description, files }: CatalogueDataset, catalogue: Catalogue) {
	const { page, keywords, publisher, dictionary } = catalogue;
	return {
		"@id": idOf(name, catalogue),
		"@type": "dcat:Dataset",
		"dct:identifier": name,
		...described(title, description),
		...shared(catalogue),
		"dct:accrualPeriodicity": YEARLY,
		"dct:conformsTo": ref(dictionary),
		"dcat:contactPoint": {
			"@type": "vcard:Organization",
			"vcard:fn": texts(publisher.contact),
			"vcard:hasURL": ref(publisher.website),
		},
		"dcat:keyword": [
			...keywords.ja.map((word) => ({ "@language": "ja", "@value": word })),
			...keywords.en.map((word) => ({ "@language": "en", "@value": word })),
		],
		"dcat:landingPage": ref(page),
		"dcat:theme": THEME,
		"dcat:distribution": files.map((file) => distributionOf(file, catalogue)),
	};
}

function distributionOf({ title, address, mediaType, standard }: CatalogueFile, { licenceUrl }: Catalogue) {
	return {
		"@id": address,
		"@type": "dcat:Distribution",
		"dct:title": texts(title),
		"dct:license": ref(licenceUrl),
		"dcat:accessURL": ref(address),
		"dcat:downloadURL": ref(address),
		"dcat:mediaType": ref(`https://www.iana.org/assignments/media-types/${mediaType}`),
		...(standard !== undefined && { "dct:conformsTo": ref(standard) }),
	};
}

/** What holds for the catalogue as for every dataset in it. */
function shared({ publisher, years, published }: Catalogue) {
	const { code, name, website } = publisher;
	return {
		"dct:publisher": {
			"@id": website,
			"@type": ["foaf:Organization", "schema:GovernmentOrganization"],
			"foaf:name": texts(name),
			"foaf:homepage": ref(website),
			// 全国地方公共団体コード
			"dct:identifier": code,
		},
		"dct:spatial": { "@type": "dct:Location", "dct:identifier": code, "dct:title": texts(name) },
		"dct:temporal": {
			"@type": "dct:PeriodOfTime",
			"dcat:startDate": typed("date", `${years.baselineYear}-04-01`),
			"dcat:endDate": typed("date", `${years.targetYear + 1}-03-31`),
		},
		"dct:language": LANGUAGES,
		...(published && {
			"dct:issued": typed("dateTime", published.first.toISOString()),
			"dct:modified": typed("dateTime", published.last.toISOString()),
		}),
	};
}

const idOf = (name: string, { address }: Catalogue) => `${address}#${name}`;

const described = (title: Localized, description: Localized) => ({
	"dct:title": texts(title),
	"dct:description": texts(description),
});

function texts({ ja, en }: Localized) {
	const japanese = { "@language": "ja", "@value": ja };
	return en === null ? japanese : [japanese, { "@language": "en", "@value": en }];
}

function ref(address: string) {
	return { "@id": address };
}

const typed = (type: "date" | "dateTime", value: string) => ({ "@type": `xsd:${type}`, "@value": value });
