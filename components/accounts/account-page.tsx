import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Staff } from "@/lib/data/staff/access";
import type { OwnSession } from "@/lib/data/staff/sessions";
import type { StaffRole } from "@/lib/domain/permissions";
import { routes } from "@/lib/routes";
import { ChangePasswordForm } from "./change-password-form";
import { SessionList } from "./session-list";

type AccountPageProps = {
	account: {
		actor: Staff;
		role: StaffRole | null;
		hasPassword: boolean;
		hasSecondFactor: boolean;
		sessions: readonly OwnSession[];
		limits: { idleMinutes: number; longestHours: number };
	};
};

/** One's own account: who one is here, the second factor, the password, and where one is signed in. */
export function AccountPage({ account }: AccountPageProps) {
	const t = useTranslations("accounts.account");
	const tAccounts = useTranslations("accounts");
	const locale = useLocale();
	const { actor, role, hasPassword, hasSecondFactor, sessions, limits } = account;
	return (
		<>
			<h1 className="text-3xl">{t("title")}</h1>
			{actor.owesSecondFactor && (
				<Notice title={t("owesTitle")} headingLevel={2} className="mt-6">
					<p>{t("owes")}</p>
					<p>
						<a href={routes.staff.secondFactor(locale)} className="inline-block py-1 font-bold">
							{t("setUp")}
						</a>
					</p>
				</Notice>
			)}
			{role === null && (
				<Notice title={t("noRoleTitle")} headingLevel={2} className="mt-6">
					<p>{t("noRole")}</p>
				</Notice>
			)}
			<dl className="mt-6 grid max-w-text grid-cols-[auto_1fr] gap-x-6 gap-y-2">
				<dt className="font-bold">{t("name")}</dt>
				<dd>{actor.name}</dd>
				<dt className="font-bold">{t("email")}</dt>
				<dd className="break-all">{actor.email}</dd>
				{role && (
					<>
						<dt className="font-bold">{t("role")}</dt>
						<dd>{tAccounts(`roles.${role}`)}</dd>
					</>
				)}
			</dl>
			<Section id="second-factor" title={t("secondFactor")}>
				<div className="max-w-text space-y-2">
					{hasPassword ? (
						<>
							<p>{hasSecondFactor ? t("hasSecondFactor") : t("noSecondFactor")}</p>
							<p>
								<a href={routes.staff.secondFactor(locale)} className="inline-block py-1">
									{hasSecondFactor ? t("manage") : t("setUp")}
								</a>
							</p>
						</>
					) : (
						<p>{t("byDirectory")}</p>
					)}
				</div>
			</Section>
			{hasPassword && (
				<Section id="password" title={t("password")}>
					<ChangePasswordForm email={actor.email} />
				</Section>
			)}
			<Section id="sessions" title={t("sessions")}>
				<SessionList sessions={sessions} limits={limits} />
			</Section>
		</>
	);
}
