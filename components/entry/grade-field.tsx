"use client";

import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/layout/localized-text";
import { Choice, Choices } from "@/components/ui/choice";
import { useEntryContent } from "./entry-context";
import { FieldNotes } from "./field-notes";
import { useFieldError } from "./use-field-error";

/** A–D or Ⅰ–Ⅳ with the plan's words for each, or none yet. */
export function GradeField({ field }: { field: "progressGrade" | "reviewGrade" }) {
	const t = useTranslations("entry");
	const tFields = useTranslations("fields");
	const { sheet, shown, drawing } = useEntryContent();
	const wordings = field === "progressGrade" ? sheet.wordings.progress : sheet.wordings.review;
	const last = wordings.find(({ grade }) => grade === sheet.previous?.content[field]);
	const stored = shown(field, field);
	const error = useFieldError(field);
	return (
		<div>
			<Choices
				key={drawing(field)}
				id={field}
				legend={
					<>
						{tFields(field)}
						<span className="ml-2 font-normal text-ink-soft text-sm">
							{sheet.asked.includes(field) ? t("asked") : t("optional")}
						</span>
					</>
				}
				hint={
					last && (
						<>
							{t("lastYear.grade")} {last.symbol} <LocalizedText text={last.label} />
						</>
					)
				}
				error={error}
			>
				{wordings.map(({ grade, symbol, label }) => (
					<Choice
						key={grade}
						type="radio"
						id={`${field}-${grade}`}
						name={field}
						value={grade}
						defaultChecked={stored === String(grade)}
						label={
							<>
								<span className="mr-3 inline-block min-w-5 font-bold">{symbol}</span>
								<LocalizedText text={label} />
							</>
						}
					/>
				))}
				<Choice
					type="radio"
					id={`${field}-none`}
					name={field}
					value=""
					defaultChecked={stored === ""}
					label={t("notChosen")}
				/>
			</Choices>
			<FieldNotes field={field} />
		</div>
	);
}
