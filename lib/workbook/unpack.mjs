// @ts-check
import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { LIMITS } from "./limits.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * The parts of a workbook that are read. Pictures, charts, macros, links to other files and whatever else may be packed
 * into it are not even unpacked.
 */
const WANTED =
	/^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/_rels\/[^/]+\.rels|xl\/(workbook|sharedStrings|styles)[^/]*\.xml|xl\/worksheets\/[^/]+\.xml)$/i;

/**
 * Unpacks a file's parts within the limits: what an entry says of its own size is not believed.
 * @param {Buffer} file
 * @returns {Promise<Map<string, Buffer>>} by their names
 */
export async function unpack(file) {
	const zip = await yauzl.fromBufferPromise(file, { lazyEntries: true, validateEntrySizes: true });
	if (zip.entryCount > LIMITS.entries) throw new Refusal("tooMuch");
	/** @type {Map<string, Buffer>} */
	const parts = new Map();
	let room = LIMITS.unpackedBytes;
	for await (const entry of zip.eachEntry()) {
		if (!WANTED.test(entry.fileName)) continue;
		// Two readers of such a file may each see another one of them.
		if (parts.has(entry.fileName)) throw new Refusal("damaged");
		const part = await unpackEntry(zip, entry, room);
		room -= part.length;
		parts.set(entry.fileName, part);
	}
	return parts;
}

/**
 * @param {import("yauzl").ZipFile} zip
 * @param {import("yauzl").Entry} entry
 * @param {number} room in bytes
 */
async function unpackEntry(zip, entry, room) {
	const stream = await zip.openReadStreamPromise(entry);
	const chunks = [];
	let size = 0;
	for await (const chunk of stream) {
		size += chunk.length;
		if (size > room) throw new Refusal("tooMuch");
		chunks.push(chunk);
	}
	const part = Buffer.concat(chunks);
	// A digit that changed on its way would go unnoticed otherwise.
	if (crc32(part) !== entry.crc32) throw new Refusal("damaged");
	return part;
}
