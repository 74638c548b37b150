"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { resendInvitation, withdrawInvitation } from "@/lib/actions/invitations";
import { InvitationSent } from "./invitation-sent";

/** Sends an invitation once more, or takes it back. */
export function OpenInvitationForm({ invitation }: { invitation: string }) {
	const t = useTranslations("accounts.users");
	const locale = useLocale();
	const resend = useForm(resendInvitation);
	const withdraw = useForm(withdrawInvitation);
	return (
		<>
			<FormAnswer state={resend.state} done={resend.state.data && <InvitationSent {...resend.state.data} />} />
			<FormAnswer state={withdraw.state} />
			<div className="flex flex-wrap gap-3">
				<form action={resend.dispatch}>
					<input type="hidden" name="locale" value={locale} />
					<input type="hidden" name="invitation" value={invitation} />
					<Button aria-disabled={resend.pending}>{t("resend")}</Button>
				</form>
				<form action={withdraw.dispatch}>
					<input type="hidden" name="locale" value={locale} />
					<input type="hidden" name="invitation" value={invitation} />
					<Button kind="danger" aria-disabled={withdraw.pending}>
						{t("withdraw")}
					</Button>
				</form>
			</div>
		</>
	);
}
