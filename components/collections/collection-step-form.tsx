"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { addSheets, closeYear, reopenYear } from "@/lib/actions/collections";

const ACTIONS = { close: closeYear, reopen: reopenYear, addSheets } as const;

type CollectionStepFormProps = { id: number; step: keyof typeof ACTIONS };

/** One button that closes a year, opens it again, or makes the sheets that are missing. */
export function CollectionStepForm({ id, step }: CollectionStepFormProps) {
	const t = useTranslations("collections");
	const { state, dispatch, pending } = useForm(ACTIONS[step]);
	return (
		<form action={dispatch} className="space-y-4">
			<FormAnswer state={state} />
			<input type="hidden" name="id" value={id} />
			<Button kind={step === "close" ? "danger" : "secondary"} aria-disabled={pending}>
				{t(`steps.${step}`)}
			</Button>
		</form>
	);
}
