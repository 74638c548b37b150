import "server-only";
import type { Locale } from "@/lib/domain/localized";
import type { Selection } from "@/lib/domain/selection";
import { toQuery } from "@/lib/domain/selection-query";
import { bytesOf, type DocumentResult } from "./pdf-document";
import { publishedEpoch } from "./published-epoch";
import { type DocumentKey, type Report, type Standing, Workshop } from "./workshop";

/** A document that somebody asks for. */
export type PdfOrder = { key: DocumentKey; selection: Selection; locale: Locale };

/** Makes documents of one kind, each once for all who ask for it, and keeps them while they are up to date. */
export type PdfMaker = {
	/** Of the kind: `book`. */
	name: string;
	/** Take the order before anything is read for the same answer: it remembers what was published by then. */
	order(selection: Selection, locale: Locale): PdfOrder;
	/** What has become of an order, without having it made. */
	standing(order: PdfOrder): Standing<DocumentResult>;
	/** The document, kept or made now. Throws `WorkshopBusy` or `PressBusy` when too much is to be made already. */
	make(order: PdfOrder): Promise<DocumentResult>;
	/** Begins a document that is asked after later. False when too many wait. */
	begin(order: PdfOrder): boolean;
};

type Kind = {
	/** Tells it from other kinds. */
	name: string;
	/** So many may wait while one is made. */
	waiting: number;
	/** How many are kept, and how many bytes of them. */
	documents: number;
	bytes: number;
	make: (selection: Selection, locale: Locale, report: Report) => Promise<DocumentResult>;
};

export function pdfMaker({ name, make, ...bounds }: Kind): PdfMaker {
	const workshop = () => sharedWorkshop(name, bounds);
	const work =
		({ selection, locale }: PdfOrder) =>
		(report: Report) =>
			make(selection, locale, report);
	return {
		name,
		order: (selection, locale) => ({
			key: { name: `${locale} ${toQuery(selection)}`, epoch: publishedEpoch() },
			selection,
			locale,
		}),
		standing: ({ key }) => workshop().standing(key),
		make: (order) => workshop().make(order.key, work(order)),
		begin: (order) => workshop().begin(order.key, work(order)),
	};
}

const shared = globalThis as typeof globalThis & { shirubeWorkshops?: Map<string, Workshop<DocumentResult>> };

/** On the process, not in this module: pages and files may be bundled apart, and one asks for what the other began. */
function sharedWorkshop(name: string, bounds: Omit<Kind, "name" | "make">): Workshop<DocumentResult> {
	shared.shirubeWorkshops ??= new Map();
	const found = shared.shirubeWorkshops.get(name) ?? new Workshop<DocumentResult>({ ...bounds, bytesOf });
	shared.shirubeWorkshops.set(name, found);
	return found;
}
