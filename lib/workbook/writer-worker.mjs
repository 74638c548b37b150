// @ts-check
import { parentPort, workerData } from "node:worker_threads";
import { writeXlsx } from "hucre/xlsx";

/**
 * Writes one workbook in a thread of its own: it starts with the workbook's frame, gets its rows slice by slice, and
 * answers the end of them with the file. Plain JavaScript because lib/workbook/write-apart.ts starts it by its path,
 * outside the build. What goes wrong here ends the thread with its error.
 *
 * @typedef {import("./write-options").WrittenRows & { sheet: number }} Slice
 */

/** @type {import("hucre/xlsx").WriteOptions} */
const { sheets, ...frame } = workerData;
const filled = sheets.map((sheet) => ({
	...sheet,
	cells: new Map(sheet.cells),
	rowDefs: new Map(sheet.rowDefs),
}));

parentPort?.on("message", async (/** @type {Slice | "end"} */ message) => {
	if (message !== "end") return add(message);
	parentPort?.postMessage(await writeXlsx({ ...frame, sheets: filled }));
	parentPort?.close();
});

/** @param {Slice} slice */
function add({ sheet, cells, heights }) {
	for (const [place, cell] of cells) filled[sheet]?.cells.set(place, cell);
	for (const [row, height] of heights) filled[sheet]?.rowDefs.set(row, height);
}
