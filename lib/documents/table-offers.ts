import "server-only";
import type { Locale } from "@/lib/domain/localized";
import { DATA_TABLE_NAMES } from "@/lib/export/tables/registry";
import { tableWords } from "@/lib/i18n/open-data-words";

/** Every table of data in the words of a language. */
export const tableOffers = (locale: Locale) => DATA_TABLE_NAMES.map((name) => ({ name, ...tableWords(name, locale) }));
