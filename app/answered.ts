import { unstable_rethrow as rethrowControlFlow } from "next/navigation";
import type { Locale } from "@/lib/domain/localized";
import { wordsOf } from "@/lib/i18n/words";
import { plainText } from "./plain-text";

/** The answer of `make`; where it fails (the database is away, a program ends), 503 in a reader's words. */
export async function answered(locale: Locale, make: () => Promise<Response>): Promise<Response> {
	try {
		return await make();
	} catch (error) {
		rethrowControlFlow(error);
		console.error("A file could not be made:", error);
		return plainText(wordsOf({ locale, namespace: "requestLimits" })("unavailable"), { status: 503, locale });
	}
}
