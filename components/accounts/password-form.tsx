"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { beginSecondFactor, removeSecondFactor } from "@/lib/actions/second-factor";
import { LabelledInput } from "./labelled-input";

type PasswordFormProps = {
	form: Pick<ReturnType<typeof useForm>, "state" | "dispatch" | "pending" | "field">;
	submit: string;
	/** Of the input: two such forms may stand on a page. */
	id: string;
	kind?: "primary" | "secondary" | "danger";
};

/** Something that needs the password once more. */
export function PasswordForm({ form, submit, id, kind = "secondary" }: PasswordFormProps) {
	const t = useTranslations("accounts.account");
	return (
		<form action={form.dispatch} className="max-w-md space-y-6" noValidate>
			<FormAnswer state={form.state} idOf={() => id} />
			<LabelledInput
				field={{ ...form.field("currentPassword"), id }}
				label={t("currentPassword")}
				type="password"
				autoComplete="current-password"
				required
			/>
			<Button kind={kind} aria-disabled={form.pending}>
				{submit}
			</Button>
		</form>
	);
}

/** The first step of setting a second factor up. */
export function BeginForm() {
	const t = useTranslations("accounts.secondFactor");
	return (
		<div className="mt-8 space-y-4">
			<p className="max-w-text">{t("begin")}</p>
			<PasswordForm form={useForm(beginSecondFactor)} submit={t("beginSubmit")} id="begin-password" kind="primary" />
		</div>
	);
}

/** Takes the second factor away. */
export function RemoveForm() {
	const t = useTranslations("accounts.secondFactor");
	return (
		<section className="mt-10" aria-labelledby="remove">
			<h2 id="remove" className="text-xl">
				{t("removeTitle")}
			</h2>
			<p className="mt-2 mb-4 max-w-text">{t("remove")}</p>
			<PasswordForm form={useForm(removeSecondFactor)} submit={t("removeSubmit")} id="remove-password" kind="danger" />
		</section>
	);
}
