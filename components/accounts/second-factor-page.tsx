import { useLocale, useTranslations } from "next-intl";
import { routes } from "@/lib/routes";
import { SecondFactorForm, type SecondFactorSetUp } from "./second-factor-form";

/** The second factor: why, and how it is set up, renewed or taken away. */
export function SecondFactorPage({ secondFactor }: { secondFactor: SecondFactorSetUp & { isRequired: boolean } }) {
	const t = useTranslations("accounts.secondFactor");
	const locale = useLocale();
	return (
		<>
			<h1 className="text-3xl">{t("title")}</h1>
			<div className="mt-4 max-w-text space-y-2">
				<p>{t("what")}</p>
				{secondFactor.isRequired && secondFactor.state !== "confirmed" && <p>{t("required")}</p>}
			</div>
			<SecondFactorForm state={secondFactor.state} />
			<p className="mt-10">
				<a href={routes.staff.account(locale)} className="inline-block py-1">
					{t("back")}
				</a>
			</p>
		</>
	);
}
