import { expect, test } from "vitest";
import { auditColumns } from "@/lib/export/audit-columns";
import { toCsv, toCsvChunks } from "@/lib/export/csv";
import { streamOf } from "@/lib/export/stream";
import type { Column } from "@/lib/export/table";

const columns: Column<{ text: string | null; number: string }>[] = [
	{ key: "text", type: "text", cell: ({ text }) => text },
	{ key: "number", type: "decimal", cell: ({ number }) => number },
];
const rows = [
	{ text: "=1+1", number: "-5" },
	{ text: "二\n行", number: "0.90" },
	{ text: null, number: "1" },
];

async function* batchesOf<Row>(...batches: Row[][]): AsyncGenerator<Row[]> {
	yield* batches;
}

test("a table bit by bit is the table at once", async () => {
	const chunks: string[] = [];
	for await (const chunk of toCsvChunks(columns, batchesOf(rows.slice(0, 2), [], rows.slice(2)))) chunks.push(chunk);
	expect(chunks.join("")).toBe(toCsv({ columns, rows }));
	expect(chunks[0]).toBe("\uFEFFtext,number\r\n");
});

test("a table without rows is its header", async () => {
	expect(toCsv({ columns, rows: [] })).toBe("\uFEFFtext,number\r\n");
});

test("a body is made as far as it is wanted, and its source told when it is not any more", async () => {
	let made = 0;
	let isClosed = false;
	async function* chunks() {
		try {
			for (;;) yield String(made++);
		} finally {
			isClosed = true;
		}
	}
	const reader = streamOf(chunks()).getReader();
	await reader.read();
	await reader.cancel();
	expect(made).toBeLessThan(4);
	expect(isClosed).toBe(true);
});

test("an audit entry is told change by change, in Japan's time, and never as a formula", () => {
	const entry = {
		id: "7",
		at: new Date("2026-03-31T15:00:00Z"),
		actor: "=cmd()",
		actorId: null,
		action: "policy.change",
		entity: "policy",
		entityId: "7-1-1",
		recordName: null,
		before: { title: "前" },
		after: { title: "後" },
	};
	const [, line] = toCsv({ columns: auditColumns, rows: [entry] }).split("\r\n");
	expect(line).toBe(
		`7,2026-04-01T00:00:00+09:00,'=cmd(),,policy.change,policy,7-1-1,,title: 前 → 後,"{""title"":""前""}","{""title"":""後""}"`,
	);
});

test("a body whose source fails is broken off, so that half a file does not look whole", async () => {
	async function* failing() {
		yield "half";
		throw new Error("the database is away");
	}
	await expect(new Response(streamOf(failing())).text()).rejects.toThrow("the database is away");
});
