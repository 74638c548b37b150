/** The text of an uploaded file, or why its bytes are none. */
export type FileText = { text: string } | { unreadable: "utf16" | "shiftJis" | "notUtf8" };

/** Reads UTF-8, with or without a byte order mark. Other encodings are named, where they can be told. */
export function decodeFile(bytes: Uint8Array): FileText {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { unreadable: "utf16" };
	const text = decode(bytes, "utf-8");
	if (text !== null) return { text };
	return { unreadable: decode(bytes, "shift_jis") === null ? "notUtf8" : "shiftJis" };
}

function decode(bytes: Uint8Array, encoding: string): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}
