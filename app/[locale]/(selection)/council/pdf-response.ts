import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { limited } from "@/app/limited";
import { hasTag } from "@/lib/documents/api/entity-tags";
import type { DocumentResult, PdfDocument, Refusal } from "@/lib/documents/pdf-document";
import type { PdfMaker, PdfOrder } from "@/lib/documents/pdf-maker";
import { isBusy } from "@/lib/documents/workshop";
import type { Locale } from "@/lib/domain/localized";
import { CONTENT_TYPES, downloadHeaders } from "@/lib/export/download";
import { streamOf } from "@/lib/export/stream";
import { localeOf } from "@/lib/i18n/params";
import { parseSelection } from "@/lib/schemas/selection";
import { told } from "../told";

/** By then a few of those who wait have their documents. */
const COME_AGAIN_SECONDS = 10;
const CHUNK_BYTES = 64 * 1024;
/** As for public pages: a cache in front isn't told of publications, so it may hold a file for one second. */
const KEPT_BRIEFLY = "public, max-age=0, s-maxage=1";

/** The document of the selection in a request's query, to be looked at in the browser; or words that say why not. */
export async function pdfResponse(
	request: Request,
	params: Promise<{ locale: string }>,
	maker: PdfMaker,
): Promise<Response> {
	const locale = await localeOf(params);
	if (locale === null) notFound();
	const t = await getTranslations({ locale, namespace: "bookFiles" });
	const { selection, unreadable } = parseSelection(new URL(request.url).searchParams);
	if (unreadable !== null) return told(t("unreadable", { names: unreadable.join(", ") }), { status: 400, locale });
	const order = maker.order(selection, locale);
	const notModified = notModifiedSince(request, maker, order);
	if (notModified !== null) return notModified;
	const refused = await limited(request, "documents");
	if (refused !== null) return refused;
	const result = await makeUnlessBusy(maker, order);
	if (result === null)
		return told(t("busy", { seconds: COME_AGAIN_SECONDS }), { status: 503, locale, retryAfter: COME_AGAIN_SECONDS });
	return result.refusal === null ? send(result.document, maker) : refusalResponse(result.refusal, locale);
}

/** 304 for whoever has the very document that is kept; making one to find out would cost as much as sending it. */
function notModifiedSince(request: Request, maker: PdfMaker, order: PdfOrder): Response | null {
	const standing = maker.standing(order);
	const etag = standing.state === "made" ? standing.result.document?.etag : undefined;
	if (etag === undefined || !hasTag(request.headers.get("if-none-match"), etag)) return null;
	return new Response(null, { status: 304, headers: { ETag: etag, "Cache-Control": KEPT_BRIEFLY } });
}

async function makeUnlessBusy(maker: PdfMaker, order: PdfOrder): Promise<DocumentResult | null> {
	try {
		return await maker.make(order);
	} catch (error) {
		if (isBusy(error)) return null;
		throw error;
	}
}

function send({ pdf, fileName, licenceUrl, etag }: PdfDocument, { name }: PdfMaker): Response {
	return new Response(streamOf(chunksOf(pdf)), {
		headers: {
			...downloadHeaders({
				fileName,
				plainName: `shirube-${name}.pdf`,
				contentType: CONTENT_TYPES.pdf,
				licenceUrl,
				inline: true,
			}),
			"Cache-Control": KEPT_BRIEFLY,
			ETag: etag,
		},
	});
}

/** Views of the one copy that is kept, as fast as the reader takes them. */
async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	for (let start = 0; start < bytes.byteLength; start += CHUNK_BYTES) yield bytes.subarray(start, start + CHUNK_BYTES);
}

async function refusalResponse(refusal: Refusal, locale: Locale): Promise<Response> {
	const t = await getTranslations({ locale, namespace: "bookFiles" });
	if (refusal.reason === "tooLong") {
		return told(t("tooLong", { sheets: refusal.sheets, most: refusal.most }), { status: 422, locale });
	}
	return told(t(refusal.reason), { status: 404, locale });
}
