"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { signIn } from "@/lib/actions/sign-in";
import { routes } from "@/lib/routes";
import { LabelledInput } from "./labelled-input";

/** By address and password. `next` is the portal's own path to go on to. */
export function SignInForm({ next }: { next: string | null }) {
	const t = useTranslations("accounts.signIn");
	const locale = useLocale();
	const { state, dispatch, pending, field } = useForm(signIn);
	return (
		<form action={dispatch} className="max-w-md space-y-6" noValidate>
			<FormAnswer state={state} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="next" value={next ?? ""} />
			<LabelledInput field={field("email")} label={t("email")} type="email" autoComplete="username" required />
			<LabelledInput
				field={field("password")}
				label={t("password")}
				type="password"
				autoComplete="current-password"
				required
			/>
			<Button kind="primary" aria-disabled={pending}>
				{t("submit")}
			</Button>
			<p>
				<a href={routes.forgottenPassword(locale)} className="inline-block py-1">
					{t("forgotten")}
				</a>
			</p>
		</form>
	);
}
