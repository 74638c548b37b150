import { BYTE_ORDER_MARK, csvCell, csvRecords } from "./csv";
import type { Cell } from "./table";
import { charactersOutside, toWindows31j } from "./windows-31j";

export type CsvEncoding = "utf-8" | "shift_jis";

/** Rows of cells as `cellsOf` gives them, some at a time. */
export type CellBatches = AsyncIterable<readonly (readonly Cell[])[]>;

/** A table as the bytes of a CSV file, bit by bit. In Shift_JIS it throws at what `findOutside` would have found. */
export async function* csvFile(
	keys: readonly string[],
	batches: CellBatches,
	encoding: CsvEncoding,
): AsyncGenerator<string | Uint8Array> {
	const encode = encoding === "shift_jis" ? toWindows31j : (text: string) => text;
	yield encode((encoding === "utf-8" ? BYTE_ORDER_MARK : "") + csvRecords([keys]));
	for await (const rows of batches) if (rows.length > 0) yield encode(csvRecords(rows));
}

/** A character that Windows-31J does not hold, and where it stands. `row` counts from 1, without the header. */
export type OutsideCharacter = { character: string; column: string; row: number; cells: readonly Cell[] };

/**
 * The first characters of a table, at most `most`, that keep it from being written in Shift_JIS. To be asked before the
 * first byte is sent: the table is then read twice, which costs less than holding all of a large one in memory.
 */
export async function findOutside(
	keys: readonly string[],
	batches: CellBatches,
	most: number,
): Promise<OutsideCharacter[]> {
	const found: OutsideCharacter[] = [];
	let row = 0;
	for await (const rows of batches) {
		for (const cells of rows) {
			row++;
			for (const [index, column] of keys.entries()) {
				for (const character of charactersOutside(csvCell(cells[index] ?? ""))) {
					found.push({ character, column, row, cells });
					if (found.length === most) return found;
				}
			}
		}
	}
	return found;
}
