"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { Choice, Choices } from "@/components/ui/choice";
import { describedBy, FormField } from "@/components/ui/form-field";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { changeYear, openYear } from "@/lib/actions/collections";
import type { Collection } from "@/lib/data/staff/collections";
import { ASKABLE_PARTS } from "@/lib/domain/collection";
import type { FiscalYear } from "@/lib/domain/fiscal-year";

type CollectionFormProps = {
	fiscalYear: FiscalYear;
	/** Null: the year is opened by this form. */
	collection: Collection | null;
};

/** Opens a year, or changes what was said when it was opened. */
export function CollectionForm({ fiscalYear, collection }: CollectionFormProps) {
	const t = useTranslations("collections");
	const tFields = useTranslations("fields");
	const { state, dispatch, pending, field } = useForm(collection === null ? openYear : changeYear);
	const entryDueOn = field("entryDueOn", collection?.entryDueOn);
	const reviewDueOn = field("reviewDueOn", collection?.reviewDueOn ?? "");
	const asked = field("asked");
	const guidance = field("guidance", collection?.guidance ?? "");
	const isTyped = state.status !== "idle" && state.status !== "done";
	const isAsked = (part: string) =>
		(isTyped ? asked.values : (collection?.asked ?? ASKABLE_PARTS)).includes(part as never);
	const isNotified = isTyped ? field("notify").values.length > 0 : true;
	return (
		<form action={dispatch} className="space-y-6">
			<FormAnswer
				state={state}
				done={state.data === null ? t("changed") : t("opened", { sheets: state.data.sheets, mails: state.data.mails })}
			/>
			<input type="hidden" name="year" value={fiscalYear} />
			<FormField
				id="entryDueOn"
				label={t("entryDueOn")}
				mark={t("required")}
				hint={t("entryDueOnHint")}
				error={entryDueOn.error}
			>
				<TextInput
					type="date"
					name="entryDueOn"
					required
					defaultValue={entryDueOn.value}
					className="max-w-48"
					{...describedBy("entryDueOn", { hint: true, error: entryDueOn.error })}
				/>
			</FormField>
			<FormField id="reviewDueOn" label={t("reviewDueOn")} hint={t("reviewDueOnHint")} error={reviewDueOn.error}>
				<TextInput
					type="date"
					name="reviewDueOn"
					defaultValue={reviewDueOn.value}
					className="max-w-48"
					{...describedBy("reviewDueOn", { hint: true, error: reviewDueOn.error })}
				/>
			</FormField>
			<Choices id="asked" legend={t("asked")} hint={t("askedHint")} error={asked.error}>
				{ASKABLE_PARTS.map((part) => (
					<Choice
						key={`${part} ${state.at}`}
						type="checkbox"
						id={`asked-${part}`}
						name="asked"
						value={part}
						defaultChecked={isAsked(part)}
						label={tFields(part === "actuals" ? "actual" : part)}
					/>
				))}
			</Choices>
			<FormField id="guidance" label={t("guidance")} hint={t("guidanceHint")} error={guidance.error}>
				<TextArea
					name="guidance"
					defaultValue={guidance.value}
					{...describedBy("guidance", { hint: true, error: guidance.error })}
				/>
			</FormField>
			{collection === null && (
				<Choice
					key={`notify ${state.at}`}
					type="checkbox"
					id="notify"
					name="notify"
					defaultChecked={isNotified}
					label={t("notify")}
					hint={t("notifyHint")}
				/>
			)}
			<Button kind="primary" aria-disabled={pending}>
				{collection === null ? t("open") : t("change")}
			</Button>
		</form>
	);
}
