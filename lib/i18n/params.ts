import { hasLocale } from "next-intl";
import type { z } from "zod";
import { LOCALES, type Locale } from "@/lib/domain/localized";

/** The locale of a path; null for one that there is not. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale | null> {
	const { locale } = await params;
	return hasLocale(LOCALES, locale) ? locale : null;
}

/** A parsed path parameter; null when it is not of the form. */
export function parseParam<Schema extends z.ZodType>(schema: Schema, value: string): z.infer<Schema> | null {
	const parsed = schema.safeParse(value);
	return parsed.success ? parsed.data : null;
}
