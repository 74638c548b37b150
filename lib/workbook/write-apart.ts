import path from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Worker as Thread } from "node:worker_threads";
import type { MadeWorkbook } from "@/lib/domain/workbook/made-cells";
import { toFrame, toRows } from "./write-options";

/** Started by its path: it is the same file in tests, which have no build, and in the built portal. */
const WORKER = path.join(process.cwd(), "lib/workbook/writer-worker.mjs");

/** Asked for in this way, because the bundler makes a copy of its own of every worker that it sees imported. */
const { Worker } = process.getBuiltinModule("node:worker_threads");

/** Several times what twenty thousand rows need. */
const HEAP_MEGABYTES = 768;

/** So many rows are handed over before others get their turn. */
const ROWS_AT_ONCE = 50;

/**
 * A large workbook as an .xlsx file, written in a thread of its own so that this one stays free. How many are written at
 * the same time is for the caller to bound. Throws where the thread ends without a file, as for want of memory.
 */
export async function writeWorkbookApart(workbook: MadeWorkbook): Promise<Uint8Array<ArrayBuffer>> {
	const worker = new Worker(WORKER, {
		workerData: toFrame(workbook),
		resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
		// Nothing that this process was started with, such as a loader for TypeScript, is of use there.
		execArgv: [],
		env: {},
	});
	const file = fileFrom(worker);
	try {
		await Promise.race([file, handOver(workbook, worker)]);
		return await file;
	} finally {
		void worker.terminate();
	}
}

function fileFrom(worker: Thread): Promise<Uint8Array<ArrayBuffer>> {
	return new Promise((resolve, reject) => {
		worker.once("message", resolve);
		worker.once("error", reject);
		worker.once("exit", () => reject(new Error("the thread that writes workbooks ended without a file")));
	});
}

async function handOver({ sheets }: MadeWorkbook, worker: Thread): Promise<void> {
	for (const [i, sheet] of sheets.entries()) {
		for (let from = 0; from < sheet.rows.length; from += ROWS_AT_ONCE) {
			worker.postMessage({ sheet: i, ...toRows(sheet, from, from + ROWS_AT_ONCE) });
			await setImmediate();
		}
	}
	worker.postMessage("end");
}
