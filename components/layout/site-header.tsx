import { useLocale, useTranslations } from "next-intl";
import type { PublicSite } from "@/lib/data/public/site";
import { type LocalizedPath, routes } from "@/lib/routes";
import { LanguageLinks } from "./language-links";
import { LocalizedText } from "./localized-text";

/** Name of town and portal, the few pages that explain, and this page in the other language. */
export function SiteHeader({ site, path }: { site: PublicSite | null; path: LocalizedPath }) {
	const t = useTranslations("layout");
	const locale = useLocale();
	return (
		<header className="border-rule border-b print:hidden">
			<div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 gap-y-1 px-4 py-3">
				<a href={routes.home(locale)} className="py-1 text-ink no-underline visited:text-ink hover:underline">
					{site && (
						<span className="mr-2">
							<LocalizedText text={site.municipality.name} />
						</span>
					)}
					<span className="font-bold">{t("portalName")}</span>
				</a>
				<div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
					<nav aria-label={t("mainNavigation")}>
						<ul className="flex flex-wrap gap-x-5">
							<li>
								<a href={routes.about(locale)} className="inline-block py-1">
									{t("about")}
								</a>
							</li>
							<li>
								<a href={routes.council(locale)} className="inline-block py-1">
									{t("council")}
								</a>
							</li>
							<li>
								<a href={routes.openData(locale)} className="inline-block py-1">
									{t("openData")}
								</a>
							</li>
							<li>
								<a href={routes.glossary(locale)} className="inline-block py-1">
									{t("glossary")}
								</a>
							</li>
						</ul>
					</nav>
					<LanguageLinks path={path} />
				</div>
			</div>
		</header>
	);
}
