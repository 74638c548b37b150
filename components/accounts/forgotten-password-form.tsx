"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { askForNewPassword } from "@/lib/actions/password";
import { LabelledInput } from "./labelled-input";

export function ForgottenPasswordForm() {
	const t = useTranslations("accounts.forgotten");
	const locale = useLocale();
	const { state, dispatch, pending, field } = useForm(askForNewPassword);
	return (
		<form action={dispatch} className="max-w-md space-y-6" noValidate>
			<FormAnswer state={state} done={t("sent")} />
			<input type="hidden" name="locale" value={locale} />
			<LabelledInput field={field("email")} label={t("email")} type="email" autoComplete="username" required />
			<Button kind="primary" aria-disabled={pending}>
				{t("submit")}
			</Button>
		</form>
	);
}
