import type { BookState, BookView } from "@/components/council/book-view";
import { clientAddress } from "@/lib/auth/client-address";
import { countRequest } from "@/lib/data/public/request-limits";
import { getPublicSite } from "@/lib/data/public/site";
import { books } from "@/lib/documents/book";
import type { DocumentResult } from "@/lib/documents/pdf-document";
import type { PdfOrder } from "@/lib/documents/pdf-maker";
import type { Locale } from "@/lib/domain/localized";
import { toQuery } from "@/lib/domain/selection-query";
import { localeOf } from "@/lib/i18n/params";
import { parseSelection } from "@/lib/schemas/selection";
import { queryOf, type SearchParams } from "../../query-of";

const MINUTE_MS = 60_000;

/** What the page of a book shows. To look at a book that is being made is free; to have one begun is counted. */
export async function loadBook({
	params,
	searchParams,
}: {
	params: Promise<{ locale: string }>;
	searchParams: Promise<SearchParams>;
}): Promise<(BookView & { locale: Locale }) | null> {
	const locale = await localeOf(params);
	if (locale === null) return null;
	const query = queryOf(await searchParams);
	const parsed = parseSelection(query);
	// The order first: it remembers what was published before anything of it is read.
	const book: BookState =
		parsed.unreadable === null
			? await bookState(books.order(parsed.selection, locale))
			: { state: "unreadable", names: parsed.unreadable };
	return {
		locale,
		site: await getPublicSite(),
		book,
		query: toQuery(parsed.selection ?? parsed.readable),
		isStill: query.has("still"),
	};
}

async function bookState(order: PdfOrder): Promise<BookState> {
	const standing = books.standing(order);
	if (standing.state === "made") return resultState(standing.result);
	if (standing.state !== "unknown") return standing;
	// What can't be kept can't be found again when it is ready.
	if (order.key.epoch === null) return { state: "unannounced" };
	const now = new Date();
	const until = await countRequest("documents", await clientAddress(), now);
	if (until !== null) return { state: "tooOften", minutes: Math.ceil((until.getTime() - now.getTime()) / MINUTE_MS) };
	if (!books.begin(order)) return { state: "busy" };
	const begun = books.standing(order);
	return begun.state === "inWork" ? begun : { state: "busy" };
}

function resultState({ document, refusal }: DocumentResult): BookState {
	return document === null ? { state: "refused", ...refusal } : { state: "made", pages: document.pages };
}
