import { useLocale, useTranslations } from "next-intl";
import { routes } from "@/lib/routes";
import { NewPasswordForm } from "./new-password-form";
import { VisitorText } from "./visitor-text";

type NewPasswordPageProps = {
	/** Null: the link is unknown, used or too old. */
	link: { token: string; person: { name: string; email: string } } | null;
};

export function NewPasswordPage({ link }: NewPasswordPageProps) {
	const t = useTranslations("accounts.newPassword");
	const locale = useLocale();
	if (link === null) {
		return (
			<VisitorText title={t("overTitle")} lead={t("over")}>
				<p>
					<a href={routes.forgottenPassword(locale)} className="inline-block py-1">
						{t("again")}
					</a>
				</p>
			</VisitorText>
		);
	}
	return (
		<VisitorText title={t("title")} lead={t("lead", { name: link.person.name, email: link.person.email })}>
			<NewPasswordForm token={link.token} email={link.person.email} />
		</VisitorText>
	);
}

/** After it: on every device one signs in anew. */
export function PasswordSetPage() {
	const t = useTranslations("accounts.newPassword");
	const locale = useLocale();
	return (
		<VisitorText title={t("setTitle")} lead={t("set")}>
			<p>
				<a href={routes.signIn(locale)} className="inline-block py-1">
					{t("toSignIn")}
				</a>
			</p>
		</VisitorText>
	);
}
