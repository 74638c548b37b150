/** How many entries are read where only reading tells which ones are meant. */
const LOOKED_AT = 250;

type List<Key, Entry> = {
	limit: number;
	/** The keys that follow, at most `take`. */
	keys: (take: number) => Promise<Key[]>;
	/** What the keys stand for, in their order; one that is gone meanwhile is left out. */
	load: (keys: readonly Key[]) => Promise<Entry[]>;
	/** What the database can't tell, because it is computed; null: everything is meant. */
	isMeant: ((entry: Entry) => boolean) | null;
	/** By which the entries after it are asked for. */
	toAfter: (entry: Key | Entry) => string;
};

/**
 * A part of a long list by keys: at most `limit` entries, and with a computed filter perhaps fewer although more follow,
 * so that no request reads a whole plan.
 */
export async function partOf<Key, Entry>({
	limit,
	keys,
	load,
	isMeant,
	toAfter,
}: List<Key, Entry>): Promise<{ items: Entry[]; after: string | null }> {
	const take = isMeant === null ? limit : Math.max(limit, LOOKED_AT);
	const found = await keys(take + 1);
	const lookedAt = found.slice(0, take);
	const loaded = await load(lookedAt);
	const meant = isMeant === null ? loaded : loaded.filter(isMeant);
	const items = meant.slice(0, limit);
	const last = meant.length > limit ? items.at(-1) : found.length > take ? lookedAt.at(-1) : undefined;
	return { items, after: last === undefined ? null : toAfter(last) };
}
