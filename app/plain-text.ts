import type { Locale } from "@/lib/domain/localized";

type Told = {
	status: number;
	locale: Locale;
	/** In how many seconds to ask again. */
	retryAfter?: number;
};

/** An answer in a reader's words to a request for a file that there will not be. */
export function plainText(text: string, { status, locale, retryAfter }: Told): Response {
	return new Response(`${text}\n`, {
		status,
		headers: {
			"Content-Type": "text/plain; charset=utf-8",
			"Content-Language": locale,
			"Cache-Control": "no-store",
			Vary: "Accept-Language",
			...(retryAfter !== undefined && { "Retry-After": String(retryAfter) }),
		},
	});
}
