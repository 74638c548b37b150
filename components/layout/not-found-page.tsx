import { useLocale, useTranslations } from "next-intl";
import { routes } from "@/lib/routes";
import { PublicPage } from "./public-page";

/**
 * Says that there is no such page, why that may be, and where to go on. Reads no data: any address may lead here.
 * Pages return it instead of calling `notFound()`, whose page Next renders in the browser only; the mark on it makes
 * the page cache answer with 404 (lib/cache/page-cache.mjs, docs/adr/0007-not-found.md).
 */
export function NotFoundPage() {
	const t = useTranslations("notFound");
	const locale = useLocale();
	const other = locale === "ja" ? "en" : "ja";
	return (
		<PublicPage site={null} path={routes.home}>
			<div data-page-status="404">
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
					<li lang={other}>
						<a href={routes.home(other)} className="inline-block py-0.5">
							{t("otherLanguage")}
						</a>
					</li>
				</ul>
			</div>
		</PublicPage>
	);
}
