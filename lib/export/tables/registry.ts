import type { DataTable } from "./data-table";
import { evaluations } from "./evaluations";
import { indicators } from "./indicators";
import { measures } from "./measures";
import { chapters, divisions, policies, relatedPlans, sdgs } from "./outline-tables";
import { revisions, sourceNotes } from "./records-of-change";
import { values } from "./values";

/** Every table of data by the name that stands in its address, in the order in which they are spoken of. */
const DATA_TABLES = {
	policies,
	evaluations,
	"indicator-values": values,
	indicators,
	measures,
	chapters,
	divisions,
	sdgs,
	"related-plans": relatedPlans,
	"source-notes": sourceNotes,
	revisions,
} as const satisfies Record<string, DataTable>;

export type DataTableName = keyof typeof DATA_TABLES;

export const DATA_TABLE_NAMES = Object.keys(DATA_TABLES) as DataTableName[];

/** A table by its name, whatever it can be made of. */
export const dataTableOf = (name: DataTableName): DataTable => DATA_TABLES[name];
