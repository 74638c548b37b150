"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { throwPlanAway } from "@/lib/actions/plan-transfer";
import type { Locale } from "@/lib/domain/localized";

/** Throws an uploaded plan away before its time. */
export function DiscardPlanForm({ id, locale }: { id: string; locale: Locale }) {
	const t = useTranslations("transferForms");
	const { state, dispatch, pending } = useForm(throwPlanAway);
	return (
		<form action={dispatch} className="space-y-4">
			<FormAnswer state={state} />
			<input type="hidden" name="id" value={id} />
			<input type="hidden" name="locale" value={locale} />
			<Button aria-disabled={pending}>{t("discard")}</Button>
		</form>
	);
}
