"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { withdrawSheet } from "@/lib/actions/withdraw-sheet";
import { useFocusAfter } from "./use-focus-after";

/** 取下げ: makes a submitted sheet a draft again, while it has not been approved. */
export function WithdrawForm({ revisionId }: { revisionId: number }) {
	const t = useTranslations("entry");
	const { state, dispatch, pending } = useForm(withdrawSheet);
	const focusAfter = useFocusAfter();
	return (
		<form action={dispatch} onSubmit={focusAfter} className="mt-3 space-y-3">
			<FormAnswer state={state} />
			<input type="hidden" name="revision" value={revisionId} />
			<Button aria-disabled={pending || undefined}>{t("withdraw")}</Button>
		</form>
	);
}
