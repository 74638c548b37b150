import { expect, test } from "vitest";
import { toJsonChunks } from "@/lib/export/json-rows";

async function whole(...batches: (string | null)[][][]) {
	async function* each() {
		yield* batches;
	}
	let text = "";
	for await (const chunk of toJsonChunks({ table: "t", licence: { url: "u" } }, ["a", "b"], each())) text += chunk;
	return text;
}

test("a table bit by bit is one document", async () => {
	const text = await whole(
		[],
		[["1", null]],
		[],
		[
			["0.90", '"}\n'],
			["", "x"],
		],
		[],
	);
	expect(JSON.parse(text)).toEqual({
		table: "t",
		licence: { url: "u" },
		rows: [
			{ a: "1", b: null },
			{ a: "0.90", b: '"}\n' },
			{ a: "", b: "x" },
		],
	});
});

test("a table without rows is one too", async () => {
	expect(JSON.parse(await whole())).toEqual({ table: "t", licence: { url: "u" }, rows: [] });
	expect(JSON.parse(await whole([]))).toMatchObject({ rows: [] });
});
