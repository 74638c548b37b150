"use client";

import { useTranslations } from "next-intl";
import type { Invited } from "@/lib/actions/invitations";

/** What has become of an invitation. Without a mail server its link is shown, this once. */
export function InvitationSent({ email, link }: Invited) {
	const t = useTranslations("accounts.users");
	if (link === null) return t("invited", { email });
	return (
		<>
			{t("invitedByHand", { email })}
			<span className="mt-2 block break-all font-mono font-normal" translate="no">
				{link}
			</span>
		</>
	);
}
