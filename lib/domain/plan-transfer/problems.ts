import type { PlanTable } from "./tables";

/** One step to a field in doubt: a part's name in the loader's format, and which of several it is. */
export type PlaceStep = { name: string; item: string | null };

/** Something that keeps a file from being taken in. `kind` has its words below `transfer.problems` in the messages. */
export type TransferProblem = {
	kind: string;
	values: Record<string, string | number>;
	/** From the whole file to the field. */
	place: PlaceStep[];
	/** In a workbook: the sheet, and the row as Excel counts it. */
	cell: { table: PlanTable; row: number } | null;
};

/** Why an upload was not looked into at all: see `transfer.upload.problems` in the messages. */
export const UPLOAD_PROBLEMS = ["noFile", "tooLarge"] as const;
export type UploadProblem = (typeof UPLOAD_PROBLEMS)[number];

/** As many as anyone would mend before trying again. */
export const MOST_PROBLEMS = 200;

export function sameProblem(a: TransferProblem): string {
	return JSON.stringify([a.kind, a.values, a.place]);
}
