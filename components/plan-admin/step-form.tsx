"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormAnswer } from "@/components/forms/form-answer";
import { type FormAction, useForm, useProblemText } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { removeChapter } from "@/lib/actions/plan-admin/chapters";
import { removeDefinition } from "@/lib/actions/plan-admin/definitions";
import { removeDivision, removeName } from "@/lib/actions/plan-admin/divisions";
import { removeIndicator, reopenIndicator } from "@/lib/actions/plan-admin/indicators";
import { removeMeasure } from "@/lib/actions/plan-admin/measures";
import type { Conflict } from "@/lib/actions/plan-admin/plan-outcome";
import { removePolicy } from "@/lib/actions/plan-admin/policies";
import { removeSection } from "@/lib/actions/plan-admin/sections";
import { unsettleSourceNote } from "@/lib/actions/plan-admin/source-notes";
import type { PlanRefusalReason } from "@/lib/domain/plan-refusal";

/** What is done to a record of the plan by a button alone, after it has been confirmed. */
const STEPS = {
	removeChapter,
	removeSection,
	removePolicy,
	removeMeasure,
	removeDefinition,
	removeIndicator,
	removeDivision,
	removeName,
	reopenIndicator,
	unsettleSourceNote,
} satisfies Record<string, FormAction<Conflict | null>>;

type StepFormProps = {
	does: keyof typeof STEPS;
	about: Readonly<Record<string, string | number>>;
	/** What opens the confirmation, and the button that does it. */
	summary: string;
	submit: string;
	/** What it will do. */
	warning: ReactNode;
	/** Why it can't be done; null when it can. */
	refused?: PlanRefusalReason | null;
};

/** A step that is confirmed before it is taken: folded up, so that nothing goes by one click, also without JavaScript. */
export function StepForm({ does, about, summary, submit, warning, refused = null }: StepFormProps) {
	const t = useTranslations("planForm");
	const say = useProblemText();
	const locale = useLocale();
	const { state, dispatch, pending } = useForm<Conflict | null>(STEPS[does]);
	return (
		<details open={state.status !== "idle"} suppressHydrationWarning>
			<summary className="inline-block min-h-11 py-2 text-red-900 underline underline-offset-[0.2em]">
				{summary}
			</summary>
			<div className="mt-1 max-w-text space-y-3 border-red-900 border-l-4 pl-4">
				{refused === null ? (
					<form action={dispatch} onSubmit={(event) => pending && event.preventDefault()} className="space-y-3">
						<FormAnswer state={state} done={t("saved")} />
						{Object.entries({ ...about, locale }).map(([name, value]) => (
							<input key={name} type="hidden" name={name} value={value} />
						))}
						<p>{warning}</p>
						<Button kind="danger" aria-disabled={pending}>
							{submit}
						</Button>
					</form>
				) : (
					<p>{say({ field: null, message: `planAdmin.${refused}` })}</p>
				)}
			</div>
		</details>
	);
}
