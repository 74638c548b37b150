"use client";

import { useTranslations } from "next-intl";
import { SHORTEST_PASSWORD } from "@/lib/domain/passwords";
import { LabelledInput } from "./labelled-input";

type Field = Parameters<typeof LabelledInput>[0]["field"];

/** A new password, with what makes a good one. Asked for once: what is typed can be looked at before it is sent. */
export function NewPasswordInput({ field }: { field: Field }) {
	const t = useTranslations("accounts.newPassword");
	return (
		<LabelledInput
			field={field}
			label={t("label")}
			hint={t("hint", { length: SHORTEST_PASSWORD })}
			type="password"
			autoComplete="new-password"
			required
		/>
	);
}
