import { pdfText } from "../../support/poppler";
import { unzip } from "../../support/zip";

/**
 * All that an answer says, as text to be searched: what is packed (workbooks, archives) is unpacked, what is set (PDF) is
 * read by poppler, everything else is taken as it is.
 */
export async function openedText(body: Uint8Array): Promise<string> {
	const start = Buffer.from(body.subarray(0, 5)).toString("latin1");
	if (start.startsWith("PK")) {
		const files = await unzip(body);
		const texts = await Promise.all([...files].map(async ([name, file]) => `${name}\n${await openedText(file)}`));
		return texts.join("\n");
	}
	if (start === "%PDF-") return pdfText(body);
	return Buffer.from(body).toString("utf8");
}
