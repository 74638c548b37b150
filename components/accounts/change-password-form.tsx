"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { changePassword } from "@/lib/actions/password";
import { LabelledInput } from "./labelled-input";
import { NewPasswordInput } from "./new-password-input";

export function ChangePasswordForm({ email }: { email: string }) {
	const t = useTranslations("accounts.account");
	const { state, dispatch, pending, field } = useForm(changePassword);
	return (
		<form action={dispatch} className="max-w-md space-y-6" noValidate>
			<FormAnswer state={state} done={t("passwordChanged")} />
			<input type="hidden" autoComplete="username" value={email} />
			<LabelledInput
				field={field("currentPassword")}
				label={t("currentPassword")}
				type="password"
				autoComplete="current-password"
				required
			/>
			<NewPasswordInput field={field("newPassword")} />
			<Button aria-disabled={pending}>{t("changePassword")}</Button>
		</form>
	);
}
