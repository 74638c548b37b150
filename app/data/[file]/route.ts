import { answered } from "@/app/answered";
import { limited } from "@/app/limited";
import { plainText } from "@/app/plain-text";
import { keptBriefly, notModified } from "@/app/revalidation";
import { readDataFileName } from "@/lib/documents/data-file-name";
import { type DataFileRefusal, openDataFile } from "@/lib/documents/data-files";
import { dataTag } from "@/lib/documents/data-version";
import { outsideText } from "@/lib/documents/outside-text";
import { fiscalYearOf } from "@/lib/domain/fiscal-year";
import type { Locale } from "@/lib/domain/localized";
import { absolute } from "@/lib/env";
import { downloadHeaders } from "@/lib/export/download";
import { requestLocale } from "@/lib/i18n/request-locale";
import { wordsOf } from "@/lib/i18n/words";
import { routes } from "@/lib/routes";
import { readDataQuery } from "@/lib/schemas/data-query";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** A table of published data, or all of them; the query chooses policies and years: see lib/schemas/selection.ts. */
export const GET = (request: Request, context: Context) => answer(request, context);

/** The same without the file, which is then not made. */
export const HEAD = (request: Request, context: Context) => answer(request, context);

async function answer(request: Request, { params }: Context): Promise<Response> {
	const locale = requestLocale(request);
	const t = wordsOf({ locale, namespace: "dataFiles" });
	const url = new URL(request.url);
	const name = (await params).file;
	const file = readDataFileName(name);
	if (file === null) {
		return plainText(t("unknownFile", { address: absolute(routes.openData(locale)) }), { status: 404, locale });
	}
	const { query, unreadable } = readDataQuery(url.searchParams);
	if (unreadable !== null) {
		const address = absolute(routes.openData(locale));
		return plainText(t("unreadable", { names: unreadable.join(", "), address }), { status: 400, locale });
	}
	const now = new Date();
	const tag = dataTag([name, query, fiscalYearOf(now)]);
	const known = notModified(request, tag) ?? (await limited(request, "documents"));
	if (known !== null) return known;
	const address = absolute(routes.data(name, url.searchParams.toString()));
	return answered(locale, async () => {
		const result = await openDataFile({ file, ...query, address, now });
		if (result.refusal) return refusal(result.refusal, locale, url);
		const { download, open } = result.file;
		const body = request.method === "HEAD" ? null : open();
		return new Response(body, { headers: { ...downloadHeaders(download), ...keptBriefly(tag) } });
	});
}

function refusal(refusal: DataFileRefusal, locale: Locale, url: URL): Response {
	if (refusal.reason === "noPlan") {
		return plainText(wordsOf({ locale, namespace: "dataFiles" })("noPlan"), { status: 404, locale });
	}
	const query = new URLSearchParams(url.searchParams);
	query.delete("encoding");
	return plainText(outsideText(refusal, locale, absolute(`${url.pathname}${query.size > 0 ? `?${query}` : ""}`)), {
		status: 422,
		locale,
	});
}
