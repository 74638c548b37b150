import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { DivisionChoice, StaffUser } from "@/lib/data/staff/users";
import { routes } from "@/lib/routes";
import { PersonName } from "./person-name";
import { UserForm } from "./user-form";
import { SwitchUserForm, TakeSecondFactorForm } from "./user-step-form";

type UserPageProps = {
	user: StaffUser;
	divisions: readonly DivisionChoice[];
	/** Whether it is the administrator's own account. */
	isOwn: boolean;
};

/** One account, and what an administrator may do with it. */
export function UserPage({ user, divisions, isOwn }: UserPageProps) {
	const t = useTranslations("accounts.users");
	const locale = useLocale();
	const format = useFormatter();
	const { id, name, email, isActive, isDemo, hasSecondFactor, lastSignInAt } = user;
	return (
		<>
			<p>
				<a href={routes.admin.users(locale)} className="inline-block py-1">
					{t("back")}
				</a>
			</p>
			<h1 className="mt-2 text-3xl">
				<PersonName name={name} isDemo={isDemo} />
			</h1>
			<dl className="mt-4 grid max-w-text grid-cols-[auto_1fr] gap-x-6 gap-y-1">
				<dt className="font-bold">{t("email")}</dt>
				<dd className="break-all">{email}</dd>
				<dt className="font-bold">{t("columns.lastSignIn")}</dt>
				<dd>
					{lastSignInAt ? format.dateTime(lastSignInAt, { dateStyle: "medium", timeStyle: "short" }) : t("never")}
				</dd>
				<dt className="font-bold">{t("columns.state")}</dt>
				<dd>{isActive ? t("active") : t("deactivated")}</dd>
			</dl>
			<Section id="rights" title={t("rights")}>
				{isOwn && <p className="max-w-text">{t("ownRights")}</p>}
				<UserForm user={user} divisions={divisions} />
			</Section>
			{hasSecondFactor && (
				<Section id="second-factor" title={t("columns.secondFactor")}>
					<TakeSecondFactorForm user={id} />
				</Section>
			)}
			<Section id="state" title={isActive ? t("deactivateTitle") : t("reactivateTitle")}>
				<p className="max-w-text">{isActive ? t("deactivateText") : t("reactivateText")}</p>
				<SwitchUserForm user={id} isActive={isActive} />
			</Section>
		</>
	);
}
