import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { answered } from "@/app/answered";
import { limited } from "@/app/limited";
import { plainText } from "@/app/plain-text";
import { keptBriefly } from "@/app/revalidation";
import { documentWords } from "@/lib/documents/document-words";
import { makeSummaryWorkbook } from "@/lib/documents/summary-workbook";
import { unlessBusy } from "@/lib/documents/workshop";
import type { Locale } from "@/lib/domain/localized";
import type { Selection } from "@/lib/domain/selection";
import { CONTENT_TYPES, downloadHeaders } from "@/lib/export/download";
import { localeOf } from "@/lib/i18n/params";
import { parseSelection } from "@/lib/schemas/selection";

type Context = { params: Promise<{ locale: string }> };

const RETRY_SECONDS = 60;

/** The workbook for people of a selection, which the query holds. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const locale = await localeOf(params);
	if (locale === null) notFound();
	const t = await getTranslations({ locale, namespace: "summaryWorkbook.problems" });
	const { selection, unreadable } = parseSelection(new URL(request.url).searchParams);
	if (unreadable !== null) return plainText(t("unreadable", { names: unreadable.join(", ") }), { status: 400, locale });
	const refused = await limited(request, "documents");
	return refused ?? answered(locale, () => make(selection, locale));
}

async function make(selection: Selection, locale: Locale): Promise<Response> {
	const t = await getTranslations({ locale, namespace: "summaryWorkbook.problems" });
	const result = await unlessBusy(() => makeSummaryWorkbook(selection, documentWords(locale)));
	if (result === null) return plainText(t("busy"), { status: 503, locale, retryAfter: RETRY_SECONDS });
	const { file, refusal } = result;
	if (refusal?.reason === "nothing") return plainText(t("nothing"), { status: 404, locale });
	if (refusal !== null) return plainText(t("tooMuch", refusal), { status: 422, locale });
	const { bytes, fileName, licenceUrl } = file;
	return new Response(bytes, {
		headers: {
			...downloadHeaders({
				fileName,
				plainName: "shirube-summary.xlsx",
				contentType: CONTENT_TYPES.xlsx,
				licenceUrl,
			}),
			...keptBriefly(null),
		},
	});
}
