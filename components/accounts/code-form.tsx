"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { type FormAction, useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { answerWithCode, answerWithRecoveryCode } from "@/lib/actions/second-factor-question";
import { LabelledInput } from "./labelled-input";

type CodeFormProps = { next: string | null };

/** The second factor at sign-in: the code that the app shows. */
export function AuthenticatorCodeForm(props: CodeFormProps) {
	return <CodeForm {...props} action={answerWithCode} kind="app" />;
}

/** In place of the app: one of the codes that were written down. */
export function RecoveryCodeForm(props: CodeFormProps) {
	return <CodeForm {...props} action={answerWithRecoveryCode} kind="recovery" />;
}

type Kind = CodeFormProps & { action: FormAction<null>; kind: "app" | "recovery" };

function CodeForm({ next, action, kind }: Kind) {
	const t = useTranslations("accounts.secondFactorQuestion");
	const locale = useLocale();
	const { state, dispatch, pending, field } = useForm(action);
	return (
		<form action={dispatch} className="max-w-md space-y-6" noValidate>
			<FormAnswer state={state} />
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="next" value={next ?? ""} />
			<LabelledInput
				field={field("code")}
				label={t(`${kind}.label`)}
				hint={t(`${kind}.hint`)}
				inputMode={kind === "app" ? "numeric" : "text"}
				autoComplete={kind === "app" ? "one-time-code" : "off"}
				autoCapitalize="none"
				spellCheck={false}
				className="max-w-60 tracking-wider"
				required
			/>
			<Button kind="primary" aria-disabled={pending}>
				{t("submit")}
			</Button>
		</form>
	);
}
