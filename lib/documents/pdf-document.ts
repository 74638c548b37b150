import "server-only";
import { createHash } from "node:crypto";
import type { Typeset } from "@/lib/typesetting/typeset";

/** A document that is ready to be sent. */
export type PdfDocument = {
	pdf: Uint8Array;
	pages: number;
	/** In the reader's script: `阿見町_施策評価のまとめ_R7.pdf`. */
	fileName: string;
	/** Of a file with these very bytes. */
	etag: string;
	licenceUrl: string;
};

/**
 * Why there is no document: no plan is loaded, the selection chooses no policy, or so many sheets that a book of them
 * would be too long.
 */
export type Refusal = { reason: "noPlan" | "nothingChosen" } | { reason: "tooLong"; sheets: number; most: number };

export type DocumentResult = { document: PdfDocument; refusal: null } | { document: null; refusal: Refusal };

export const refuse = (refusal: Refusal): DocumentResult => ({ document: null, refusal });

export function finish({ pdf, pages }: Typeset, about: Pick<PdfDocument, "fileName" | "licenceUrl">): DocumentResult {
	const etag = `"${createHash("sha256").update(pdf).digest("base64url")}"`;
	return { document: { pdf, pages, etag, ...about }, refusal: null };
}

/** What a document takes in memory. */
export const bytesOf = ({ document }: DocumentResult): number => document?.pdf.byteLength ?? 0;
