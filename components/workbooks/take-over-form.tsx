"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { Choice, Choices } from "@/components/ui/choice";
import { takeWorkbookOver } from "@/lib/actions/workbooks";
import type { Locale } from "@/lib/domain/localized";
import { WORKBOOK_CHOICES } from "@/lib/domain/workbook/choices";

type TakeOverFormProps = {
	id: string;
	locale: Locale;
	/** The drafts' versions that the page shows. */
	seen: readonly string[];
	/** Fields to choose about, by the name of their input. */
	conflicts: readonly { input: string; name: ReactNode; versions: ReactNode }[];
};

/** Takes a workbook over as a whole, once it is chosen which version of each field in conflict stays. */
export function TakeOverForm({ id, locale, seen, conflicts }: TakeOverFormProps) {
	const t = useTranslations("workbookForms");
	const { state, dispatch, pending, field } = useForm(takeWorkbookOver);
	return (
		<form action={dispatch} className="space-y-8">
			<FormAnswer state={state} />
			<input type="hidden" name="id" value={id} />
			<input type="hidden" name="locale" value={locale} />
			{seen.map((version) => (
				<input key={version} type="hidden" name="seen" value={version} />
			))}
			{conflicts.map(({ input, name, versions }) => {
				const { value, error } = field(input);
				return (
					<Choices key={input} id={input} legend={name} error={error}>
						{versions}
						{WORKBOOK_CHOICES.map((choice) => (
							<Choice
								key={`${choice} ${state.at}`}
								type="radio"
								id={`${input}:${choice}`}
								name={input}
								value={choice}
								defaultChecked={value === choice}
								label={t(choice)}
							/>
						))}
					</Choices>
				);
			})}
			<p className="max-w-text">{t("commitHint")}</p>
			<Button kind="primary" aria-disabled={pending}>
				{t("commit")}
			</Button>
		</form>
	);
}
