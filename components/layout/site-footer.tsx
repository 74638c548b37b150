import { useLocale, useTranslations } from "next-intl";
import type { PublicSite } from "@/lib/data/public/site";
import { routes } from "@/lib/routes";
import { LocalizedText } from "./localized-text";

/** Who answers for the portal, and where its rules stand. */
export function SiteFooter({ site }: { site: PublicSite | null }) {
	const t = useTranslations("layout");
	const locale = useLocale();
	return (
		<footer className="mt-16 border-rule border-t print:hidden">
			<div className="mx-auto grid max-w-page gap-x-12 gap-y-6 px-4 py-8 text-sm sm:grid-cols-2">
				{site && (
					<div>
						<p className="font-bold">
							<LocalizedText text={site.municipality.name} /> <LocalizedText text={site.plan.title} />
						</p>
						<p>
							{t("contact")} <LocalizedText text={site.municipality.contact} />
						</p>
						<p>
							<a href={site.municipality.websiteUrl} className="inline-block py-0.5">
								{t("municipalityWebsite")}
							</a>
						</p>
					</div>
				)}
				<nav aria-label={t("footerNavigation")}>
					<ul>
						<li>
							<a href={routes.about(locale)} className="inline-block py-0.5">
								{t("about")}
							</a>
						</li>
						<li>
							<a href={routes.glossary(locale)} className="inline-block py-0.5">
								{t("glossary")}
							</a>
						</li>
						<li>
							<a href={routes.council(locale)} className="inline-block py-0.5">
								{t("council")}
							</a>
						</li>
						<li>
							<a href={routes.openData(locale)} className="inline-block py-0.5">
								{t("openData")}
							</a>
						</li>
						<li>
							<a href={routes.accessibility(locale)} className="inline-block py-0.5">
								{t("accessibility")}
							</a>
						</li>
						<li>
							<a href={routes.signIn(locale)} className="inline-block py-0.5">
								{t("staff")}
							</a>
						</li>
					</ul>
				</nav>
			</div>
		</footer>
	);
}
