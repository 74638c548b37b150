import { routes } from "@/lib/routes";
import { atMost, type Figure, megabytes, seconds } from "./figures";
import { getPage } from "./http";
import { forgetPeak, peakMemory } from "./memory";
import type { WebServer } from "./web-server";

/** A person waits so long for a file of a hundred towns' size. */
const TIME_LIMIT_MS = 30_000;
/** Above what the server holds with all its code loaded: a file is sent as it is made, and never held whole. */
const MEMORY_LIMIT_BYTES = 700e6;

const FILES = ["indicator-values.csv", "indicator-values.xlsx", "evaluations.csv", "evaluations.xlsx"];

/** The largest tables of 5,300 policies and five years: how long they take, and the most memory the server held. */
export async function measureDataFiles({ origin, pid }: WebServer): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const file of FILES) {
		forgetPeak(pid);
		const { milliseconds, body } = await getPage(origin + routes.data(file));
		const name = `${file}, 5,300 policies × 5 years`;
		figures.push(atMost(name, milliseconds, TIME_LIMIT_MS, seconds, megabytes(body.length)));
		const peak = peakMemory(pid);
		if (peak !== undefined) figures.push(atMost(`${name}: memory, at most`, peak, MEMORY_LIMIT_BYTES, megabytes));
	}
	return figures;
}
