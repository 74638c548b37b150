import { useFormatter, useLocale, useTranslations } from "next-intl";
import { LocalizedText } from "@/components/layout/localized-text";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { StaffUser } from "@/lib/data/staff/users";
import { routes } from "@/lib/routes";
import { PersonName } from "./person-name";

/** Every account in a line. */
export function UserTable({ users }: { users: readonly StaffUser[] }) {
	const t = useTranslations("accounts.users");
	const tAccounts = useTranslations("accounts");
	const locale = useLocale();
	const format = useFormatter();
	return (
		<ScrollTable label={t("table")}>
			<table className="w-full min-w-160 border-collapse text-left">
				<thead>
					<tr className="border-ink border-b">
						{(["name", "role", "divisions", "secondFactor", "lastSignIn", "state"] as const).map((column) => (
							<th key={column} scope="col" className="py-2 pr-4 align-bottom">
								{t(`columns.${column}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{users.map((user) => (
						<tr key={user.id} className="border-rule border-b align-top">
							<th scope="row" className="py-2 pr-4 font-normal">
								<a href={routes.admin.user(locale, user.id)} className="inline-block py-0.5 font-bold">
									<PersonName name={user.name} isDemo={user.isDemo} />
								</a>
								<span className="block break-all text-ink-soft text-sm">{user.email}</span>
							</th>
							<td className="py-2 pr-4">{user.role ? tAccounts(`roles.${user.role}`) : t("noRole")}</td>
							<td className="py-2 pr-4">
								{user.divisions.map(({ id, name }) => (
									<span key={id} className="block">
										<LocalizedText text={name} />
									</span>
								))}
							</td>
							<td className="py-2 pr-4">{t(`secondFactor.${secondFactorOf(user)}`)}</td>
							<td className="whitespace-nowrap py-2 pr-4">
								{user.lastSignInAt
									? format.dateTime(user.lastSignInAt, { dateStyle: "medium", timeStyle: "short" })
									: t("never")}
							</td>
							<td className="py-2">{user.isActive ? t("active") : t("deactivated")}</td>
						</tr>
					))}
				</tbody>
			</table>
		</ScrollTable>
	);
}

function secondFactorOf({ hasSecondFactor, byDirectoryOnly }: StaffUser): "set" | "directory" | "none" {
	if (hasSecondFactor) return "set";
	return byDirectoryOnly ? "directory" : "none";
}
