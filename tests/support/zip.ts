import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import yauzl, { type Entry, type ZipFile } from "yauzl";

const open = promisify((file: Buffer, options: yauzl.Options, done: (error: Error | null, zip: ZipFile) => void) =>
	yauzl.fromBuffer(file, options, done as never),
);

/** Every file in a zip archive (an .xlsx file is one, too), by its name. Checks sizes and sums as it reads. */
export async function unzip(archive: Uint8Array): Promise<Map<string, Buffer>> {
	const zip = await open(Buffer.from(archive), { lazyEntries: true });
	const files = new Map<string, Buffer>();
	const openEntry = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip) as never);
	await new Promise<void>((resolve, reject) => {
		zip.on("error", reject);
		zip.on("end", resolve);
		zip.on("entry", async (entry: Entry) => {
			try {
				files.set(entry.fileName, await buffer(await openEntry(entry)));
				zip.readEntry();
			} catch (error) {
				reject(error);
			}
		});
		zip.readEntry();
	});
	return files;
}
