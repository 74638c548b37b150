import { toRecord } from "./records";
import type { Cell } from "./table";

/** What a file says of itself before its rows. */
export type JsonHead = Readonly<Record<string, unknown>>;

/** `{ …head, "rows": […] }` bit by bit, a row on each line, for more rows than should be held at once. */
export async function* toJsonChunks(
	head: JsonHead,
	keys: readonly string[],
	batches: AsyncIterable<readonly (readonly Cell[])[]>,
): AsyncGenerator<string> {
	yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
	let isFirst = true;
	for await (const rows of batches) {
		if (rows.length === 0) continue;
		yield (isFirst ? "\n" : ",\n") + rows.map((cells) => JSON.stringify(toRecord(keys, cells))).join(",\n");
		isFirst = false;
	}
	yield "\n]}\n";
}
