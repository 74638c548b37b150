import type { Passage, Phrase } from "./phrases";
import type { Words } from "./words";

/**
 * What a book is built of. Its template sets each kind in one way; what is said, and in which order, is decided in the
 * files of its parts.
 */

/** A cell of a table: a text, perhaps with its address on the web. */
export type TextCell = Phrase & { url?: string; isStrong?: boolean };

/** The numbers of the pages on which places stand, each leading there. Places that there are not leave no number. */
type PagesCell = { pagesOf: readonly string[] };

export type Cell = TextCell | PagesCell;

export type Column = {
	head: Phrase;
	/** Of the table's width, beside the shares of the others. Not what is in it: a long word would leave the others none. */
	share: number;
	align: "start" | "center" | "end";
};

export type Block =
	| { kind: "heading"; level: 2 | 3 | 4; text: Phrase; id: string | null; isInContents: boolean }
	| { kind: "text"; passage: Passage }
	/** Set off by a bar. */
	| { kind: "note"; passage: Passage }
	| { kind: "points"; points: readonly Phrase[] }
	| { kind: "terms"; terms: readonly { term: Phrase; meaning: Phrase; url: string | null }[] }
	| { kind: "table"; columns: readonly Column[]; rows: readonly (readonly Cell[])[] };

/** A part of a book, under a heading of the first level and on a page of its own. */
export type Part = { title: Phrase; id: string; blocks: readonly Block[] };

/** Puts words of the portal's own into phrases. */
export const saying =
	({ locale }: Pick<Words, "locale">) =>
	(text: string): Phrase => ({ text, lang: locale });

/** A heading below that of a part. */
export const heading = (
	level: 2 | 3 | 4,
	text: Phrase,
	options: { id?: string; isInContents?: boolean } = {},
): Block => ({
	kind: "heading",
	level,
	text,
	id: options.id ?? null,
	isInContents: options.isInContents ?? false,
});

export const column = (head: Phrase, share: number, align: Column["align"] = "start"): Column => ({
	head,
	share,
	align,
});
