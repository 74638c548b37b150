import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file in an archive; `chunks` is called when its turn comes. */
export type ZipEntry = { name: string; chunks: () => AsyncIterable<string | Uint8Array> };

/**
 * An archive that is made while it is taken, one file after the other, in memory that does not grow with it. An error of
 * one of them ends the whole, without the index by which an archive is read. `madeAt` is every file's date.
 */
export function zipStream(entries: readonly ZipEntry[], madeAt: Date): ReadableStream<Uint8Array> {
	const archive = new ZipFile();
	const output = archive.outputStream as Readable;
	let current: Readable | undefined;
	output.once("close", () => current?.destroy());
	for (const { name, chunks } of entries) {
		archive.addReadStreamLazy(name, { mtime: madeAt }, (give) => {
			current = Readable.from(chunks(), { objectMode: false });
			current.once("error", (error) => output.destroy(error));
			give(null, current);
		});
	}
	archive.end();
	return Readable.toWeb(output) as ReadableStream<Uint8Array>;
}
