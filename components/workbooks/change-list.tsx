import { useTranslations } from "next-intl";
import { SheetName } from "@/components/work/sheet-name";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { GradeWordings } from "@/lib/domain/grades";
import type { ComparedProposal } from "@/lib/domain/workbook/compare";
import type { WorkbookSheet } from "@/lib/domain/workbook/source";
import { FieldName, FieldText } from "./field-text";

type ChangeListProps = {
	changes: readonly ComparedProposal[];
	sheets: ReadonlyMap<number, WorkbookSheet>;
	wordings: GradeWordings;
	fiscalYear: FiscalYear;
};

/** Every field that changes, before and after, under the sheet it belongs to. */
export function ChangeList({ changes, sheets, wordings, fiscalYear }: ChangeListProps) {
	const changed = [...sheets.values()].filter(({ revisionId }) =>
		changes.some((change) => change.revisionId === revisionId),
	);
	return changed.map((sheet) => (
		<section key={sheet.revisionId} aria-labelledby={`sheet-${sheet.code}`}>
			<h3 id={`sheet-${sheet.code}`} className="text-lg">
				<SheetName code={sheet.code} title={sheet.title} />
			</h3>
			<dl className="mt-3 max-w-text space-y-4">
				{changes
					.filter(({ revisionId }) => revisionId === sheet.revisionId)
					.map((change) => (
						<Change key={change.field} change={change} shown={{ field: change.field, sheet, wordings, fiscalYear }} />
					))}
			</dl>
		</section>
	));
}

type ChangeProps = { change: ComparedProposal; shown: Omit<Parameters<typeof FieldText>[0], "text"> };

function Change({ change: { place, current, asked }, shown }: ChangeProps) {
	const t = useTranslations("workbooks");
	return (
		<div className="border-rule border-l-4 pl-3">
			<dt>
				<span className="font-bold">
					<FieldName {...shown} />
				</span>{" "}
				<span className="whitespace-nowrap text-ink-soft text-sm">
					{t("at", { sheet: place.sheet, column: place.column ?? "", row: String(place.row ?? "") })}
				</span>
			</dt>
			<dd className="mt-1 grid grid-cols-[4rem_minmax(0,1fr)]">
				<span className="text-sm">{t("before")}</span>
				<del className="no-underline">
					<FieldText {...shown} text={current} />
				</del>
			</dd>
			<dd className="mt-1 grid grid-cols-[4rem_minmax(0,1fr)]">
				<span className="text-sm">{t("after")}</span>
				<ins className="no-underline">
					<FieldText {...shown} text={asked} />
				</ins>
			</dd>
		</div>
	);
}
