"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { describedBy, FormField } from "@/components/ui/form-field";
import { TextArea } from "@/components/ui/text-input";
import { beginCorrection } from "@/lib/actions/corrections";
import type { FiscalYear } from "@/lib/domain/fiscal-year";

type StartCorrectionFormProps = {
	/** A policy's code, or a chapter's number. */
	code: string;
	fiscalYear: FiscalYear;
};

/** 訂正を始める: asks for the reason, which is published with the correction. */
export function StartCorrectionForm({ code, fiscalYear }: StartCorrectionFormProps) {
	const t = useTranslations("review.correction");
	const locale = useLocale();
	const { state, dispatch, pending, field } = useForm(beginCorrection);
	const reason = field("reason");
	return (
		<form action={dispatch} className="space-y-4">
			<FormAnswer state={state} />
			<input type="hidden" name="code" value={code} />
			<input type="hidden" name="year" value={fiscalYear} />
			<input type="hidden" name="locale" value={locale} />
			<FormField id="reason" label={t("reason")} mark={t("required")} hint={t("reasonHint")} error={reason.error}>
				<TextArea
					name="reason"
					required
					rows={3}
					defaultValue={reason.value}
					{...describedBy("reason", { hint: true, error: reason.error })}
				/>
			</FormField>
			<Button aria-disabled={pending}>{t("start")}</Button>
		</form>
	);
}
