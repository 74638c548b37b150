import { problemResponse } from "@/app/api/v1/problem";
import { addressOf } from "@/lib/auth/client-address";
import { countRequest } from "@/lib/data/public/request-limits";
import type { Locale } from "@/lib/domain/localized";
import { REQUEST_LIMITS, type RequestKind } from "@/lib/domain/request-limits";
import { requestLocale } from "@/lib/i18n/request-locale";
import { wordsOf } from "@/lib/i18n/words";
import { plainText } from "./plain-text";

/**
 * Counts a request for something that is made anew each time. Null lets it through; else the answer to give: 429 until
 * when to wait, or 503 where the database can't count.
 */
export async function limited(request: Request, kind: RequestKind): Promise<Response | null> {
	const locale = requestLocale(request);
	const now = new Date();
	try {
		const until = await countRequest(kind, addressOf(request.headers), now);
		return until && tooMany(kind, locale, Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)));
	} catch (error) {
		console.error("A request could not be counted:", error);
		return uncounted(kind, locale);
	}
}

function tooMany(kind: RequestKind, locale: Locale, seconds: number): Response {
	const t = wordsOf({ locale, namespace: "requestLimits" });
	if (kind === "documents") {
		return plainText(t("tooMany", { minutes: Math.ceil(seconds / 60) }), { status: 429, locale, retryAfter: seconds });
	}
	const { tries, windowMinutes } = REQUEST_LIMITS[kind];
	const detail = t("apiTooMany", { tries, windowMinutes, seconds });
	return problemResponse("too-many-requests", locale, { detail, headers: { "Retry-After": String(seconds) } });
}

function uncounted(kind: RequestKind, locale: Locale): Response {
	return kind === "documents"
		? plainText(wordsOf({ locale, namespace: "requestLimits" })("unavailable"), { status: 503, locale })
		: problemResponse("unavailable", locale, { detail: wordsOf({ locale, namespace: "api" })("details.unavailable") });
}
