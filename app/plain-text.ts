import type { Locale } from "@/lib/domain/localized";

type Told = { status: number; locale: Locale; headers?: Record<string, string> };

/** An answer in a reader's words to a request for a file that there will not be. */
export function plainText(text: string, { status, locale, headers }: Told): Response {
	return new Response(`${text}\n`, {
		status,
		headers: {
			"Content-Type": "text/plain; charset=utf-8",
			"Content-Language": locale,
			"Cache-Control": "no-store",
			Vary: "Accept-Language",
			...headers,
		},
	});
}
