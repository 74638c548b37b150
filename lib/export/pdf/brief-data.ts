import type { Locale } from "@/lib/domain/localized";
import { saying } from "./blocks";
import type { BriefContent } from "./brief-content";
import { type BriefList, changeLists, missedList, short } from "./brief-lists";
import { type BriefTable, briefTable, MOST_ROWS } from "./brief-table";
import { type Phrase, phrase } from "./phrases";
import { type DocumentDate, documentDate } from "./sheet-data";
import { fullYear, longDate } from "./words";

/** All that a brief says: what lib/typesetting/templates/brief.typ sets, on one page whatever is in it. */
export type BriefData = {
	lang: Locale;
	/** The document's name in its properties. */
	title: string;
	author: string;
	date: DocumentDate | null;
	head: { town: Phrase; plan: Phrase; title: string; scope: Phrase };
	/** Says that there is nothing to count; what follows is null then. */
	nothing: string | null;
	table: BriefTable | null;
	/** What the grades stand for. */
	legend: { title: string; steps: { symbol: string; label: Phrase }[] }[];
	changes: { title: string; lists: BriefList[]; nothing: string } | null;
	missed: BriefList | null;
	foot: { label: string; text: Phrase }[];
};

const MOST_CHANGES = 6;
/** Lines of what was missed beside the longest table, and how many more for each row that a table has less. */
const FEWEST_MISSED = 10;
const LINES_A_ROW = 1.3;

const linesLeft = ({ rows }: BriefTable) => FEWEST_MISSED + Math.floor((MOST_ROWS - rows.length) * LINES_A_ROW);

/** The whole selection on one page: counts by chapter, what changed, what was missed. */
export function briefData(content: BriefContent): BriefData {
	const { words, site, year } = content;
	const { t, locale } = words;
	const town = short(phrase(site.municipality.name, locale));
	const plan = short(phrase(site.plan.title, locale));
	const title = t("brief.title");
	const newest = newestPublication(content);
	const table = year === null || newest === null ? null : briefTable(content, year);
	return {
		lang: locale,
		title: [title, town.text, plan.text, year === null ? "" : fullYear(words, year)].join(" ").trim(),
		author: town.text,
		date: newest && documentDate(newest),
		head: { town, plan, title: year === null ? title : `${title} ${fullYear(words, year)}`, scope: scopeOf(content) },
		nothing: table === null ? t("book.nothingPublished") : null,
		table,
		legend: legendOf(content),
		changes: table && changesOf(content),
		missed: table && year !== null ? missedList(content, year, linesLeft(table)) : null,
		foot: footOf(content, newest),
	};
}

/** When the newest of what is counted was published. */
function newestPublication({ policies, year }: BriefContent): Date | null {
	const dates = policies.flatMap(({ publications }) =>
		publications.filter(({ fiscalYear }) => fiscalYear === year).map(({ publishedAt }) => publishedAt.getTime()),
	);
	return dates.length === 0 ? null : new Date(dates.reduce((latest, date) => Math.max(latest, date)));
}

/** How much of the plan it is about, and how much of that is published. */
function scopeOf({ words, policies, year, isWholePlan }: BriefContent): Phrase {
	const published = policies.filter(({ grades }) => grades.some(({ fiscalYear }) => fiscalYear === year)).length;
	const scope = words.t(isWholePlan ? "brief.wholePlan" : "brief.selection");
	return saying(words)(words.t("brief.scope", { scope, count: policies.length, published }));
}

function legendOf({ words, site }: BriefContent): BriefData["legend"] {
	return (["progress", "review"] as const).map((kind) => ({
		title: words.t(kind === "progress" ? "fields.progressGrade" : "fields.reviewGrade"),
		steps: site.wordings[kind].map(({ symbol, label }) => ({ symbol, label: short(phrase(label, words.locale)) })),
	}));
}

function changesOf(content: BriefContent): BriefData["changes"] {
	const { words, comparedYear } = content;
	const { t } = words;
	const lists = changeLists(content, MOST_CHANGES);
	const nothing = t("book.comparison.nothingEarlier");
	if (lists === null || comparedYear === null) return { title: t("book.parts.comparison"), lists: [], nothing };
	return { title: t("brief.changesSince", { year: fullYear(words, comparedYear) }), lists, nothing };
}

function footOf({ words, site, address }: BriefContent, newest: Date | null): BriefData["foot"] {
	const { t, locale } = words;
	const say = saying(words);
	return [
		...(newest === null
			? []
			: [{ label: t("brief.asOf"), text: say(t("book.asOf", { date: longDate(words, newest) })) }]),
		{ label: t("policy.source"), text: short(phrase(site.plan.source, locale)) },
		{ label: t("print.licence"), text: short(phrase(site.licence.name, locale)) },
		{ label: t("book.colophon.address"), text: say(address) },
	];
}
