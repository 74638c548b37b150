"use client";

import { useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { deactivate, reactivate, takeSecondFactorAway } from "@/lib/actions/users";

/** Locks someone out, or lets them in again. */
export function SwitchUserForm({ user, isActive }: { user: string; isActive: boolean }) {
	const t = useTranslations("accounts.users");
	const { state, dispatch, pending } = useForm(isActive ? deactivate : reactivate);
	return (
		<form action={dispatch} className="space-y-4">
			<FormAnswer state={state} />
			<input type="hidden" name="user" value={user} />
			<Button kind={isActive ? "danger" : "secondary"} aria-disabled={pending}>
				{isActive ? t("deactivate") : t("reactivate")}
			</Button>
		</form>
	);
}

/** For someone who has lost their phone and their recovery codes. */
export function TakeSecondFactorForm({ user }: { user: string }) {
	const t = useTranslations("accounts.users");
	const { state, dispatch, pending } = useForm(takeSecondFactorAway);
	return (
		<form action={dispatch} className="space-y-4">
			<FormAnswer state={state} />
			<input type="hidden" name="user" value={user} />
			<p className="max-w-text">{t("takeSecondFactorText")}</p>
			<Button kind="danger" aria-disabled={pending}>
				{t("takeSecondFactor")}
			</Button>
		</form>
	);
}
