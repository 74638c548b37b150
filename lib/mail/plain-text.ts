/** Texts that people typed, made fit for a plain mail: they can end no line that is a header, and hide nothing. */

/** Characters that turn the direction of what follows, so that a text reads otherwise than it is. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;
const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/;

const COLUMNS = 72;

/** A name or title on one line. */
export function oneLine(text: string): string {
	return text.replaceAll(DIRECTIONS, "").replaceAll(CONTROLS, " ").replaceAll(/ {2,}/g, " ").trim();
}

/** What someone wrote, marked line by line as theirs, so that it can't pass for the portal's own words. */
export function quote(text: string): string {
	const lines = text.replaceAll(DIRECTIONS, "").trim().split(LINE_BREAK);
	return lines.map((line) => `> ${line.replaceAll(CONTROLS, " ")}`.trimEnd()).join("\n");
}

/** Breaks long lines at spaces. An address stays whole, and so does Japanese, which every reader's program breaks. */
export function wrap(text: string): string {
	return text.split("\n").map(wrapLine).join("\n");
}

function wrapLine(line: string): string {
	if (line.startsWith("> ")) return line;
	const [first = "", ...words] = line.split(" ");
	const lines = [first];
	for (const word of words) {
		const longer = `${lines.at(-1)} ${word}`;
		if (longer.length > COLUMNS) lines.push(word);
		else lines[lines.length - 1] = longer;
	}
	return lines.join("\n");
}
