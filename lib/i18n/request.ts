import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { DEFAULT_LOCALE, LOCALES } from "@/lib/domain/localized";

/** Messages of the locale in the path. Errors in messages are bugs and throw, so that a test sees them. */
export default getRequestConfig(async ({ requestLocale }) => {
	const requested = await requestLocale;
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
