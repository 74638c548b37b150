import "server-only";
import { getPublicationPeriod } from "@/lib/data/public/publications";
import type { PublicSite } from "@/lib/data/public/site";
import { type Locale, type Localized, localize } from "@/lib/domain/localized";
import { absolute } from "@/lib/env";
import { type CatalogueDataset, type CatalogueFile, dcatCatalogue } from "@/lib/export/dcat";
import { CONTENT_TYPES } from "@/lib/export/download";
import { DATA_TABLE_NAMES, type DataTableName } from "@/lib/export/tables/registry";
import { catalogueWords, tableWords } from "@/lib/i18n/open-data-words";
import { routes } from "@/lib/routes";

const RFC_4180 = "https://www.rfc-editor.org/info/rfc4180";
const RFC_4287 = "https://www.rfc-editor.org/info/rfc4287";

/** All that the town gives away, as DCAT in JSON-LD. */
export async function catalogueDocument(site: PublicSite): Promise<Record<string, unknown>> {
	const [ja, en] = [wordsOf(site, "ja"), wordsOf(site, "en")];
	const words: LocalizedWords = (key) => ({ ja: ja[key], en: en[key] });
	const { code, name, websiteUrl, contact } = site.municipality;
	return dcatCatalogue({
		address: absolute(routes.data("catalog.jsonld")),
		page: absolute(routes.openData("ja")),
		title: words("title"),
		description: words("description"),
		keywords: { ja: ja.keywords.split(","), en: en.keywords.split(",") },
		publisher: { code, name, website: websiteUrl, contact },
		licenceUrl: site.licence.url,
		dictionary: absolute(routes.dataDictionary("ja")),
		api: { title: words("api"), address: absolute(routes.api()), description: absolute(routes.api("/openapi.json")) },
		years: site.plan.years,
		published: await getPublicationPeriod(),
		datasets: [everything(words), ...DATA_TABLE_NAMES.map((table) => tableDataset(table, words)), documents(words)],
	});
}

type Words = ReturnType<typeof catalogueWords>;
type LocalizedWords = (key: keyof Words) => Localized;

function wordsOf({ municipality, plan }: PublicSite, locale: Locale): Words {
	return catalogueWords(locale, {
		town: localize(municipality.name, locale).text,
		plan: localize(plan.title, locale).text,
	});
}

function everything(words: LocalizedWords): CatalogueDataset {
	const zip = { title: words("all"), address: absolute(routes.data("all.zip")), mediaType: CONTENT_TYPES.zip };
	return { name: "all", title: words("all"), description: words("allDescription"), files: [zip] };
}

function tableDataset(table: DataTableName, words: LocalizedWords): CatalogueDataset {
	const [ja, en] = [tableWords(table, "ja"), tableWords(table, "en")];
	const file = (format: string, mediaType: string, standard?: string): CatalogueFile => ({
		title: { ja: `${ja.title}（${format}）`, en: `${en.title} (${format})` },
		address: absolute(routes.data(`${table}.${format.toLowerCase()}`)),
		mediaType,
		...(standard !== undefined && { standard }),
	});
	return {
		name: table,
		title: { ja: ja.title, en: en.title },
		description: { ja: `${ja.row} ${ja.use}`, en: `${en.row} ${en.use}` },
		files: [
			file("CSV", "text/csv", RFC_4180),
			file("XLSX", CONTENT_TYPES.xlsx),
			file("JSON", "application/json"),
			...(table === "revisions" ? [feed(words)] : []),
		],
	};
}

function feed(words: LocalizedWords): CatalogueFile {
	const address = absolute(routes.feed("ja"));
	return { title: words("feed"), address, mediaType: "application/atom+xml", standard: RFC_4287 };
}

function documents(words: LocalizedWords): CatalogueDataset {
	const file = (name: "book.pdf" | "brief.pdf" | "summary.xlsx", key: keyof Words, mediaType: string) => ({
		title: words(key),
		address: absolute(routes.councilFile("ja", name)),
		mediaType,
	});
	return {
		name: "documents",
		title: words("documents"),
		description: words("documentsDescription"),
		files: [
			file("book.pdf", "book", CONTENT_TYPES.pdf),
			file("brief.pdf", "brief", CONTENT_TYPES.pdf),
			file("summary.xlsx", "summary", CONTENT_TYPES.xlsx),
		],
	};
}
