import "server-only";
import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/localized";
import type { Words } from "@/lib/export/pdf/words";

/** What puts a document into words. */
export async function documentWords(locale: Locale): Promise<Words> {
	const [t, format] = await Promise.all([getTranslations({ locale }), getFormatter({ locale })]);
	return { locale, t, format };
}
