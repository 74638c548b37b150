"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { endSessionElsewhere, endSessionsElsewhere } from "@/lib/actions/sessions";

export function EndSessionForm({ session }: { session: string }) {
	const t = useTranslations("accounts.sessions");
	const { state, dispatch, pending } = useForm(endSessionElsewhere);
	return (
		<form action={dispatch}>
			<FormAnswer state={state} />
			<input type="hidden" name="session" value={session} />
			<Button aria-disabled={pending}>{t("end")}</Button>
		</form>
	);
}

export function EndOtherSessionsForm() {
	const t = useTranslations("accounts.sessions");
	const { state, dispatch, pending } = useForm(endSessionsElsewhere);
	return (
		<form action={dispatch}>
			<FormAnswer state={state} />
			<Button aria-disabled={pending}>{t("endOthers")}</Button>
		</form>
	);
}
