import { useLocale, useTranslations } from "next-intl";
import { routes } from "@/lib/routes";
import { AuthenticatorCodeForm, RecoveryCodeForm } from "./code-form";
import { VisitorText } from "./visitor-text";

/** After the password: the code of the app. */
export function AuthenticatorQuestion({ next }: { next: string | null }) {
	const t = useTranslations("accounts.secondFactorQuestion");
	const locale = useLocale();
	return (
		<VisitorText title={t("app.title")} lead={t("app.lead")}>
			<AuthenticatorCodeForm next={next} />
			<p>
				<a href={routes.recoveryCode(locale, next)} className="inline-block py-1">
					{t("toRecovery")}
				</a>
			</p>
		</VisitorText>
	);
}

/** The same without the phone. */
export function RecoveryQuestion({ next }: { next: string | null }) {
	const t = useTranslations("accounts.secondFactorQuestion");
	const locale = useLocale();
	return (
		<VisitorText title={t("recovery.title")} lead={t("recovery.lead")}>
			<RecoveryCodeForm next={next} />
			<p>
				<a href={routes.secondFactor(locale, next)} className="inline-block py-1">
					{t("toApp")}
				</a>
			</p>
		</VisitorText>
	);
}
