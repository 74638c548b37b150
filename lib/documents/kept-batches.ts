/** As many batches as a town's plan has; more are read anew each time, so as not to be held in memory. */
const MOST_KEPT = 2;

/** Batches that are read once if they are few: files that are made one after the other are then of one moment. */
export function keptBatches<Item>(read: () => AsyncGenerator<Item[]>): () => AsyncGenerator<Item[]> {
	let whole: Item[][] | null = null;
	return async function* batches() {
		if (whole) return yield* whole;
		const seen: Item[][] = [];
		for await (const batch of read()) {
			if (seen.length <= MOST_KEPT) seen.push(batch);
			yield batch;
		}
		if (seen.length <= MOST_KEPT) whole = seen;
	};
}
