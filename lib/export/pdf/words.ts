import type { createFormatter, createTranslator, Messages } from "next-intl";
import type { ChartTranslate } from "@/lib/charts/labels";
import { eraYear, type FiscalYear } from "@/lib/domain/fiscal-year";
import type { Locale } from "@/lib/domain/localized";

/**
 * How words reach a document: whoever has one made hands over the messages' translator, for whole keys such as
 * `policy.notGiven`, and the formatter of dates.
 */
export type Words = {
	locale: Locale;
	t: ReturnType<typeof createTranslator<Messages>>;
	format: ReturnType<typeof createFormatter>;
};

/** 「R6（2024年度）」; in English "FY2024 (R6)". */
export const fullYear = ({ t }: Words, year: FiscalYear): string =>
	t("common.fiscalYear", { year: String(year), era: eraYear(year) });

/** For where there is room for one form only: `R6`, in English `FY2024`. */
export const shortYear = ({ t }: Words, year: FiscalYear): string =>
	t("common.shortYear", { year: String(year), era: eraYear(year) });

/** A day in words, as Japan's calendar has it. */
export const longDate = ({ format }: Words, moment: Date): string => format.dateTime(moment, { dateStyle: "long" });

/** What the charts translate by. */
export const chartWords =
	({ t }: Words): ChartTranslate =>
	(key, values) =>
		t(`charts.${key}`, values as never);
