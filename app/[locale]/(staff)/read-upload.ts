import { firstCharacters } from "@/lib/domain/storable-text";

/** Names and boundaries of the parts around the file. */
const AROUND_BYTES = 64 * 1024;
/**
 * So much is let past without keeping it. A browser shows the answer only once it has sent everything; whoever sends more
 * than this loses the connection instead.
 */
const PATIENCE_BYTES = 256 * 1024 * 1024;

export type UploadedFile = { name: string; bytes: Buffer };

/**
 * The file of an upload, read no further than a workbook may be large. The framework's own reader would keep whatever
 * comes.
 */
export async function readUpload(
	request: Request,
	{ input, mostBytes }: { input: string; mostBytes: number },
): Promise<UploadedFile | "tooLarge" | "noFile"> {
	const body = await readBody(request, mostBytes + AROUND_BYTES);
	if (body === null) return "tooLarge";
	const type = request.headers.get("content-type") ?? "";
	const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => null);
	const file = form?.get(input);
	if (!(file instanceof File) || file.size === 0) return "noFile";
	if (file.size > mostBytes) return "tooLarge";
	return { name: cleanName(file.name), bytes: Buffer.from(await file.arrayBuffer()) };
}

async function readBody({ body }: Request, mostBytes: number): Promise<Buffer<ArrayBuffer> | null> {
	const kept: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of body ?? []) {
		size += chunk.length;
		if (size <= mostBytes) kept.push(chunk);
		else kept.length = 0;
		if (size > PATIENCE_BYTES) break;
	}
	return size > mostBytes ? null : Buffer.concat(kept);
}

const LONGEST_NAME = 120;

/** A file's name as it may be shown: no path, nothing that can't be seen, not endlessly long. */
function cleanName(name: string): string {
	const [last = ""] = name.split(/[\\/]/).slice(-1);
	return firstCharacters(last.replace(/[\p{C}]/gu, "").trim(), LONGEST_NAME) || "workbook.xlsx";
}
