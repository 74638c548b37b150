"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { setNewPassword } from "@/lib/actions/password";
import { NewPasswordInput } from "./new-password-input";

/** By the link from the mail. `email` lets a password manager know whose password it keeps. */
export function NewPasswordForm({ token, email }: { token: string; email: string }) {
	const t = useTranslations("accounts.newPassword");
	const locale = useLocale();
	const { state, dispatch, pending, field } = useForm(setNewPassword);
	return (
		<form action={dispatch} className="max-w-md space-y-6" noValidate>
			<FormAnswer state={state} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="token" value={token} />
			<input type="hidden" autoComplete="username" value={email} />
			<NewPasswordInput field={field("newPassword")} />
			<Button kind="primary" aria-disabled={pending}>
				{t("submit")}
			</Button>
		</form>
	);
}
