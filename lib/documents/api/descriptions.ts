import "server-only";
import type { Locale } from "@/lib/domain/localized";
import { wordsOf } from "@/lib/i18n/words";
import type { ApiDescriptions } from "@/lib/schemas/api/describe";

/**
 * What /api/v1 says of itself, in a language. A field that means the same in several objects is described once, and one
 * that has the name of a column of the tables as that column is: see the data dictionary.
 */
export function apiDescriptions(locale: Locale): ApiDescriptions {
	const t = wordsOf({ locale, namespace: "api" });
	const tColumn = wordsOf({ locale, namespace: "dictionary" });
	return {
		title: t("title"),
		summary: t("summary"),
		answered: t("answered"),
		unchanged: t("unchanged"),
		endpoint: (name) => ({
			summary: t(`endpoints.${name}.summary`),
			description: t(`endpoints.${name}.description`),
		}),
		parameter: (name) => t(`parameters.${name as "year"}.description`),
		component: (id) => t(`components.${id as "Text"}`),
		field: (component, field) => {
			const own = `fields.${component}.${field}` as "fields.Text.ja";
			if (t.has(own)) return t(own);
			const shared = `fields.any.${field}` as "fields.any.href";
			return t.has(shared) ? t(shared) : tColumn(`columns.${field}` as "columns.fiscal_year");
		},
		header: (name) => t(`headers.${name}`),
		problem: (kind) => t(`problems.${kind}.title`),
	};
}
