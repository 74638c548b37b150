import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { setRequestLocale } from "next-intl/server";
import type { z } from "zod";
import { LOCALES, type Locale } from "@/lib/domain/localized";

/** The locale of a path, made known to everything that is rendered below; 404 for one that there is not. */
export async function localeOf(params: Promise<{ locale: string }>): Promise<Locale> {
	const { locale } = await params;
	if (!hasLocale(LOCALES, locale)) notFound();
	setRequestLocale(locale);
	return locale;
}

/** A parsed path parameter; 404 when it is not of the form. */
export function parseParam<Schema extends z.ZodType>(schema: Schema, value: string): z.infer<Schema> {
	const parsed = schema.safeParse(value);
	if (!parsed.success) notFound();
	return parsed.data;
}
