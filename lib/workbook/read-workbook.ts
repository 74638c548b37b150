import path from "node:path";
import type { Unreadable } from "@/lib/domain/workbook/problems";
import type { ReadWorkbook } from "@/lib/domain/workbook/read-cells";
import { refusalByKind } from "./file-kind";
import { LIMITS } from "./limits.mjs";
import { enter } from "./turnstile";

/** Started by its path: it is the same file in tests, which have no build, and in the built portal. */
const WORKER = path.join(process.cwd(), "lib/workbook/reader-worker.mjs");

/** Asked for in this way, because the bundler makes a copy of its own of every worker that it sees imported. */
const { Worker } = process.getBuiltinModule("node:worker_threads");

/** What came of reading a file. */
export type Reading = { workbook: ReadWorkbook } | { unreadable: Unreadable };

/**
 * Reads an uploaded workbook as cells, in a thread with limits of time and memory. Whatever is in the file, it ends with an
 * answer, and this thread stays free.
 */
export async function readWorkbook(file: Buffer): Promise<Reading> {
	const unreadable = file.length > LIMITS.fileBytes ? "tooLarge" : refusalByKind(file);
	if (unreadable !== null) return { unreadable };
	const leave = await enter({ atOnce: LIMITS.atOnce, waiting: LIMITS.waiting });
	if (leave === null) return { unreadable: "busy" };
	try {
		return await readInThread(file);
	} finally {
		leave();
	}
}

function readInThread(file: Buffer): Promise<Reading> {
	return new Promise((resolve) => {
		const worker = new Worker(WORKER, {
			workerData: file,
			resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes },
			// Nothing that this process was started with, such as a loader for TypeScript, is of use there.
			execArgv: [],
			env: {},
		});
		const end = (reading: Reading) => {
			clearTimeout(limit);
			resolve(reading);
			void worker.terminate();
		};
		const limit = setTimeout(() => end({ unreadable: "tooMuch" }), LIMITS.milliseconds);
		worker.once("message", end);
		worker.once("error", (error: NodeJS.ErrnoException) => {
			const isTooMuch = error.code === "ERR_WORKER_OUT_OF_MEMORY";
			if (!isTooMuch) console.error("Reading a workbook failed:", error);
			end({ unreadable: isTooMuch ? "tooMuch" : "damaged" });
		});
		worker.once("exit", () => end({ unreadable: "damaged" }));
	});
}
