import fc from "fast-check";
import { expect, test } from "vitest";
import { csvFile, findOutside } from "@/lib/export/csv-file";
import { charactersOutside, toWindows31j } from "@/lib/export/windows-31j";

/** Node's own decoder, which knows nothing of the one that encodes. */
const read = (bytes: Uint8Array) => new TextDecoder("shift_jis", { fatal: true }).decode(bytes);

test.each([
	["the wave dash", "10〜20", "10～20"],
	["the minus sign", "−5", "－5"],
	["the double line", "‖", "∥"],
	["dashes", "—–", "―‐"],
	["¢ £ ¬ ¦", "¢£¬¦", "￠￡￢￤"],
	["the yen sign, which would be read as \\", "¥100", "￥100"],
	["the overline, which would be read as ~", "‾", "￣"],
	["a dot and a space of the West", "·\u00a0", "・ "],
	["sound marks that stand apart", "か\u3099ハ\u309aう\u3099", "がパう゛"],
	["令和 in one sign", "㋿", "令和"],
])("%s has a place under a sign that looks the same", (_, text, expected) => {
	expect(charactersOutside(text)).toEqual([]);
	expect(read(toWindows31j(text))).toBe(expected);
});

test("what Windows added to the standard has its place: 髙, 﨑, ①, ㈱, Ⅳ, ㍻", () => {
	expect(read(toWindows31j("髙﨑①㈱Ⅳ㍻～"))).toBe("髙﨑①㈱Ⅳ㍻～");
});

test("characters without a place are named, each once", () => {
	expect(charactersOutside("町の😀𠮷と😀、\ue123é\ufffd葛\udb40\udd00")).toEqual([
		"😀",
		"𠮷",
		"\ue123",
		"é",
		"\ufffd",
		"\u{e0100}",
	]);
	expect(() => toWindows31j("町😀é")).toThrow("U+1F600, U+00E9");
});

test("of all characters, what has a place comes back, and only the look-alikes as another sign", () => {
	const all = Array.from({ length: 0x10000 - 0x20 }, (_, index) => String.fromCharCode(index + 0x20));
	const held = all.filter((character) => charactersOutside(character).length === 0);
	expect(held.length).toBeGreaterThan(7_000);
	const changed = held.filter((character) => read(toWindows31j(character)) !== character);
	expect(changed.join("")).toBe("\u00a0¢£¥¦¬¯µ·\u2011–—‖‾−⋯〜ゔ\u3099\u309a㋿");
});

test("texts made of what has a place can be written", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			const held = Array.from(text).filter((character) => charactersOutside(character).length === 0);
			expect(read(toWindows31j(held.join("")))).not.toContain("\ufffd");
		}),
	);
});

async function* batchesOf(...batches: string[][][]) {
	yield* batches;
}

test("a file in Shift_JIS has no byte order mark, and the same records", async () => {
	const parts: Uint8Array[] = [];
	for await (const part of csvFile(["name"], batchesOf([["施策"]], [], [["課\n題"]]), "shift_jis"))
		parts.push(part as Uint8Array);
	expect(read(Buffer.concat(parts))).toBe("name\r\n施策\r\n課 題\r\n");
});

test("what has no place is found with its column and row, up to as many as are asked for", async () => {
	const batches = () =>
		batchesOf(
			[
				["7-1-1", "よい"],
				["7-1-2", "よい😀"],
			],
			[["7-1-3", "é\u0300"]],
		);
	const found = await findOutside(["code", "text"], batches(), 20);
	expect(found.map(({ character, column, row, cells }) => [character, column, row, cells[0]])).toEqual([
		["😀", "text", 2, "7-1-2"],
		["é", "text", 3, "7-1-3"],
		["\u0300", "text", 3, "7-1-3"],
	]);
	expect(await findOutside(["code", "text"], batches(), 2)).toHaveLength(2);
});
