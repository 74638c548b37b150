import { eraYear, type FiscalYear } from "@/lib/domain/fiscal-year";
import type { IndicatorDefinition, Value } from "@/lib/domain/indicator";
import { nameIn } from "@/lib/domain/names";
import { roundForDisplay } from "@/lib/domain/progress";
import type { Column } from "../table";
import type { CodeListName } from "./code-lists";
import type { DataFrame, Place } from "./sources";

/**
 * A column of a table of data. Its key means the same in every table: see messages, `dictionary.columns`. `codes` is the
 * list that its codes are from; `unit` what its numbers count: a percentage, or what the row's column `unit` says.
 */
export type DataColumn<Row> = Column<Row> & { codes?: CodeListName; unit?: "percent" | "unit" };

/** A row that belongs to the town as a whole. */
export type Framed = { frame: DataFrame };
/** A row that belongs to a chapter or a policy. */
export type Placed = Framed & { place: Place };
/** A row of one fiscal year; null where it holds for every year. */
export type Dated = { fiscalYear: FiscalYear | null };

/** The columns that every table begins with. A row of a year has the town's name in that year. */
const municipalityColumns: readonly DataColumn<Framed & Partial<Dated>>[] = [
	{ key: "municipality_code", type: "code", cell: ({ frame }) => frame.municipality.code },
	{
		key: "municipality_name",
		type: "text",
		cell: ({ frame, fiscalYear }) => nameIn(frame.municipality.names, fiscalYear ?? frame.currentYear).ja,
	},
];

/** The column that every table ends with. */
const licenceColumns: readonly DataColumn<Framed>[] = [
	{ key: "licence", type: "text", cell: ({ frame }) => frame.licenceUrl },
];

const chapterColumns: readonly DataColumn<Placed>[] = [
	{ key: "chapter_number", type: "integer", cell: ({ place }) => String(place.chapter.number) },
	{ key: "chapter_title", type: "text", cell: ({ place }) => place.chapter.title.ja },
	{ key: "chapter_title_en", type: "text", cell: ({ place }) => place.chapter.title.en },
];

const policyColumns: readonly DataColumn<Placed>[] = [
	{ key: "section_number", type: "integer", cell: ({ place }) => place.section && String(place.section.number) },
	{ key: "section_title", type: "text", cell: ({ place }) => place.section?.title.ja ?? null },
	{ key: "section_title_en", type: "text", cell: ({ place }) => place.section?.title.en ?? null },
	{ key: "policy_code", type: "code", cell: ({ place }) => place.policy?.code ?? null },
	{ key: "policy_title", type: "text", cell: ({ place }) => place.policy?.title.ja ?? null },
	{ key: "policy_title_en", type: "text", cell: ({ place }) => place.policy?.title.en ?? null },
];

export const yearColumns: readonly DataColumn<Dated>[] = [
	{ key: "fiscal_year", type: "integer", cell: ({ fiscalYear }) => (fiscalYear === null ? null : String(fiscalYear)) },
	{ key: "era_year", type: "code", cell: ({ fiscalYear }) => (fiscalYear === null ? null : eraYear(fiscalYear)) },
];

/** The columns of a table of chapters, with those that every table has. */
export const ofChapters = <Row extends Placed & Partial<Dated>>(own: readonly DataColumn<Row>[]) => [
	...municipalityColumns,
	...chapterColumns,
	...own,
	...licenceColumns,
];

/** The columns of a table that says where in the plan each row belongs. */
export const ofPlaces = <Row extends Placed & Partial<Dated>>(own: readonly DataColumn<Row>[]) => [
	...municipalityColumns,
	...chapterColumns,
	...policyColumns,
	...own,
	...licenceColumns,
];

/** The columns that are in a table only because they are in all of its kind. */
export const COMMON_COLUMNS: readonly DataColumn<Placed & Partial<Dated>>[] = ofPlaces([]);

/** With the places the town publishes, as on the page: 3.00 is a more exact value than 3. */
export const publishedValue = ({ value }: Value, { precision }: Pick<IndicatorDefinition, "precision">) =>
	value === null ? null : roundForDisplay(value, precision);

/** Why a baseline or a target is not there: the town's reason, or that it gave none. */
export const absenceOf = ({ value, absence }: Value) => (value === null ? (absence ?? "notGiven") : null);
