/**
 * Reads CSV as RFC 4180 defines it, and nothing looser: CRLF after every record, quotes doubled and only around whole
 * fields, every record as long as the first. Written apart from what writes it.
 */
export function readCsv(text: string): string[][] {
	const records: string[][] = [];
	let position = 0;
	while (position < text.length) {
		const record: string[] = [];
		for (;;) {
			const [field, after] = text[position] === '"' ? quoted(text, position) : plain(text, position);
			record.push(field);
			position = after;
			if (text[position] !== ",") break;
			position++;
		}
		if (!text.startsWith("\r\n", position))
			throw new Error(`no CRLF at ${position}: ${text.slice(position, position + 20)}`);
		position += 2;
		if (records[0] && record.length !== records[0].length) throw new Error(`a record of ${record.length} fields`);
		records.push(record);
	}
	return records;
}

/** The records of a file with a header as objects. A name that stands twice throws. */
export function readCsvRecords(text: string): Record<string, string>[] {
	const [header = [], ...records] = readCsv(text);
	if (new Set(header).size !== header.length) throw new Error("a column stands twice");
	return records.map((record) => Object.fromEntries(header.map((key, index) => [key, record[index] ?? ""])));
}

function plain(text: string, start: number): [string, number] {
	const [field = ""] = /^[^",\r\n]*/.exec(text.slice(start, text.indexOf("\r\n", start))) ?? [];
	return [field, start + field.length];
}

function quoted(text: string, start: number): [string, number] {
	let end = start + 1;
	for (;;) {
		end = text.indexOf('"', end);
		if (end < 0) throw new Error("a quote is not closed");
		if (text[end + 1] !== '"') break;
		end += 2;
	}
	return [text.slice(start + 1, end).replaceAll('""', '"'), end + 1];
}
