import { z } from "zod";
import type { Selection } from "@/lib/domain/selection";
import { parseSelection } from "./selection";

/** As `CsvEncoding` of lib/export; names are as people write them. */
const encoding = z
	.string()
	.transform((name) => name.toLowerCase())
	.pipe(z.enum(["utf-8", "shift_jis"]));

/** What the query of a file of data says, or the names of the parameters that can't be read. */
export type DataQuery =
	| { query: { selection: Selection; encoding: z.output<typeof encoding> }; unreadable: null }
	| { query: null; unreadable: string[] };

/** Reads the query of a file of data. Without an encoding, or with a blank one, UTF-8 is meant. */
export function readDataQuery(search: URLSearchParams): DataQuery {
	const { selection, unreadable } = parseSelection(search);
	const given = encoding.safeParse(search.get("encoding") || "utf-8");
	if (selection !== null && given.success) return { query: { selection, encoding: given.data }, unreadable: null };
	return { query: null, unreadable: [...(unreadable ?? []), ...(given.success ? [] : ["encoding"])] };
}
