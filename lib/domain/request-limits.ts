import type { Limit } from "./limit";

/**
 * How often one network address may ask for what is made anew at every request. Pages and files without a query are
 * kept by the page cache and not counted. A whole town hall or school may share one address, so both limits are wide:
 * they stop a program that has lost its way, not a class of pupils.
 */
export const REQUEST_LIMITS = {
	/**
	 * One a second on average; the longest page of a list takes half a second of one processor. With 200 entries a page, a
	 * town's whole plan is read in a dozen requests, and 5,300 policies with five years each within one window.
	 */
	api: limit("request:api", 600),
	/**
	 * A book or a workbook costs up to a second of one processor. Whoever follows every link of the page of open data still
	 * gets each of its files, twice.
	 */
	documents: limit("request:documents", 120),
} as const satisfies Record<string, Limit>;

export type RequestKind = keyof typeof REQUEST_LIMITS;

/** Nobody waits longer than this, since the window's end lets everyone through again. */
function limit(name: string, tries: number): Limit {
	return { name, tries, windowMinutes: 10, blockMinutes: null };
}
