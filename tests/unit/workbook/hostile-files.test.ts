import { describe, expect, test, vi } from "vitest";
import { columnLetters, type ReadSheet } from "@/lib/domain/workbook/read-cells";
import { LIMITS } from "@/lib/workbook/limits.mjs";
import { pack } from "@/lib/workbook/pack.mjs";
import { readWorkbook } from "@/lib/workbook/read-workbook";
import { ole, type Part, PNG, xlsx, xlsxParts, zip } from "./hostile";

// A thread of its own for each file, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const MEBIBYTE = 1024 * 1024;
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`;
const data = (rows: string) => `<sheetData>${rows}</sheetData>`;
const inline = (text: string) => `<c r="A1" t="inlineStr"><is>${text}</is></c>`;

/** A file with another number in it than its checksum is of. */
function tampered(): Buffer {
	const stored = pack(new Map(xlsxParts({ sheet: data(row(1, "<c r='A1'><v>100</v></c>")) }).map(toEntry)));
	stored.write("900", stored.indexOf("100</v>"));
	return stored;
}

const toEntry = ({ name, data }: Part) => [name, Buffer.from(data)] as const;

/** The one sheet of a file that can be read. */
async function sheetOf(file: Buffer): Promise<ReadSheet> {
	const read = await readWorkbook(file);
	if ("unreadable" in read) throw new Error(read.unreadable);
	expect(read.workbook.sheets).toHaveLength(1);
	return read.workbook.sheets[0] as ReadSheet;
}

describe("a file that is no workbook is told by its bytes, whatever its name", () => {
	test.each<[string, Buffer, string]>([
		["nothing", Buffer.alloc(0), "noFile"],
		["a picture", PNG, "notAWorkbook"],
		["a PDF", Buffer.from("%PDF-1.7\n"), "notAWorkbook"],
		["a CSV", Buffer.from("\ufeffpolicy,value\r\n7-1-1,1\r\n"), "notAWorkbook"],
		["an HTML page", Buffer.from("<table><tr><td>1</td></tr></table>"), "notAWorkbook"],
		["an .xls", ole("Workbook"), "oldFormat"],
		["a workbook behind a password", ole("EncryptedPackage"), "encrypted"],
		["a ZIP of other things", zip([{ name: "a.txt", data: "x" }]), "notAWorkbook"],
		[
			"a text document",
			zip([
				{ name: "[Content_Types].xml", data: "<Types/>" },
				{ name: "word/document.xml", data: "<w/>" },
			]),
			"notAWorkbook",
		],
		[
			"an .xlsb",
			zip([
				{ name: "[Content_Types].xml", data: "<Types/>" },
				{ name: "xl/worksheets/sheet1.bin", data: "x" },
			]),
			"notAWorkbook",
		],
		["half a workbook", xlsx().subarray(0, 600), "damaged"],
		[
			"a workbook with a byte changed",
			Buffer.from(xlsx().map((byte, at) => (at === 60 ? byte ^ 255 : byte))),
			"damaged",
		],
		[
			"the magic of a ZIP and noise",
			Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), Buffer.alloc(4096, 7)]),
			"damaged",
		],
		[
			"a workbook without its list of sheets",
			zip(xlsxParts().filter(({ name }) => name !== "xl/workbook.xml")),
			"damaged",
		],
		["a part that is there twice", zip([...xlsxParts(), ...xlsxParts().slice(-1)]), "damaged"],
		["a name that leads out of the file", zip([...xlsxParts(), { name: "../../etc/passwd", data: "x" }]), "damaged"],
		["a number that changed on its way", tampered(), "damaged"],
		["more bytes than are taken", Buffer.alloc(LIMITS.fileBytes + 1), "tooLarge"],
	])("%s", async (_, file, unreadable) => {
		expect(await readWorkbook(file)).toEqual({ unreadable });
	});

	test("an .ods", async () => {
		const ods = Buffer.concat([
			Buffer.from("PK\x03\x04", "latin1"),
			Buffer.alloc(26),
			Buffer.from("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
		]);
		expect(await readWorkbook(ods)).toEqual({ unreadable: "openDocument" });
	});
});

describe("a file that would take more than there is to give is refused", () => {
	test("a bomb: a sheet of zeros, a thousandth of its size when packed", async () => {
		const bomb = xlsx({ more: [{ name: "xl/worksheets/sheet2.xml", data: Buffer.alloc(LIMITS.unpackedBytes) }] });
		expect(bomb.length).toBeLessThan(MEBIBYTE);
		expect(await readWorkbook(bomb)).toEqual({ unreadable: "tooMuch" });
	});

	test("a bomb that says it is small", async () => {
		const more = [{ name: "xl/worksheets/sheet2.xml", data: Buffer.alloc(LIMITS.unpackedBytes), size: 100 }];
		expect(await readWorkbook(xlsx({ more }))).toEqual({ unreadable: "damaged" });
	});

	test("more parts than a workbook has", async () => {
		const more = Array.from({ length: LIMITS.entries }, (_, i) => ({ name: `xl/media/${i}.png`, data: "x" }));
		expect(await readWorkbook(xlsx({ more }))).toEqual({ unreadable: "tooMuch" });
	});

	test("more than fits into the memory that it is given", async () => {
		const strings = "<si><t>a</t></si>".repeat(2_800_000);
		expect(strings.length).toBeLessThan(LIMITS.unpackedBytes);
		expect(await readWorkbook(xlsx({ strings }))).toEqual({ unreadable: "tooMuch" });
	});

	test("more work than fits into the time that it is given", async () => {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		const reading = readWorkbook(xlsx({ sheet: "<rPh>".repeat(8_000_000) }));
		await vi.advanceTimersByTimeAsync(LIMITS.milliseconds);
		expect(await reading).toEqual({ unreadable: "tooMuch" });
		vi.useRealTimers();
	});

	test("more files at once than are read at once: some wait, the rest are asked to come again", async () => {
		const files = Array.from({ length: LIMITS.atOnce + LIMITS.waiting + 3 }, () => xlsx());
		const answers = await Promise.all(files.map(readWorkbook));
		expect(answers.filter((answer) => "workbook" in answer)).toHaveLength(LIMITS.atOnce + LIMITS.waiting);
		expect(answers.filter((answer) => "unreadable" in answer)).toEqual(Array(3).fill({ unreadable: "busy" }));
	});

	test("a type of document with entities", async () => {
		const prolog = '<!DOCTYPE x [<!ENTITY passwords SYSTEM "file:///etc/passwd">]>';
		const file = xlsx({ prolog, sheet: data(row(1, inline("<t>&passwords;</t>"))) });
		expect(await readWorkbook(file)).toEqual({ unreadable: "damaged" });
	});
});

describe("a file that is odd is read, and costs no more than others", () => {
	test("all cells of a sheet merged", async () => {
		const merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
		const sheet = await sheetOf(xlsx({ sheet: data(row(1, inline("<t>題</t>"))) + merged }));
		expect(sheet).toMatchObject({
			rows: [[{ kind: "text", text: "題" }]],
			merged: [{ firstRow: 0, lastRow: 1_048_575, firstColumn: 0, lastColumn: 16_383 }],
		});
	});

	test("a drop-down for all cells of a sheet", async () => {
		const choices =
			'<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
		expect((await sheetOf(xlsx({ sheet: data(row(1, inline("<t>題</t>"))) + choices }))).rows).toHaveLength(1);
	});

	test("a style for all columns", async () => {
		const columns = '<cols><col min="1" max="16384" width="9"/></cols>';
		expect((await sheetOf(xlsx({ sheet: columns + data("") }))).rows).toEqual([]);
	});

	test("a cell in the last corner: it is not read, and that it is there is said", async () => {
		const corner = '<c r="XFD1048576"><v>1</v></c>';
		const read = await readWorkbook(xlsx({ sheet: data(row(1, inline("<t>題</t>")) + row(1_048_576, corner)) }));
		expect(read).toMatchObject({ workbook: { goesOn: true, sheets: [{ rows: [[{ text: "題" }]] }] } });
	});

	test("empty rows to the end of the sheet, as LibreOffice writes them, go on nowhere", async () => {
		const read = await readWorkbook(xlsx({ sheet: data(row(1_048_576, '<c r="A1048576" s="1"/>')) }));
		expect(read).toMatchObject({ workbook: { goesOn: false } });
	});

	test("as many cells as are read at most", async () => {
		const columns = Array.from({ length: 64 }, (_, i) => columnLetters(i));
		const cells = (number: number) => columns.map((letters) => `<c r="${letters}${number}"><v>1</v></c>`).join("");
		const rows = Array.from({ length: LIMITS.rows }, (_, i) => row(i + 1, cells(i + 1))).join("");
		const { rows: read } = await sheetOf(xlsx({ sheet: data(rows) }));
		expect([read.length, read.at(-1)?.length]).toEqual([LIMITS.rows, 64]);
	});

	test("seventy thousand shared texts", async () => {
		const strings = Array.from({ length: 70_000 }, (_, i) => `<si><t>語${i}</t></si>`).join("");
		const file = xlsx({ strings, sheet: data(row(1, '<c r="A1" t="s"><v>69999</v></c>')) });
		expect((await sheetOf(file)).rows).toEqual([[{ kind: "text", text: "語69999" }]]);
	});

	test("bombs and files within files, where nothing is read: they are not unpacked", async () => {
		const bomb = Buffer.alloc(LIMITS.unpackedBytes * 2);
		const nested = zip([{ name: "inner.zip", data: zip([{ name: "bomb", data: bomb }]) }]);
		const more = [
			{ name: "xl/media/image1.png", data: bomb },
			{ name: "xl/embeddings/nested.zip", data: nested },
			{ name: "xl/vbaProject.bin", data: "macro" },
		];
		expect((await sheetOf(xlsx({ more, sheet: data(row(1, inline("<t>題</t>"))) }))).rows).toHaveLength(1);
	});

	test("a megabyte in one cell", async () => {
		const text = "字".repeat(MEBIBYTE);
		expect((await sheetOf(xlsx({ sheet: data(row(1, inline(`<t>${text}</t>`))) }))).rows).toEqual([
			[{ kind: "text", text }],
		]);
	});
});

describe("what a cell holds", () => {
	test.each<[string, string, unknown]>([
		[
			"a number as binary arithmetic leaves it",
			"<c r='A1'><v>0.30000000000000004</v></c>",
			{ kind: "number", text: "0.3", percent: false },
		],
		["a large number", '<c r="A1"><v>1E+21</v></c>', { kind: "number", text: "1e+21", percent: false }],
		[
			"a formula, whose last result is not trusted",
			'<c r="A1"><f>1+1</f><v>2</v></c>',
			{ kind: "formula", text: "=1+1" },
		],
		[
			"a formula that gives a text",
			'<c r="A1" t="str"><f>HYPERLINK("x")</f><v>x</v></c>',
			{ kind: "formula", text: '=HYPERLINK("x")' },
		],
		[
			"a formula that gives an error",
			'<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
			{ kind: "formula", text: "=1/0" },
		],
		["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { kind: "error", text: "#N/A" }],
		["true", '<c r="A1" t="b"><v>1</v></c>', { kind: "boolean", text: "TRUE" }],
		["a text that begins like a formula", inline("<t>=1+1</t>"), { kind: "text", text: "=1+1" }],
		["rich text", inline("<r><t>太</t></r><r><rPr><b/></rPr><t>字</t></r>"), { kind: "text", text: "太字" }],
		[
			"kana above a text that stands in its cell",
			inline('<t>阿見</t><rPh sb="0" eb="2"><t>アミ</t></rPh><phoneticPr fontId="1"/>'),
			{ kind: "text", text: "阿見" },
		],
	])("%s", async (_, cell, expected) => {
		expect((await sheetOf(xlsx({ sheet: data(row(1, cell)) }))).rows).toEqual([[expected]]);
	});

	test("kana above a shared text, as Excel keeps it", async () => {
		const strings = '<si><t>阿見町</t><rPh sb="0" eb="3"><t>アミマチ</t></rPh></si>';
		const file = xlsx({ strings, sheet: data(row(1, '<c r="A1" t="s"><v>0</v></c>')) });
		expect((await sheetOf(file)).rows).toEqual([[{ kind: "text", text: "阿見町" }]]);
	});
});
