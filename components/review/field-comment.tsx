"use client";

import { useTranslations } from "next-intl";
import { createContext, useContext } from "react";
import { describedBy, FormField } from "@/components/ui/form-field";
import { TextArea } from "@/components/ui/text-input";

/** What a comment's control shows, by its input's name. Null: nothing is decided here now, so nothing is asked for. */
export const CommentFields = createContext<((name: string) => { value: string; error: string | undefined }) | null>(
	null,
);

/** A reviewer's comment on one field of the sheet. Folded while it is empty. */
export function FieldComment({ name, of }: { name: string; of: string }) {
	const t = useTranslations("review");
	const fields = useContext(CommentFields);
	if (fields === null) return null;
	const { value, error } = fields(name);
	return (
		<details open={value !== "" || error !== undefined || undefined} className="mt-2">
			<summary className="w-fit py-1 text-accent">
				{t("comment.write")}
				<span className="sr-only">{t("comment.of", { field: of })}</span>
			</summary>
			<FormField id={name} label={t("comment.label", { field: of })} error={error}>
				<TextArea name={name} rows={3} defaultValue={value} {...describedBy(name, { error })} />
			</FormField>
		</details>
	);
}
