import { useTranslations } from "next-intl";
import { useFiscalYear } from "@/components/layout/fiscal-year";
import type { FiscalYear } from "@/lib/domain/fiscal-year";

type NothingToCompareProps = {
	/** The newest chosen one. */
	year: FiscalYear;
	/** What was asked for; null where nothing was. */
	comparedWith: FiscalYear | null;
	published: readonly FiscalYear[];
};

/** Why two years can't be compared. */
export function NothingToCompare({ year, comparedWith, published }: NothingToCompareProps) {
	const t = useTranslations("council.comparison");
	const fiscalYear = useFiscalYear();
	const reason = () => {
		if (!published.includes(year)) return t("notPublished", { year: fiscalYear(year) });
		if (comparedWith === null) {
			return t(published.length === 1 ? "oneYear" : "firstYear", { year: fiscalYear(year) });
		}
		return comparedWith < year
			? t("notPublished", { year: fiscalYear(comparedWith) })
			: t("notEarlier", { year: fiscalYear(year) });
	};
	return <p className="max-w-text">{reason()}</p>;
}
