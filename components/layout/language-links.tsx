import { useLocale, useTranslations } from "next-intl";
import { LOCALES } from "@/lib/domain/localized";
import type { LocalizedPath } from "@/lib/routes";

/** This page in the other languages. */
export function LanguageLinks({ path }: { path: LocalizedPath }) {
	const t = useTranslations("layout");
	const locale = useLocale();
	return (
		<nav aria-label={t("language")}>
			<ul className="flex gap-x-3">
				{LOCALES.map((other) => (
					<li key={other}>
						{other === locale ? (
							<span aria-current="true" lang={other} className="inline-block py-1 font-bold">
								{t(`languages.${other}`)}
							</span>
						) : (
							<a href={path(other)} hrefLang={other} lang={other} className="inline-block py-1">
								{t(`languages.${other}`)}
							</a>
						)}
					</li>
				))}
			</ul>
		</nav>
	);
}
