import { useTranslations } from "next-intl";
import { publishedYears } from "@/lib/domain/selection";
import { CouncilComparison } from "./council-comparison";
import { CouncilForm } from "./council-form";
import { CouncilResult } from "./council-result";
import type { CouncilView } from "./council-view";
import { SelectionProblems } from "./selection-problems";

/** 議会・調査のための資料: a choice, what it holds, and two years compared. The view is null while no plan is loaded. */
export function CouncilPage({ view }: { view: CouncilView | null }) {
	const t = useTranslations("council");
	if (view === null || publishedYears(view.policies).length === 0) {
		return (
			<>
				<h1 className="text-3xl">{t("heading")}</h1>
				<p className="mt-4 max-w-text">{t(view === null ? "noPlan" : "nothingPublished")}</p>
			</>
		);
	}
	return (
		<>
			<h1 className="text-3xl">{t("heading")}</h1>
			<p className="mt-4 max-w-text text-lg print:hidden">{t("lead")}</p>
			{view.unreadable.length > 0 && <SelectionProblems unreadable={view.unreadable} />}
			<CouncilForm view={view} />
			{/* An answer to a part of the question could pass for an answer to all of it. */}
			{view.unreadable.length === 0 && (
				<>
					<CouncilResult view={view} />
					<CouncilComparison view={view} />
				</>
			)}
		</>
	);
}
