"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { saveUser } from "@/lib/actions/users";
import type { DivisionChoice, StaffUser } from "@/lib/data/staff/users";
import { LabelledInput } from "./labelled-input";
import { RightsFields } from "./rights-fields";

/** Changes someone's name, role and divisions. */
export function UserForm({ user, divisions }: { user: StaffUser; divisions: readonly DivisionChoice[] }) {
	const t = useTranslations("accounts.users");
	const { state, dispatch, pending, field } = useForm(saveUser);
	const isTyped = state.status !== "idle" && state.status !== "done";
	const ticked = field("divisions");
	const stored = user.divisions.map(({ id }) => String(id));
	return (
		<form action={dispatch} className="space-y-6" noValidate>
			<FormAnswer state={state} done={t("saved")} />
			<input type="hidden" name="user" value={user.id} />
			<LabelledInput field={field("name", user.name)} label={t("columns.name")} maxLength={60} required />
			<RightsFields
				role={field("role", user.role ?? "")}
				divisions={isTyped ? ticked : { ...ticked, values: stored }}
				choices={divisions}
				at={state.at}
			/>
			<p className="max-w-text text-sm">{t("saveHint")}</p>
			<Button kind="primary" aria-disabled={pending}>
				{t("save")}
			</Button>
		</form>
	);
}
