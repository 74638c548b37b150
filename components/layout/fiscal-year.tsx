import { useTranslations } from "next-intl";
import { eraYear, type FiscalYear as Year } from "@/lib/domain/fiscal-year";

/** 「R6（2024年度）」; in English "FY2024 (R6)". */
export function FiscalYear({ year }: { year: Year }) {
	return useFiscalYear()(year);
}

/** The same as text, for options and labels. */
export function useFiscalYear(): (year: Year) => string {
	const t = useTranslations("common");
	return (year) => t("fiscalYear", { year: String(year), era: eraYear(year) });
}

/** For where there is room for one form only: `R6`, in English `FY2024`. */
export function useShortYear(): (year: Year) => string {
	const t = useTranslations("common");
	return (year) => t("shortYear", { year: String(year), era: eraYear(year) });
}
