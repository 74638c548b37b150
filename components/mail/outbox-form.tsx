"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { decideMail } from "@/lib/actions/mail";

/**
 * The form around all lists of the outbox: each mail's buttons are its submit buttons. One form, so that its answer
 * stays when the mail moves to another list.
 */
export function OutboxForm({ children }: { children: ReactNode }) {
	const t = useTranslations("mailAdmin");
	const { state, dispatch } = useForm(decideMail);
	return (
		<form action={dispatch} className="mt-8">
			<FormAnswer state={state} done={state.data === "stop" ? t("stopped") : t("again")} />
			{children}
		</form>
	);
}
