import { useLocale, useTranslations } from "next-intl";
import { useFiscalYear } from "@/components/layout/fiscal-year";
import { Button } from "@/components/ui/button";
import { Choices } from "@/components/ui/choice";
import { describedBy, FormField } from "@/components/ui/form-field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/text-input";
import { publishedYears, SUMMARY_PARTS } from "@/lib/domain/selection";
import type { SelectionParameter } from "@/lib/domain/selection-query";
import { routes } from "@/lib/routes";
import { ChoiceBoxes } from "./choice-boxes";
import { chapterChoices } from "./choices";
import type { CouncilView } from "./council-view";
import { NarrowingChoices } from "./narrowing-choices";
import { PlaceChoices } from "./place-choices";
import { useParameterName } from "./use-parameter-name";

/** What a summary shall hold. Sent by GET without any script, so that every choice has an address. */
export function CouncilForm({ view }: { view: CouncilView }) {
	const t = useTranslations("council.form");
	const tParts = useTranslations("book.parts");
	const tProblems = useTranslations("council.problems");
	const locale = useLocale();
	const fiscalYear = useFiscalYear();
	const parameterName = useParameterName();
	const { policies, selection, unreadable } = view;
	const years = publishedYears(policies);
	const errorOf = (name: SelectionParameter) =>
		unreadable.includes(name) ? tProblems("unreadable", { field: parameterName(name) }) : undefined;
	return (
		<Section id="choose" title={t("heading")} className="print:hidden">
			<p className="max-w-text">{t("emptyMeansAll", { year: fiscalYear(years.at(-1) ?? 0) })}</p>
			{/* The answer stands below the form: the address leads to it. */}
			<form method="get" action={`${routes.council(locale)}#result`} className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
				<div className="space-y-8">
					<Choices id="year" legend={t("year")} error={errorOf("year")}>
						<ChoiceBoxes
							name="year"
							choices={years.map((year) => ({ value: year, label: fiscalYear(year) }))}
							chosen={selection.years}
							className="sm:grid-cols-2"
						/>
					</Choices>
					<FormField id="with" label={t("with")} hint={t("withHint")} error={errorOf("with")}>
						<Select
							name="with"
							defaultValue={selection.comparedWith ?? ""}
							className="max-w-72"
							{...describedBy("with", { hint: true, error: errorOf("with") })}
						>
							<option value="">{t("automatic")}</option>
							{years.map((year) => (
								<option key={year} value={year}>
									{fiscalYear(year)}
								</option>
							))}
						</Select>
					</FormField>
					<PlaceChoices
						chapters={chapterChoices(policies, selection)}
						selection={selection}
						error={errorOf("chapter") ?? errorOf("section")}
					/>
				</div>
				<Choices id="part" legend={t("part")} error={errorOf("part")}>
					<ChoiceBoxes
						name="part"
						choices={SUMMARY_PARTS.map((part) => ({ value: part, label: tParts(part) }))}
						chosen={selection.parts}
					/>
				</Choices>
				<NarrowingChoices view={view} errorOf={errorOf} />
				<p className="flex flex-wrap items-center gap-x-6 gap-y-2 lg:col-span-2">
					<Button kind="primary">{t("show")}</Button>
					<a href={routes.council(locale)} className="inline-block py-2">
						{t("clear")}
					</a>
				</p>
			</form>
		</Section>
	);
}
