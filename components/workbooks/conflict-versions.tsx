import { useFormatter, useTranslations } from "next-intl";
import { SheetName } from "@/components/work/sheet-name";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { GradeWordings } from "@/lib/domain/grades";
import type { ComparedProposal } from "@/lib/domain/workbook/compare";
import type { WorkbookSheet } from "@/lib/domain/workbook/source";
import { FieldName, FieldText } from "./field-text";

type ConflictProps = {
	conflict: ComparedProposal;
	sheets: ReadonlyMap<number, WorkbookSheet>;
	wordings: GradeWordings;
	fiscalYear: FiscalYear;
};

/** Which field of which sheet was changed by others, too. */
export function ConflictName({ conflict: { field, revisionId }, sheets, fiscalYear }: ConflictProps) {
	const sheet = sheets.get(revisionId);
	return (
		<>
			{sheet && <SheetName code={sheet.code} title={sheet.title} />}
			{" — "}
			<FieldName field={field} sheet={sheet} fiscalYear={fiscalYear} />
		</>
	);
}

/** A field when the workbook was made, in the draft now, and in the workbook. */
export function ConflictVersions({ conflict, sheets, ...shown }: ConflictProps) {
	const t = useTranslations("workbooks");
	const format = useFormatter();
	const sheet = sheets.get(conflict.revisionId);
	return (
		<dl className="space-y-3">
			{(["was", "current", "asked"] as const).map((version) => (
				<div key={version} className="border-rule border-l-4 pl-3">
					<dt className="text-sm">
						{t(version)}
						{version === "current" && sheet?.savedAt && (
							<span className="ml-2 text-ink-soft">
								{t("savedBy", {
									name: sheet.savedBy ?? "",
									at: format.dateTime(sheet.savedAt, { dateStyle: "medium", timeStyle: "short" }),
								})}
							</span>
						)}
					</dt>
					<dd>
						<FieldText field={conflict.field} sheet={sheet} {...shown} text={conflict[version]} />
					</dd>
				</div>
			))}
		</dl>
	);
}
