import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { zipStream } from "@/lib/export/zip";
import { unzip } from "../../support/zip";

const MADE_AT = new Date("2026-10-01T00:00:00Z");

async function* chunks(...parts: (string | Uint8Array)[]) {
	yield* parts;
}

test("an archive holds its files, whatever their size", async () => {
	const long = "施策".repeat(500_000);
	const archive = zipStream(
		[
			{ name: "a.txt", chunks: () => chunks("一", "二") },
			{ name: "empty.txt", chunks: () => chunks() },
			{ name: "long.txt", chunks: () => chunks(long, Buffer.from("終")) },
		],
		MADE_AT,
	);
	const files = await unzip(await buffer(archive));
	expect([...files.keys()]).toEqual(["a.txt", "empty.txt", "long.txt"]);
	expect(files.get("a.txt")?.toString()).toBe("一二");
	expect(files.get("empty.txt")?.toString()).toBe("");
	expect(files.get("long.txt")?.toString()).toBe(`${long}終`);
});

test("an archive whose file fails is broken off, and no later file is begun", async () => {
	let isBegun = false;
	async function* failing() {
		yield "half";
		throw new Error("the database is away");
	}
	const archive = zipStream(
		[
			{ name: "a.txt", chunks: failing },
			{
				name: "b.txt",
				chunks: () => {
					isBegun = true;
					return chunks("b");
				},
			},
		],
		MADE_AT,
	);
	await expect(buffer(archive)).rejects.toThrow("the database is away");
	expect(isBegun).toBe(false);
});

test("what is not wanted any more is not made any further", async () => {
	let isClosed = false;
	async function* endless() {
		try {
			for (let count = 0; ; count++) yield `${count} ${Math.random()}\n`.repeat(1_000);
		} finally {
			isClosed = true;
		}
	}
	const reader = zipStream([{ name: "a.txt", chunks: endless }], MADE_AT).getReader();
	await reader.read();
	await reader.cancel();
	await expect.poll(() => isClosed).toBe(true);
});
