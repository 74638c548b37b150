"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormAnswer } from "@/components/forms/form-answer";
import { type FormAction, useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { createChapter, saveChapter, savePlanFacts } from "@/lib/actions/plan-admin/chapters";
import { createRedefinition, createTargetRevision, saveDefinition } from "@/lib/actions/plan-admin/definitions";
import { createDivision, createName, saveName } from "@/lib/actions/plan-admin/divisions";
import { closeIndicator, createIndicator } from "@/lib/actions/plan-admin/indicators";
import { createMeasure, saveMeasure } from "@/lib/actions/plan-admin/measures";
import type { Conflict } from "@/lib/actions/plan-admin/plan-outcome";
import { createPolicy, savePolicy } from "@/lib/actions/plan-admin/policies";
import { createSection, saveSection } from "@/lib/actions/plan-admin/sections";
import { settleSourceNote } from "@/lib/actions/plan-admin/source-notes";
import { saveGradeWordings, saveTown } from "@/lib/actions/plan-admin/town";
import type { PlanRecord } from "@/lib/domain/plan-record";
import { type FieldSpec, shownTexts } from "./field-spec";
import { RecordField } from "./record-field";

/** What a form of the plan can do. */
const ACTIONS = {
	savePlanFacts,
	createChapter,
	saveChapter,
	createSection,
	saveSection,
	createPolicy,
	savePolicy,
	createMeasure,
	saveMeasure,
	settleSourceNote,
	createIndicator,
	saveDefinition,
	createTargetRevision,
	createRedefinition,
	closeIndicator,
	createDivision,
	createName,
	saveName,
	saveTown,
	saveGradeWordings,
} satisfies Record<string, FormAction<Conflict | null>>;

type RecordFormProps = {
	does: keyof typeof ACTIONS;
	/** What the form is about, sent with it: ids, and `seen` of a record that is changed. */
	about?: Readonly<Record<string, string | number>>;
	fields: readonly FieldSpec[];
	/** What is stored, or what a new record starts with. */
	record?: PlanRecord;
	submit: string;
	/** Sets its controls' ids apart from those of other forms on the page. */
	prefix?: string;
	/** Keeps the form folded up under this line until it is asked for. */
	summary?: ReactNode;
	/** Between the fields and the button. */
	children?: ReactNode;
};

/**
 * A form of the plan. When someone changed the record since it was loaded, each field says what is stored now, what was
 * typed stays, and sending it once more overwrites knowingly.
 */
export function RecordForm({ does, about = {}, fields, record = {}, submit, ...rest }: RecordFormProps) {
	const { prefix = "", summary, children } = rest;
	const t = useTranslations("planForm");
	const locale = useLocale();
	const { state, dispatch, pending, field } = useForm<Conflict | null>(ACTIONS[does]);
	const conflict = state.data;
	const seen = conflict?.seen ?? state.typed.seen?.[0] ?? about.seen;
	const hidden = { ...about, locale, ...(seen !== undefined && { seen }) };
	const isTyped = state.status !== "idle" && state.status !== "done";
	const form = (
		<form action={dispatch} onSubmit={(event) => pending && event.preventDefault()} className="space-y-6">
			<FormAnswer state={state} done={t("saved")} idOf={(name) => prefix + name} />
			{Object.entries(hidden).map(([name, value]) => (
				<input key={name} type="hidden" name={name} value={value} />
			))}
			{fields.map((spec) => {
				const stored = shownTexts(spec, record);
				return (
					<RecordField
						key={spec.name}
						spec={spec}
						id={prefix + spec.name}
						texts={isTyped && !spec.fixed ? state.typed : stored}
						error={field(spec.name).error}
						now={conflict?.record ?? null}
						record={record}
						at={state.at}
					/>
				);
			})}
			{children}
			<Button kind="primary" aria-disabled={pending}>
				{submit}
			</Button>
		</form>
	);
	if (summary === undefined) return form;
	return (
		<details open={state.status !== "idle"} suppressHydrationWarning>
			<summary className="inline-block min-h-11 py-2 text-accent underline underline-offset-[0.2em]">{summary}</summary>
			<div className="mt-2 border-rule border-l-4 pl-4">{form}</div>
		</details>
	);
}
