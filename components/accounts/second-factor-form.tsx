"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { finishSecondFactor, replaceRecoveryCodes } from "@/lib/actions/second-factor";
import { AuthenticatorKey, type PendingKey } from "./authenticator-key";
import { LabelledInput } from "./labelled-input";
import { BeginForm, PasswordForm, RemoveForm } from "./password-form";
import { RecoveryCodes } from "./recovery-codes";

export type SecondFactorSetUp = { state: "none" | "confirmed" | PendingKey };

/**
 * The steps of the second factor. The forms whose answer holds recovery codes stand here whatever the state, so that
 * their answer is still there when the page has changed under it.
 */
export function SecondFactorForm({ state }: SecondFactorSetUp) {
	const t = useTranslations("accounts.secondFactor");
	const finish = useForm(finishSecondFactor);
	const replace = useForm(replaceRecoveryCodes);
	const codes = finish.state.data?.codes ?? replace.state.data?.codes;
	if (codes) return <RecoveryCodes codes={codes} />;
	if (state === "none") return <BeginForm />;
	if (state === "confirmed") {
		return (
			<>
				<section className="mt-10" aria-labelledby="renew">
					<h2 id="renew" className="text-xl">
						{t("renewTitle")}
					</h2>
					<p className="mt-2 mb-4 max-w-text">{t("renew")}</p>
					<PasswordForm form={replace} submit={t("renewSubmit")} id="renew-password" />
				</section>
				<RemoveForm />
			</>
		);
	}
	return (
		<>
			<AuthenticatorKey pending={state} />
			<form action={finish.dispatch} className="mt-8 max-w-md space-y-6" noValidate>
				<FormAnswer state={finish.state} />
				<LabelledInput
					field={finish.field("code")}
					label={t("code")}
					hint={t("codeHint")}
					inputMode="numeric"
					autoComplete="one-time-code"
					className="max-w-60 tracking-wider"
					required
				/>
				<Button kind="primary" aria-disabled={finish.pending}>
					{t("finish")}
				</Button>
			</form>
		</>
	);
}
