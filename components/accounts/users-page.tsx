import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { OpenInvitation } from "@/lib/data/staff/invitations";
import type { DivisionChoice, StaffUser } from "@/lib/data/staff/users";
import { InvitationList } from "./invitation-list";
import { InviteForm } from "./invite-form";
import { UserTable } from "./user-table";

type UsersPageProps = {
	users: readonly StaffUser[];
	invitations: readonly OpenInvitation[];
	divisions: readonly DivisionChoice[];
};

/** Who has an account, who is invited, and the form that invites. */
export function UsersPage({ users, invitations, divisions }: UsersPageProps) {
	const t = useTranslations("accounts.users");
	return (
		<>
			<h1 className="text-3xl">{t("title")}</h1>
			<p className="mt-4 max-w-text">{t("lead")}</p>
			<Section id="accounts" title={t("accounts", { count: users.length })}>
				<UserTable users={users} />
			</Section>
			<Section id="invitations" title={t("invitations", { count: invitations.length })}>
				<InvitationList invitations={invitations} />
			</Section>
			<Section id="invite" title={t("invite")}>
				<InviteForm divisions={divisions} />
			</Section>
		</>
	);
}
