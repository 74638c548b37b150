import { routes } from "@/lib/routes";
import { atMost, type Figure, megabytes, seconds } from "./figures";
import { getPage } from "./http";
import { currentMemory, forgetPeak, peakMemory } from "./memory";
import type { WebServer } from "./web-server";

/** A person waits so long for a file of a hundred towns' size. */
const TIME_LIMIT_MS = 30_000;
/** Above what the server held before: a file is sent as it is made, and never held whole. */
const MEMORY_LIMIT_BYTES = 300e6;

const FILES = ["indicator-values.csv", "indicator-values.xlsx", "evaluations.csv", "evaluations.xlsx"];

/** The largest tables of 5,300 policies and five years: how long they take, and how much memory for them. */
export async function measureDataFiles({ origin, pid }: WebServer): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const file of FILES) {
		forgetPeak(pid);
		const before = currentMemory(pid);
		const { milliseconds, body } = await getPage(origin + routes.data(file));
		const name = `${file}, 5,300 policies × 5 years`;
		figures.push(atMost(name, milliseconds, TIME_LIMIT_MS, seconds, megabytes(body.length)));
		const peak = peakMemory(pid);
		if (before === undefined || peak === undefined) continue;
		const detail = `${megabytes(before)} → ${megabytes(peak)}`;
		figures.push(atMost(`${name}: memory`, peak - before, MEMORY_LIMIT_BYTES, megabytes, detail));
	}
	return figures;
}
