/** A stretch of text that two versions share, or that only the earlier or only the later one has. */
export type DifferenceSegment = { kind: "same" | "removed" | "added"; text: string };

/**
 * What became of a text, for a reader to see at a glance: by sentences first, then, within what changed, by words.
 * `same` and `removed` together are `before`, `same` and `added` are `after`; a removal stands before what replaced it,
 * and two neighbours are never of one kind.
 */
export function textDifference(before: string, after: string): DifferenceSegment[] {
	const bySentence = joined(align(sentencesIn(before), sentencesIn(after)));
	return joined(
		bySentence.flatMap((segment, i) => {
			const next = bySentence[i + 1];
			if (segment.kind === "removed" && next?.kind === "added") return byWord(segment.text, next.text);
			const isReplacement = segment.kind === "added" && bySentence[i - 1]?.kind === "removed";
			return isReplacement ? [] : [segment];
		}),
	);
}

/** Of two passages that share less than this, what they do share is chance (の, を, する) and only confuses. */
const LEAST_IN_COMMON = 0.4;

function byWord(before: string, after: string): DifferenceSegment[] {
	const segments = align(wordsIn(before), wordsIn(after));
	const common = segments.reduce((length, { kind, text }) => (kind === "same" ? length + text.length : length), 0);
	return 2 * common < LEAST_IN_COMMON * (before.length + after.length) ? replaced([before], [after]) : segments;
}

/** Sentences and lines, each with its end, so that nothing is lost between them. */
function sentencesIn(text: string): string[] {
	return text.split(/(?<=[。！？!?\n])/);
}

/** Japanese has no spaces to go by; an engine that can't find its words gets characters, not halves of them. */
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("ja", { granularity: "word" }) : null;

function wordsIn(text: string): string[] {
	return segmenter === null ? Array.from(text) : Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Comparing costs time and memory by the product of both lengths: this is some 10 ms and 3 MB. */
const MOST_CELLS = 1_500_000;

/** Both token lists as one, in which as much as possible is the same. Too long for that: one replaced by the other. */
function align(before: readonly string[], after: readonly string[]): DifferenceSegment[] {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	let end = 0;
	while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
	const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
	const isTooLong = (a.length + 1) * (b.length + 1) > MOST_CELLS;
	return [
		...asKind("same", before.slice(0, start)),
		...(isTooLong ? replaced(a, b) : walk(a, b, commonLengths(a, b))),
		...asKind("same", before.slice(before.length - end)),
	];
}

/** At [i, j] of a table as wide as `b` and one: the length of the longest sequence common to a from i and b from j. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
	const width = b.length + 1;
	const lengths = new Uint16Array((a.length + 1) * width);
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--) {
			const at = i * width + j;
			lengths[at] =
				a[i] === b[j] ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
		}
	}
	return lengths;
}

function walk(a: readonly string[], b: readonly string[], lengths: Uint16Array): DifferenceSegment[] {
	const width = b.length + 1;
	const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0;
	const segments: DifferenceSegment[] = [];
	let [i, j] = [0, 0];
	while (i < a.length && j < b.length) {
		const [removed, added] = [a[i] ?? "", b[j] ?? ""];
		if (removed === added) {
			segments.push({ kind: "same", text: removed });
			i++;
			j++;
		} else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) {
			segments.push({ kind: "removed", text: removed });
			i++;
		} else {
			segments.push({ kind: "added", text: added });
			j++;
		}
	}
	return [...segments, ...replaced(a.slice(i), b.slice(j))];
}

function replaced(before: readonly string[], after: readonly string[]): DifferenceSegment[] {
	return [...asKind("removed", before), ...asKind("added", after)];
}

function asKind(kind: DifferenceSegment["kind"], tokens: readonly string[]): DifferenceSegment[] {
	return tokens.map((text) => ({ kind, text }));
}

/** Neighbours of one kind as one; of a run of changes all removals first. */
function joined(segments: readonly DifferenceSegment[]): DifferenceSegment[] {
	const result: DifferenceSegment[] = [];
	const changed = { removed: "", added: "" };
	const flush = () => {
		for (const kind of ["removed", "added"] as const) {
			if (changed[kind] !== "") result.push({ kind, text: changed[kind] });
			changed[kind] = "";
		}
	};
	for (const { kind, text } of segments) {
		if (text === "") continue;
		if (kind !== "same") {
			changed[kind] += text;
			continue;
		}
		flush();
		const last = result.at(-1);
		if (last?.kind === "same") last.text += text;
		else result.push({ kind, text });
	}
	flush();
	return result;
}
