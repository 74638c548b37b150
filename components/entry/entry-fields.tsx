"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import { isGiven } from "@/lib/domain/entry/entry-completeness";
import { actualField, type EntryField, type EntryPart } from "@/lib/domain/entry-field";
import { EVALUATION_TEXTS, type EvaluationText } from "@/lib/domain/evaluation";
import { ActualField } from "./actual-field";
import { type EntryContent, useEntryContent } from "./entry-context";
import { GradeField } from "./grade-field";
import { MeasuresField } from "./measures-field";
import { SHEET_ORDER, type SheetField } from "./sheet-order";
import { TextField } from "./text-field";

export type DrawnIndicators = Readonly<Record<string, { figure: ReactNode; table: ReactNode }>>;

/** All the fields of a sheet: values first, then what is asked for, then the rest, folded. */
export function EntryFields({ drawn }: { drawn: DrawnIndicators }) {
	const t = useTranslations("entry");
	const { sheet } = useEntryContent();
	const fields = sheet.policy === null ? [] : SHEET_ORDER;
	// Where nothing is asked for, as in the correction of a year before this portal, nothing is folded either.
	const isAsked = (part: EntryPart) => sheet.asked.length === 0 || sheet.asked.includes(part);
	const asked = fields.filter(isAsked);
	const others = fields.filter((field) => !isAsked(field));
	return (
		<>
			{sheet.indicators.length > 0 && (
				<MaybeFolded
					id="actuals"
					title={t("sections.actuals")}
					isFolded={!isAsked("actuals")}
					fields={sheet.indicators.map(({ code }) => actualField(code))}
				>
					{sheet.indicators.map((series) => (
						<ActualField
							key={series.code}
							series={series}
							figure={drawn[series.code]?.figure}
							table={drawn[series.code]?.table}
						/>
					))}
				</MaybeFolded>
			)}
			{asked.length > 0 && (
				<Section id="texts" title={t("sections.texts")}>
					{asked.map((field) => (
						<FieldOf key={field} field={field} />
					))}
				</Section>
			)}
			{others.length > 0 && (
				<MaybeFolded id="others" title={t("sections.others")} isFolded fields={others}>
					{others.map((field) => (
						<FieldOf key={field} field={field} />
					))}
				</MaybeFolded>
			)}
		</>
	);
}

function FieldOf({ field }: { field: SheetField }) {
	if (isText(field)) return <TextField field={field} />;
	return field === "measures" ? <MeasuresField /> : <GradeField field={field} />;
}

function isText(field: SheetField): field is EvaluationText {
	return (EVALUATION_TEXTS as readonly string[]).includes(field);
}

type MaybeFoldedProps = {
	id: string;
	title: string;
	isFolded: boolean;
	fields: readonly EntryField[];
	children: ReactNode;
};

/** A part of the form; one that nobody asks for is folded, unless there is something in it to look at. */
function MaybeFolded({ id, title, isFolded, fields, children }: MaybeFoldedProps) {
	const t = useTranslations("entry");
	const content = useEntryContent();
	if (!isFolded) {
		return (
			<Section id={id} title={title}>
				{children}
			</Section>
		);
	}
	return (
		<details id={id} open={fields.some((field) => needsLook(content, field))} className="border-rule border-y py-3">
			<summary className="py-1 font-bold text-lg">
				{title}
				<span className="ml-2 font-normal text-ink-soft text-sm">{t("optional")}</span>
			</summary>
			<div className="mt-5 space-y-8">{children}</div>
		</details>
	);
}

function needsLook({ sheet, findings, problem, conflict }: EntryContent, field: EntryField): boolean {
	return (
		isGiven(sheet.revision.content, field) ||
		findings.some((finding) => finding.field === field) ||
		problem(field) !== undefined ||
		conflict(field) !== undefined ||
		sheet.revision.returned?.comments.some((comment) => comment.field === field) === true
	);
}
