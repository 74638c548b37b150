"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { takePlanIn } from "@/lib/actions/plan-transfer";
import type { Locale } from "@/lib/domain/localized";

type CommitPlanFormProps = {
	id: string;
	locale: Locale;
	/** Of the preview above: another one is shown again instead of being written. */
	fingerprint: string;
};

/** Takes an uploaded plan in as a whole. */
export function CommitPlanForm({ id, locale, fingerprint }: CommitPlanFormProps) {
	const t = useTranslations("transferForms");
	const { state, dispatch, pending } = useForm(takePlanIn);
	return (
		<form action={dispatch} className="space-y-6">
			<FormAnswer state={state} />
			<input type="hidden" name="id" value={id} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="fingerprint" value={fingerprint} />
			<p className="max-w-text">{t("commitHint")}</p>
			<Button kind="primary" aria-disabled={pending}>
				{t("commit")}
			</Button>
		</form>
	);
}
