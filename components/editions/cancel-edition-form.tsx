"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { cancelPublication } from "@/lib/actions/editions";

/** Cancels what is set to be published; `of` says what, for those who don't see what the button stands under. */
export function CancelEditionForm({ id, of }: { id: number; of: string }) {
	const t = useTranslations("editions");
	const { state, dispatch, pending } = useForm(cancelPublication);
	return (
		<form action={dispatch} className="mt-3 space-y-3">
			<FormAnswer state={state} />
			<input type="hidden" name="id" value={id} />
			<Button kind="danger" aria-disabled={pending}>
				{t("cancel")}
				<span className="sr-only">{t("cancelOf", { date: of })}</span>
			</Button>
		</form>
	);
}
