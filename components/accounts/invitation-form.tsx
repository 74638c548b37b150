"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { accept } from "@/lib/actions/invitations";
import { LabelledInput } from "./labelled-input";
import { NewPasswordInput } from "./new-password-input";

/** `email` is null for the first administrator, who says it here. */
export function InvitationForm({ token, email, name }: { token: string; email: string | null; name: string }) {
	const t = useTranslations("accounts.invitation");
	const locale = useLocale();
	const { state, dispatch, pending, field } = useForm(accept);
	return (
		<form action={dispatch} className="max-w-md space-y-6" noValidate>
			<FormAnswer state={state} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="token" value={token} />
			<LabelledInput
				field={field("name", name)}
				label={t("name")}
				hint={t("nameHint")}
				autoComplete="name"
				maxLength={60}
				required
			/>
			{email === null ? (
				<LabelledInput field={field("email")} label={t("email")} type="email" autoComplete="username" required />
			) : (
				<input type="hidden" autoComplete="username" value={email} />
			)}
			<NewPasswordInput field={field("newPassword")} />
			<Button kind="primary" aria-disabled={pending}>
				{t("submit")}
			</Button>
		</form>
	);
}
