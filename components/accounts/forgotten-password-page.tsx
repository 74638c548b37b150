import { useLocale, useTranslations } from "next-intl";
import { routes } from "@/lib/routes";
import { ForgottenPasswordForm } from "./forgotten-password-form";
import { VisitorText } from "./visitor-text";

export function ForgottenPasswordPage() {
	const t = useTranslations("accounts.forgotten");
	const locale = useLocale();
	return (
		<VisitorText title={t("title")} lead={t("lead")}>
			<ForgottenPasswordForm />
			<p>
				<a href={routes.signIn(locale)} className="inline-block py-1">
					{t("back")}
				</a>
			</p>
		</VisitorText>
	);
}
