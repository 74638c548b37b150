import { localize } from "@/lib/domain/localized";
import { toQuery } from "@/lib/domain/selection-query";
import type { MadeCell, MadeSheet } from "@/lib/domain/workbook/made-cells";
import { routes } from "@/lib/routes";
import { chosenWords } from "../pdf/book-chosen";
import { fullYear, longDate } from "../pdf/words";
import { columnWidth } from "./column-width";
import { countRows } from "./counts";
import type { SummarySource } from "./source";
import type { ToldSheet } from "./table-sheet";

const LABEL_WIDTH = 36;
const YEAR_WIDTH = 14;
const COUNT_WIDTH = 6.5;

/** 概要: what the workbook holds, from when and from where, how to read it, and the counts of every chapter. */
export async function overviewSheet(
	source: SummarySource,
	title: string,
	sheets: readonly ToldSheet[],
): Promise<MadeSheet> {
	const { t } = source.words;
	const counts = await countRows(source);
	const counted = Math.max(...counts.map((row) => row.length));
	const line = (label: string, text: string, link?: string): MadeCell[] => [
		{ role: "head", text: label, ...(link && { link }) },
		{ role: "paragraph", text, span: counted - 1 },
	];
	const section = (text: string): MadeCell[] => [{ role: "section", text }];
	return {
		name: t("summaryWorkbook.sheets.overview"),
		columns: Array.from({ length: counted }, (_, column) => ({
			width: columnWidth(
				[LABEL_WIDTH, YEAR_WIDTH][column] ?? COUNT_WIDTH,
				counts.map((row) => row[column]),
			),
		})),
		rows: [
			[{ role: "title", text: title }],
			...aboutLines(source).map(({ label, text, link }) => line(label, text, link)),
			section(t("summaryWorkbook.overview.counts")),
			...counts,
			section(t("summaryWorkbook.overview.sheets")),
			...sheets.map(({ name, about }) => line(name, about, `#'${name.replaceAll("'", "''")}'!A1`)),
		],
		pages: { wide: 1 },
		isOpen: true,
	};
}

type AboutLine = { label: string; text: string; link?: string };

function aboutLines(source: SummarySource): AboutLine[] {
	const { words, site, portalUrl, madeAt, selection, years, comparedYear, policies } = source;
	const { t, locale, format } = words;
	// With the years that were meant: without them it would mean others after the next publication.
	const query = toQuery({ ...selection, years, comparedWith: comparedYear });
	const address = portalUrl + routes.council(locale, query);
	return [
		{
			label: t("summaryWorkbook.overview.content"),
			text: t("summaryWorkbook.overview.contentText", {
				plan: localize(site.plan.title, locale).text,
				count: policies.length,
			}),
		},
		...chosenWords(source).map(({ label, values }) => ({
			label,
			text: values.map(({ text }) => text).join(t("summaryWorkbook.separator")),
		})),
		{
			label: t("summaryWorkbook.overview.compared"),
			text: comparedYear === null ? t("summaryWorkbook.overview.notCompared") : fullYear(words, comparedYear),
		},
		{ label: t("summaryWorkbook.overview.publishedAt"), text: lastPublished(source) },
		{
			label: t("summaryWorkbook.overview.madeAt"),
			text: format.dateTime(madeAt, { dateStyle: "long", timeStyle: "short" }),
		},
		{ label: t("summaryWorkbook.overview.address"), text: address, link: address },
		{ label: t("summaryWorkbook.overview.source"), text: localize(site.plan.source, locale).text },
		{
			label: t("summaryWorkbook.overview.licence"),
			text: localize(site.licence.name, locale).text,
			link: site.licence.url,
		},
		{ label: t("summaryWorkbook.overview.contact"), text: localize(site.municipality.contact, locale).text },
		{
			label: t("summaryWorkbook.overview.reading"),
			text: t("summaryWorkbook.overview.readingText"),
			link: portalUrl + routes.about(locale),
		},
	];
}

/** Of what is in the workbook: something of it is published, or there would be none. */
function lastPublished({ words, policies, years }: SummarySource): string {
	const moments = policies
		.flatMap(({ evaluations }) => evaluations.filter(({ fiscalYear }) => years.includes(fiscalYear)))
		.map(({ publishedAt }) => publishedAt.getTime());
	return longDate(words, new Date(Math.max(...moments)));
}
