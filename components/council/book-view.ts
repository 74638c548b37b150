import type { PublicSite } from "@/lib/data/public/site";
import type { SelectionParameter } from "@/lib/domain/selection-query";

/** What a book being made is at. `ahead`: so many are made before it; `prepared` of `sheets` are ready to be set. */
export type BookProgress =
	| { step: "waiting"; ahead: number }
	| { step: "reading" }
	| { step: "preparing"; prepared: number; sheets: number }
	| { step: "setting"; sheets: number };

/**
 * What has become of a book. `unannounced`: this server could not say when it is ready, so it is made while the file is
 * waited for.
 */
export type BookState =
	| { state: "made"; pages: number }
	| { state: "inWork"; progress: BookProgress }
	| { state: "unannounced" }
	| { state: "busy" }
	| { state: "tooOften"; minutes: number }
	| { state: "failed" }
	| { state: "unreadable"; names: readonly SelectionParameter[] }
	| { state: "refused"; reason: "noPlan" | "nothingChosen" }
	| { state: "refused"; reason: "tooLong"; sheets: number; most: number };

export type BookView = {
	site: PublicSite | null;
	book: BookState;
	/** The selection's query. */
	query: string;
	/** Whether the reader asked the page not to load itself again. */
	isStill: boolean;
};
