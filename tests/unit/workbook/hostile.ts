import { crc32, deflateRawSync } from "node:zlib";

/** Files as someone may send them who means no good, or whose program means well. */

/** A part of a ZIP file; `size` is what its header says of it, where that is not the truth. */
export type Part = { name: string; data: Buffer | string; size?: number };

/** A ZIP file of compressed parts, two of one name if so given. */
export function zip(parts: readonly Part[]): Buffer {
	const pieces: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, data, size } of parts) {
		const bytes = Buffer.from(data);
		const packed = deflateRawSync(bytes);
		const shared = Buffer.alloc(26);
		shared.writeUInt16LE(20, 0);
		shared.writeUInt16LE(8, 4);
		shared.writeUInt32LE(crc32(bytes), 10);
		shared.writeUInt32LE(packed.length, 14);
		shared.writeUInt32LE(size ?? bytes.length, 18);
		shared.writeUInt16LE(Buffer.byteLength(name), 22);
		const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), shared, Buffer.from(name)]);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		const made = Buffer.from([20, 0]);
		directory.push(Buffer.from("PK\x01\x02", "latin1"), made, shared, place, Buffer.from(name));
		pieces.push(local, packed);
		offset += local.length + packed.length;
	}
	const listed = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write("PK\x05\x06", "latin1");
	end.writeUInt16LE(parts.length, 8);
	end.writeUInt16LE(parts.length, 10);
	end.writeUInt32LE(listed.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...pieces, listed, end]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

type Xlsx = {
	/** What stands in the sheet. */
	sheet?: string;
	/** What stands before the sheet's element. */
	prolog?: string;
	/** The table of shared texts. */
	strings?: string;
	more?: Part[];
};

/** The parts of a workbook of one sheet, 「表」. */
export function xlsxParts({ sheet = "<sheetData/>", prolog = "", strings, more = [] }: Xlsx = {}): Part[] {
	const relation = (id: number, type: string, target: string) =>
		`<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	const relations = (inner: string) => `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
	return [
		{ name: "[Content_Types].xml", data: `<Types xmlns="${PACKAGE}/content-types"/>` },
		{ name: "_rels/.rels", data: relations(relation(1, "officeDocument", "xl/workbook.xml")) },
		{
			name: "xl/workbook.xml",
			data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		},
		{
			name: "xl/_rels/workbook.xml.rels",
			data: relations(
				relation(1, "worksheet", "worksheets/sheet1.xml") +
					(strings ? relation(2, "sharedStrings", "sharedStrings.xml") : ""),
			),
		},
		{ name: "xl/worksheets/sheet1.xml", data: `${prolog}<worksheet xmlns="${MAIN}">${sheet}</worksheet>` },
		...(strings ? [{ name: "xl/sharedStrings.xml", data: `<sst xmlns="${MAIN}">${strings}</sst>` }] : []),
		...more,
	];
}

export const xlsx = (contents?: Xlsx): Buffer => zip(xlsxParts(contents));

/** The first bytes of an OLE file, as Office wrote before 2007, and around workbooks behind a password. */
export function ole(directoryEntry: string): Buffer {
	return Buffer.concat([
		Buffer.from("d0cf11e0a1b11ae1", "hex"),
		Buffer.alloc(1024),
		Buffer.from(directoryEntry, "utf16le"),
	]);
}

/** A picture of one point. */
export const PNG = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);
