// @ts-check

/** What an uploaded workbook may be at most. Ten times what a town of fifty policies needs. */
export const LIMITS = {
	/** Of the file, and of the whole upload around it. */
	fileBytes: 10 * 1024 * 1024,
	entries: 200,
	/** Of all parts that are read, unpacked. */
	unpackedBytes: 50 * 1024 * 1024,
	sheets: 20,
	rows: 3000,
	lastColumn: "BL",
	/** Ranges of merged cells that are told of; more than a person would mend one by one. */
	merged: 500,
	milliseconds: 10_000,
	heapMegabytes: 256,
	/** Workbooks that are read at the same time, and those that wait for it. */
	atOnce: 2,
	waiting: 8,
};
