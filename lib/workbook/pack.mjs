// @ts-check
import { crc32 } from "node:zlib";

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
/** ZIP 2.0, and names in UTF-8. */
const VERSION = 20;
const UTF8 = 0x0800;

/**
 * Packs parts anew, without compressing them. The library that reads workbooks has a reader of ZIP files of its own; given
 * the file as it came, it might see other parts in it than those that were measured.
 * @param {Map<string, Buffer>} parts by their names
 * @returns {Buffer}
 */
export function pack(parts) {
	const pieces = [];
	const directory = [];
	let offset = 0;
	for (const [name, data] of parts) {
		const path = Buffer.from(name);
		const shared = sizesOf(data, path.length);
		const local = Buffer.concat([numbers([LOCAL_HEADER, 4]), shared, path]);
		// No comment, disk 0, no attributes.
		directory.push(numbers([CENTRAL_HEADER, 4], [VERSION, 2]), shared, Buffer.alloc(10), numbers([offset, 4]), path);
		pieces.push(local, data);
		offset += local.length + data.length;
	}
	const listed = Buffer.concat(directory);
	const end = numbers([END, 4], [0, 4], [parts.size, 2], [parts.size, 2], [listed.length, 4], [offset, 4], [0, 2]);
	return Buffer.concat([...pieces, listed, end]);
}

/**
 * What both headers of a part say: stored as it is, no date.
 * @param {Buffer} data
 * @param {number} nameLength
 */
function sizesOf(data, nameLength) {
	return numbers(
		[VERSION, 2],
		[UTF8, 2],
		[0, 2],
		[0, 4],
		[crc32(data), 4],
		[data.length, 4],
		[data.length, 4],
		[nameLength, 2],
		[0, 2],
	);
}

/** @param {...[value: number, bytes: number]} fields */
function numbers(...fields) {
	const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0));
	let at = 0;
	for (const [value, bytes] of fields) at = buffer.writeUIntLE(value, at, bytes);
	return buffer;
}
