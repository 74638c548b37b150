import { useLocale, useTranslations } from "next-intl";
import { routes } from "@/lib/routes";

/** 管理: everything administrators look after, each with a line on what it is for. */
export function AdminHome() {
	const t = useTranslations("adminHome");
	const locale = useLocale();
	const places = [
		{ name: "collections", href: routes.admin.collections(locale) },
		{ name: "users", href: routes.admin.users(locale) },
		{ name: "plan", href: routes.admin.plan(locale) },
		{ name: "divisions", href: routes.admin.divisions(locale) },
		{ name: "town", href: routes.admin.town(locale) },
		{ name: "transfer", href: routes.admin.planTransfer(locale) },
		{ name: "mail", href: routes.admin.mail(locale) },
		{ name: "audit", href: routes.admin.audit(locale) },
	] as const;
	return (
		<>
			<h1 className="text-3xl">{t("heading")}</h1>
			<ul className="mt-6 max-w-text divide-y divide-rule border-rule border-y">
				{places.map(({ name, href }) => (
					<li key={name} className="py-3">
						<a href={href} className="inline-block py-1 font-bold">
							{t(`places.${name}.title`)}
						</a>
						<p>{t(`places.${name}.line`)}</p>
					</li>
				))}
			</ul>
		</>
	);
}
