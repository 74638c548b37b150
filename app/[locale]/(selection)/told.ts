import type { Locale } from "@/lib/domain/localized";

type Told = {
	status: number;
	locale: Locale;
	/** In how many seconds to ask again. */
	retryAfter?: number;
};

/** Words in the place of a file that there is not. */
export function told(text: string, { status, locale, retryAfter }: Told): Response {
	return new Response(`${text}\n`, {
		status,
		headers: {
			"Content-Type": "text/plain; charset=utf-8",
			"Content-Language": locale,
			...(retryAfter !== undefined && { "Retry-After": String(retryAfter) }),
		},
	});
}
