import type { PublicSite } from "@/lib/data/public/site";
import { apiAddress } from "./addresses";

/** What every answer is made with. */
export type AnswerContext = {
	site: PublicSite;
	/** By which names in force now are told from later ones. */
	now: Date;
	/** What was asked for, for the address of the page that follows: the path below /api/v1, and the query as given. */
	path: string;
	search: URLSearchParams;
};

/** A part of a list; `after` is the code of the entry before the next part, null at the end. */
type Part<Item> = { items: Item[]; after: string | null };

/** A part of a list as it is answered, with the address of the next one. */
export function withNext<Item>({ items, after }: Part<Item>, { path, search }: AnswerContext) {
	if (after === null) return { items, next: null };
	const following = new URLSearchParams(search);
	following.set("after", after);
	return { items, next: `${apiAddress(path)}?${following}` };
}
