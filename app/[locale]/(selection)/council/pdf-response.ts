import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { limited } from "@/app/limited";
import { plainText } from "@/app/plain-text";
import { keptBriefly, notModified } from "@/app/revalidation";
import type { PdfDocument, Refusal } from "@/lib/documents/pdf-document";
import type { PdfMaker, PdfOrder } from "@/lib/documents/pdf-maker";
import { unlessBusy } from "@/lib/documents/workshop";
import type { Locale } from "@/lib/domain/localized";
import { CONTENT_TYPES, downloadHeaders } from "@/lib/export/download";
import { streamOf } from "@/lib/export/stream";
import { localeOf } from "@/lib/i18n/params";
import { parseSelection } from "@/lib/schemas/selection";

/** By then a few of those who wait have their documents. */
const COME_AGAIN_SECONDS = 10;
const CHUNK_BYTES = 64 * 1024;

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
	if (unreadable !== null) return plainText(t("unreadable", { names: unreadable.join(", ") }), { status: 400, locale });
	const order = maker.order(selection, locale);
	const known = notModified(request, tagOf(maker, order)) ?? (await limited(request, "documents"));
	if (known !== null) return known;
	return answered(locale, () => make(maker, order));
}

async function make(maker: PdfMaker, order: PdfOrder): Promise<Response> {
	const { locale } = order;
	const t = await getTranslations({ locale, namespace: "bookFiles" });
	const result = await unlessBusy(() => maker.make(order));
	if (result === null)
		return plainText(t("busy", { seconds: COME_AGAIN_SECONDS }), {
			status: 503,
			locale,
			retryAfter: COME_AGAIN_SECONDS,
		});
	return result.refusal === null ? send(result.document, maker) : refusalResponse(result.refusal, locale);
}

/** Of the very document that is kept; making one to find out would cost as much as sending it. */
function tagOf(maker: PdfMaker, order: PdfOrder): string | null {
	const standing = maker.standing(order);
	return standing.state === "made" ? (standing.result.document?.etag ?? null) : null;
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
			...keptBriefly(etag),
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
		return plainText(t("tooLong", { sheets: refusal.sheets, most: refusal.most }), { status: 422, locale });
	}
	return plainText(t(refusal.reason), { status: 404, locale });
}
