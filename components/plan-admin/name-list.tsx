import { useTranslations } from "next-intl";
import { FiscalYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import type { NamedOnRecord, NameOwner } from "@/lib/data/staff/plan/dated-names";
import { RecordForm } from "./record-form";
import { StepForm } from "./step-form";
import { useNameFields } from "./town-fields";

type NameListProps = { owner: NameOwner; names: readonly NamedOnRecord[] };

/** The names of the town or a division with the years from which they apply, each to be corrected, and a new one. */
export function NameList({ owner, names }: NameListProps) {
	const t = useTranslations("planAdmin");
	const fields = useNameFields();
	const of = owner === "town" ? owner : String(owner.divisionId);
	return (
		<>
			<p className="max-w-text">{t("namesLead")}</p>
			<ol className="space-y-4">
				{names.map(({ record, seen }) => (
					<li key={record.fromYear} className="border-rule border-l-4 pl-3">
						<p>
							<span className="mr-4 text-ink-soft">
								{t.rich("nameFrom", { year: () => <FiscalYear year={record.fromYear} /> })}
							</span>
							<span className="font-bold">
								<LocalizedText text={{ ja: record.name, en: record.nameEn }} />
							</span>
						</p>
						<div className="flex flex-wrap gap-x-6">
							<RecordForm
								does="saveName"
								about={{ owner: of, ofYear: record.fromYear, seen }}
								fields={fields}
								record={record}
								summary={t("correctName")}
								submit={t("save")}
								prefix={`name-${record.fromYear}-`}
							/>
							{names.length > 1 && (
								<StepForm
									does="removeName"
									about={{ owner: of, ofYear: record.fromYear }}
									summary={t("deleteName")}
									submit={t("delete")}
									warning={t("deleteNameWarning")}
								/>
							)}
						</div>
					</li>
				))}
			</ol>
			<RecordForm
				does="createName"
				about={{ owner: of }}
				fields={fields}
				summary={t("newName")}
				submit={t("newName")}
				prefix="new-name-"
			/>
		</>
	);
}
