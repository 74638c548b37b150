import { useLocale, useTranslations } from "next-intl";
import { routes } from "@/lib/routes";
import { PublicPage } from "./public-page";

/** Says that there is no such page, why that may be, and where to go on. Reads no data: any address may lead here. */
export function NotFoundText() {
	const t = useTranslations("notFound");
	const locale = useLocale();
	return (
		<PublicPage site={null} path={routes.home}>
			<h1 className="text-3xl">{t("title")}</h1>
			<p className="mt-4 max-w-text">{t("explanation")}</p>
			<ul className="mt-4 list-disc space-y-1 pl-5">
				<li>
					<a href={routes.home(locale)} className="inline-block py-0.5">
						{t("toHome")}
					</a>
				</li>
				<li>
					<a href={routes.about(locale)} className="inline-block py-0.5">
						{t("toAbout")}
					</a>
				</li>
				<li>
					<a href={routes.glossary(locale)} className="inline-block py-0.5">
						{t("toGlossary")}
					</a>
				</li>
			</ul>
		</PublicPage>
	);
}
