import { useLocale, useTranslations } from "next-intl";
import type { Invitation, OverReason } from "@/lib/data/staff/invitation-answers";
import { SECOND_FACTOR_ROLES } from "@/lib/domain/permissions";
import { routes } from "@/lib/routes";
import { InvitationForm } from "./invitation-form";
import { VisitorText } from "./visitor-text";

type InvitationPageProps = {
	token: string;
	invitation: Invitation | { over: OverReason };
	/** The town's directory, by which one may come in without a password of the portal's. */
	directory: { name: string | null } | null;
};

export function InvitationPage({ token, invitation, directory }: InvitationPageProps) {
	const t = useTranslations("accounts.invitation");
	const tAccounts = useTranslations("accounts");
	const tSignIn = useTranslations("accounts.signIn");
	const locale = useLocale();
	if ("over" in invitation) {
		return (
			<VisitorText title={t("overTitle")} lead={t(`over.${invitation.over}`)}>
				<p>
					<a href={routes.signIn(locale)} className="inline-block py-1">
						{t("toSignIn")}
					</a>
				</p>
			</VisitorText>
		);
	}
	const { email, name, role } = invitation;
	if (email === null) {
		return (
			<VisitorText title={t("setUpTitle")} lead={t("setUpLead")}>
				<InvitationForm token={token} email={null} name="" />
			</VisitorText>
		);
	}
	return (
		<VisitorText title={t("title")} lead={t("lead", { email, role: tAccounts(`roles.${role}`) })}>
			{directory && (
				<p>
					<a href={routes.directory(locale)} className="inline-block py-1">
						{directory.name ? tSignIn("byNamedDirectory", { name: directory.name }) : tSignIn("byDirectory")}
					</a>
				</p>
			)}
			{SECOND_FACTOR_ROLES.includes(role) && <p className="max-w-text">{t("secondFactorNext")}</p>}
			<InvitationForm token={token} email={email} name={name ?? ""} />
		</VisitorText>
	);
}
