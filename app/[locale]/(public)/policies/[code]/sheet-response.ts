import { getTranslations } from "next-intl/server";
import { plainText } from "@/app/plain-text";
import { type SheetOrder, sheetFile } from "@/lib/documents/sheet";
import { CONTENT_TYPES, downloadHeaders } from "@/lib/export/download";

/** In seconds: by then a few of those who wait have their documents. */
const COME_AGAIN_AFTER = 10;

/** The sheet to be looked at in the browser; 503 with words to come again while too many documents are being made. */
export async function sheetResponse(order: SheetOrder): Promise<Response> {
	const file = await sheetFile(order);
	if (file === "busy") return busyResponse(order);
	return new Response(file.pdf.slice(), {
		headers: downloadHeaders({
			fileName: file.fileName,
			contentType: CONTENT_TYPES.pdf,
			licenceUrl: order.site.licence.url,
			inline: true,
		}),
	});
}

async function busyResponse({ locale }: SheetOrder): Promise<Response> {
	const t = await getTranslations({ locale, namespace: "print" });
	const text = t("busy", { seconds: COME_AGAIN_AFTER });
	return plainText(text, { status: 503, locale, retryAfter: COME_AGAIN_AFTER });
}
