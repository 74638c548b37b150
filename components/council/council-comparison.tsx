import { useTranslations } from "next-intl";
import { useFiscalYear } from "@/components/layout/fiscal-year";
import { Section } from "@/components/ui/section";
import type { OutlinedPolicy } from "@/lib/data/public/selection";
import { summarizeComparison } from "@/lib/domain/comparison";
import { publishedYears } from "@/lib/domain/selection";
import { chosenChapters } from "./chosen-counts";
import type { Compared } from "./compared-owner";
import { ComparisonLists } from "./comparison-lists";
import type { CouncilView } from "./council-view";
import { NothingToCompare } from "./nothing-to-compare";

/** The newest chosen year against one before it: what improved, what fell back, which grades and targets changed. */
export function CouncilComparison({ view }: { view: CouncilView }) {
	const t = useTranslations("council.comparison");
	const fiscalYear = useFiscalYear();
	const { policies, years, comparedYear } = view.chosen;
	const year = years.at(-1);
	if (policies.length === 0 || year === undefined) return null;
	const published = publishedYears(view.policies);
	if (comparedYear === null || !published.includes(comparedYear) || !published.includes(year)) {
		return (
			<Section id="comparison" title={t("headingAlone")}>
				<NothingToCompare year={year} comparedWith={view.selection.comparedWith} published={published} />
			</Section>
		);
	}
	const summary = summarizeComparison(comparedOwners(policies), comparedYear, year);
	return (
		<Section id="comparison" title={t("heading", { from: fiscalYear(comparedYear), to: fiscalYear(year) })}>
			<ComparisonLists summary={summary} wordings={view.site.wordings} />
		</Section>
	);
}

/** The chosen policies, and first their chapters with the indicators of their own. */
function comparedOwners(policies: readonly OutlinedPolicy[]): Compared[] {
	return [
		...chosenChapters(policies).map(({ number, title, indicators }) => ({
			code: String(number),
			chapter: number,
			title,
			indicators,
			grades: [],
		})),
		...policies.map(({ code, summary, indicators, grades }) => ({
			code,
			chapter: null,
			title: summary.title,
			indicators,
			grades,
		})),
	];
}
