"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { sendInvitation } from "@/lib/actions/invitations";
import type { DivisionChoice } from "@/lib/data/staff/users";
import { InvitationSent } from "./invitation-sent";
import { LabelledInput } from "./labelled-input";
import { RightsFields } from "./rights-fields";

/** Invites someone by mail. */
export function InviteForm({ divisions }: { divisions: readonly DivisionChoice[] }) {
	const t = useTranslations("accounts.users");
	const locale = useLocale();
	const { state, dispatch, pending, field } = useForm(sendInvitation);
	return (
		<form action={dispatch} className="space-y-6" noValidate>
			<FormAnswer state={state} done={state.data && <InvitationSent {...state.data} />} />
			<input type="hidden" name="locale" value={locale} />
			<LabelledInput field={field("name")} label={t("columns.name")} autoComplete="off" maxLength={60} required />
			<LabelledInput field={field("email")} label={t("email")} type="email" autoComplete="off" required />
			<RightsFields role={field("role")} divisions={field("divisions")} choices={divisions} at={state.at} />
			<Button kind="primary" aria-disabled={pending}>
				{t("inviteSubmit")}
			</Button>
		</form>
	);
}
