import { DATA_TABLE_NAMES, type DataTableName } from "@/lib/export/tables/registry";

export const DATA_FORMATS = ["csv", "json", "xlsx"] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** What an address below /data means. */
export type DataFileName =
	| { kind: "table"; table: DataTableName; format: DataFormat }
	| { kind: "archive" }
	| { kind: "dictionary" }
	| { kind: "codes" };

const WHOLE_FILES: Readonly<Record<string, DataFileName>> = {
	"all.zip": { kind: "archive" },
	"dictionary.csv": { kind: "dictionary" },
	"codes.csv": { kind: "codes" },
};

/** Reads a file's name as it stands in an address, `evaluations.csv`; null for one that there is not. */
export function readDataFileName(name: string): DataFileName | null {
	const dot = name.lastIndexOf(".");
	const table = DATA_TABLE_NAMES.find((known) => known === name.slice(0, dot));
	const format = DATA_FORMATS.find((known) => known === name.slice(dot + 1));
	if (table && format && dot > 0) return { kind: "table", table, format };
	return Object.hasOwn(WHOLE_FILES, name) ? (WHOLE_FILES[name] ?? null) : null;
}
