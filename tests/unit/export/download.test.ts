import fc from "fast-check";
import { expect, test } from "vitest";
import { downloadHeaders, privateDownloadHeaders } from "@/lib/export/download";

const disposition = (file: Omit<Parameters<typeof downloadHeaders>[0], "contentType">) =>
	downloadHeaders({ ...file, contentType: "text/plain" })["Content-Disposition"];

test.each([
	["plain letters need nothing else", { fileName: "a-1.csv" }, 'attachment; filename="a-1.csv"'],
	[
		"Japanese stands beside what is left of it in plain letters",
		{ fileName: "阿見町 R6（施策）.pdf" },
		"attachment; filename=\"R6.pdf\"; filename*=UTF-8''%E9%98%BF%E8%A6%8B%E7%94%BA%20R6%EF%BC%88%E6%96%BD%E7%AD%96%EF%BC%89.pdf",
	],
	[
		"nothing left is a file",
		{ fileName: "施策.pdf" },
		"attachment; filename=\"file.pdf\"; filename*=UTF-8''%E6%96%BD%E7%AD%96.pdf",
	],
	[
		"a name of its own",
		{ fileName: "施策.pdf", plainName: "p.pdf" },
		"attachment; filename=\"p.pdf\"; filename*=UTF-8''%E6%96%BD%E7%AD%96.pdf",
	],
	["shown in the browser", { fileName: "a.svg", inline: true }, 'inline; filename="a.svg"'],
	[
		"signs that no file may have",
		{ fileName: 'a/b\\c"d\r\n.csv' },
		"attachment; filename=\"a_b_c_d.csv\"; filename*=UTF-8''a_b_c_d__.csv",
	],
	[
		"marks that turn a name around",
		{ fileName: "表\u202efdp.csv" },
		"attachment; filename=\"fdp.csv\"; filename*=UTF-8''%E8%A1%A8_fdp.csv",
	],
])("%s", (_, file, expected) => {
	expect(disposition(file)).toBe(expected);
});

test("whatever a file is called, its header is one line of ASCII that a server may send", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), fc.array(fc.integer({ min: 0, max: 0xffff })), (name, units) => {
			const fileName = name + String.fromCharCode(...units);
			expect(disposition({ fileName })).toMatch(/^attachment; filename="[\w.-]+"(; filename\*=UTF-8''[\w.!~%-]*)?$/);
		}),
	);
});

test("a long name is cut before its suffix, to what file systems take", () => {
	const header = disposition({ fileName: `${"長😀".repeat(5_000)}.csv` });
	const name = decodeURIComponent(/UTF-8''(.*)$/.exec(header ?? "")?.[1] ?? "");
	expect(name).toMatch(/^長😀長.*\.csv$/u);
	expect(Array.from(name)).toHaveLength(79);
});

test("a file under a licence says so, and is open to all", () => {
	expect(
		downloadHeaders({ fileName: "a.csv", contentType: "text/csv", licenceUrl: "https://example.jp/利用規約?v=2" }),
	).toMatchObject({
		Link: '<https://example.jp/%E5%88%A9%E7%94%A8%E8%A6%8F%E7%B4%84?v=2>; rel="license"',
		"Access-Control-Allow-Origin": "*",
	});
	expect(downloadHeaders({ fileName: "a.csv", contentType: "text/csv", licenceUrl: "no address" })).not.toHaveProperty(
		"Link",
	);
});

test("a file without one is for its reader alone", () => {
	expect(Object.keys(privateDownloadHeaders({ fileName: "a.csv", contentType: "text/csv" }))).toEqual([
		"Content-Type",
		"Content-Disposition",
		"Cache-Control",
	]);
});
