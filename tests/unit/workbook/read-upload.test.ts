import { describe, expect, test } from "vitest";
import { readUpload } from "@/app/[locale]/(staff)/read-upload";

const MEBIBYTE = 1024 * 1024;
const LIMIT = { input: "file", mostBytes: 10 * MEBIBYTE };
const ADDRESS = "http://portal.example.jp/upload";

function upload(name: string, bytes: Uint8Array<ArrayBuffer>, input = "file"): Request {
	const form = new FormData();
	form.set("locale", "ja");
	form.set(input, new File([bytes], name));
	return new Request(ADDRESS, { method: "POST", body: form });
}

/** An upload that goes on, a mebibyte at a time, and how much of it was asked for. */
function endless(mebibytes: number) {
	const taken = { mebibytes: 0, cancelled: false };
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (taken.mebibytes === mebibytes) return controller.close();
			taken.mebibytes++;
			controller.enqueue(new Uint8Array(MEBIBYTE));
		},
		cancel() {
			taken.cancelled = true;
		},
	});
	const headers = { "content-type": "multipart/form-data; boundary=x" };
	const request = new Request(ADDRESS, { method: "POST", body, headers, duplex: "half" } as RequestInit);
	return { request, taken };
}

describe("an upload", () => {
	test("gives the file, byte by byte", async () => {
		const bytes = new Uint8Array(300_000).map((_, i) => i % 251);
		const file = await readUpload(upload("入力.xlsx", bytes), LIMIT);
		expect(file).toEqual({ name: "入力.xlsx", bytes: Buffer.from(bytes) });
	});

	test.each([
		["C:\\Users\\soumu\\入力.xlsx", "入力.xlsx"],
		["../../etc/passwd", "passwd"],
		["a\u202exslx.exe", "axslx.exe"],
		["改\n行\u0000.xlsx", "改行.xlsx"],
		["\u200b", "workbook.xlsx"],
		[`${"長".repeat(500)}.xlsx`, "長".repeat(120)],
		[`${"長".repeat(119)}😀.xlsx`, `${"長".repeat(119)}😀`],
	])("named %j is shown as %j", async (given, shown) => {
		expect(await readUpload(upload(given, new Uint8Array(1)), LIMIT)).toMatchObject({ name: shown });
	});

	test.each<[string, Request]>([
		["nothing", new Request(ADDRESS, { method: "POST" })],
		["an empty file", upload("入力.xlsx", new Uint8Array(0))],
		["another input", upload("入力.xlsx", new Uint8Array(1), "other")],
		["a text in the file's place", new Request(ADDRESS, { method: "POST", body: new URLSearchParams({ file: "x" }) })],
		["JSON", new Request(ADDRESS, { method: "POST", body: "{}", headers: { "content-type": "application/json" } })],
		[
			"what begins like a form and breaks off",
			new Request(ADDRESS, {
				method: "POST",
				body: "--x\r\nContent-Dispos",
				headers: { "content-type": "multipart/form-data; boundary=x" },
			}),
		],
	])("of %s holds no file", async (_, request) => {
		expect(await readUpload(request, LIMIT)).toBe("noFile");
	});

	test("of a byte too many is too large", async () => {
		expect(await readUpload(upload("大.xlsx", new Uint8Array(LIMIT.mostBytes)), LIMIT)).toMatchObject({
			name: "大.xlsx",
		});
		expect(await readUpload(upload("大.xlsx", new Uint8Array(LIMIT.mostBytes + 1)), LIMIT)).toBe("tooLarge");
	});

	test("of fifty megabytes is let past, so that the browser shows the answer", async () => {
		const { request, taken } = endless(50);
		expect(await readUpload(request, LIMIT)).toBe("tooLarge");
		expect(taken).toEqual({ mebibytes: 50, cancelled: false });
	});

	test("that does not end is cut off", async () => {
		const { request, taken } = endless(100_000);
		expect(await readUpload(request, LIMIT)).toBe("tooLarge");
		expect(taken.cancelled).toBe(true);
		expect(taken.mebibytes).toBeLessThan(300);
	});
});
