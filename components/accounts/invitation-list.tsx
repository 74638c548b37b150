import { useFormatter, useTranslations } from "next-intl";
import type { OpenInvitation } from "@/lib/data/staff/invitations";
import { OpenInvitationForm } from "./open-invitation-form";

/** Invitations that nobody has accepted yet. */
export function InvitationList({ invitations }: { invitations: readonly OpenInvitation[] }) {
	const t = useTranslations("accounts.users");
	const tAccounts = useTranslations("accounts");
	const format = useFormatter();
	if (invitations.length === 0) return <p>{t("noInvitations")}</p>;
	const say = (moment: Date) => format.dateTime(moment, { dateStyle: "medium", timeStyle: "short" });
	return (
		<ul className="max-w-text divide-y divide-rule border-rule border-y">
			{invitations.map(({ id, email, name, role, sentAt, expiresAt, isExpired }) => (
				<li key={id} className="space-y-2 py-3">
					<p>
						<span className="font-bold">{name}</span> <span className="break-all">{email}</span>（
						{tAccounts(`roles.${role}`)}）
					</p>
					<p className="text-ink-soft text-sm">
						{t(isExpired ? "expiredAt" : "expiresAt", { sent: say(sentAt), expires: say(expiresAt) })}
					</p>
					<OpenInvitationForm invitation={id} />
				</li>
			))}
		</ul>
	);
}
