import { useTranslations } from "next-intl";
import { describedBy, FormField } from "@/components/ui/form-field";
import { Section } from "@/components/ui/section";
import { TextInput } from "@/components/ui/text-input";
import { chosenIndicators } from "./chosen-counts";
import { ChosenPolicies } from "./chosen-policies";
import { CouncilFiles } from "./council-files";
import type { CouncilView } from "./council-view";
import { NothingChosen } from "./nothing-chosen";
import { SelectionGapsNotice } from "./selection-gaps-notice";
import { usePagesText } from "./use-pages-text";

/** What the choice holds: how much, as which files, under which address, and of which policies. */
export function CouncilResult({ view }: { view: CouncilView }) {
	const t = useTranslations("council.result");
	const tAddress = useTranslations("council.address");
	const { policies, address } = view.chosen;
	return (
		<Section id="result" title={t("heading")}>
			<SelectionGapsNotice view={view} />
			{policies.length === 0 ? (
				<NothingChosen view={view} />
			) : (
				<>
					<Counts view={view} />
					<CouncilFiles view={view} />
					<FormField id="address" label={tAddress("label")} hint={tAddress("hint")} className="print:hidden">
						<TextInput readOnly defaultValue={address} {...describedBy("address", { hint: true })} />
					</FormField>
					<p className="hidden text-sm print:block">{address}</p>
					<ChosenPolicies view={view} />
				</>
			)}
		</Section>
	);
}

function Counts({ view: { chosen } }: { view: CouncilView }) {
	const t = useTranslations("council.result");
	const pagesText = usePagesText();
	const { all, chapters } = chosenIndicators(chosen.policies);
	return (
		<dl className="flex flex-wrap gap-x-10 gap-y-3">
			<Count of={t("policies")}>{t("policyCount", { count: chosen.policies.length })}</Count>
			<Count of={t("indicators")}>
				{chapters > 0 ? t("indicatorCountWithChapters", { count: all, chapters }) : t("indicatorCount", { count: all })}
			</Count>
			{chosen.sheets > 0 && <Count of={t("sheets")}>{t("sheetCount", { count: chosen.sheets })}</Count>}
			{chosen.pages !== null && <Count of={t("pages")}>{pagesText(chosen.pages)}</Count>}
		</dl>
	);
}

function Count({ of, children }: { of: string; children: string }) {
	return (
		<div>
			<dt className="text-sm">{of}</dt>
			<dd className="font-bold text-lg tabular-nums">{children}</dd>
		</div>
	);
}
