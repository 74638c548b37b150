import { locale as rootLocale } from "next/root-params";
import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE, LOCALES } from "@/lib/domain/localized";

/**
 * Messages of the locale in the path, or of the one a route handler asks for by name: root parameters are for pages
 * alone. A path without a known locale is answered in Japanese. A message that is missing throws, so that tests see it.
 */
export default getRequestConfig(async ({ locale: asked }) => {
	const requested = asked ?? (await rootLocale());
	const locale = hasLocale(LOCALES, requested) ? requested : DEFAULT_LOCALE;
	return {
		locale,
		messages: (await import(`../../messages/${locale}.json`)).default,
		timeZone: "Asia/Tokyo",
		onError(error) {
			throw error;
		},
	};
});
