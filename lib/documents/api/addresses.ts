import type { Locale } from "@/lib/domain/localized";
import { absolute } from "@/lib/env";
import { type LocalizedPath, routes } from "@/lib/routes";

/** Addresses as answers give them: whole, so that they are of use wherever the answer is kept. */

/** The same page or file in every language. */
export function inEachLanguage(path: LocalizedPath): Record<Locale, string> {
	return { ja: absolute(path("ja")), en: absolute(path("en")) };
}

/** Another answer of the API. */
export const apiAddress = (path: string, query: Record<string, string> = {}): string => {
	const asked = new URLSearchParams(query).toString();
	return absolute(`${routes.api(path)}${asked === "" ? "" : `?${asked}`}`);
};
