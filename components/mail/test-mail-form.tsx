"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { tryMail } from "@/lib/actions/mail";

/** Sends a mail to oneself. */
export function TestMailForm({ address }: { address: string }) {
	const t = useTranslations("mailAdmin");
	const locale = useLocale();
	const { state, dispatch, pending } = useForm(tryMail);
	return (
		<form action={dispatch} className="space-y-4">
			<FormAnswer state={state} done={t("test.done")} />
			<input type="hidden" name="locale" value={locale} />
			<Button aria-disabled={pending}>{t("test.send", { address })}</Button>
		</form>
	);
}
