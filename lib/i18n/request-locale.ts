import { hasLocale } from "next-intl";
import { DEFAULT_LOCALE, LOCALES, type Locale } from "@/lib/domain/localized";

/**
 * The language to answer a request in that is not for a page: the one its path begins with, else the first of the
 * portal's that Accept-Language names, else Japanese.
 */
export function requestLocale({ url, headers }: Pick<Request, "url" | "headers">): Locale {
	const [, first] = new URL(url).pathname.split("/");
	return hasLocale(LOCALES, first) ? first : acceptedLocale(headers.get("accept-language") ?? "");
}

/** Of those a reader takes, the one they like best; `en-GB` is English. */
function acceptedLocale(header: string): Locale {
	const wanted = header
		.split(",")
		.map((item) => {
			const [tag = "", ...parameters] = item.split(";").map((part) => part.trim());
			const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
			return { language: tag.split("-")[0]?.toLowerCase(), weight: Number(weight) };
		})
		.filter(({ weight }) => weight > 0)
		.sort((one, other) => other.weight - one.weight);
	const best = wanted.find(({ language }) => hasLocale(LOCALES, language));
	return hasLocale(LOCALES, best?.language) ? best.language : DEFAULT_LOCALE;
}
