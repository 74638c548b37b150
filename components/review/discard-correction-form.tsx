"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { dropCorrection } from "@/lib/actions/corrections";

/** Throws a correction's draft away; what is published stays as it is. */
export function DiscardCorrectionForm({ revisionId }: { revisionId: number }) {
	const t = useTranslations("review.correction");
	const { state, dispatch, pending } = useForm(dropCorrection);
	return (
		<form action={dispatch} className="space-y-4">
			<FormAnswer state={state} />
			<input type="hidden" name="revision" value={revisionId} />
			<p className="max-w-text">{t("discardLead")}</p>
			<Button kind="danger" aria-disabled={pending}>
				{t("discard")}
			</Button>
		</form>
	);
}
