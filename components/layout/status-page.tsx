import { useLocale, useTranslations } from "next-intl";
import { routes } from "@/lib/routes";
import { PublicPage } from "./public-page";

/**
 * Says that there is no such page (404), or that it cannot be shown now (503), why that may be, and where to go on. Reads
 * no data: any address may lead here, also when the database is away. Pages return it instead of calling `notFound()` or
 * throwing, for which Next draws a page in the browser only; the mark on it makes the page cache answer with the status
 * (lib/cache/page-cache.mjs, docs/adr/0007-not-found.md).
 */
export function StatusPage({ status }: { status: 404 | 503 }) {
	const t = useTranslations("notFound");
	const tUnavailable = useTranslations("unavailable");
	const locale = useLocale();
	const other = locale === "ja" ? "en" : "ja";
	return (
		<PublicPage site={null} path={routes.home}>
			<div data-page-status={status}>
				<h1 className="text-3xl">{status === 404 ? t("title") : tUnavailable("title")}</h1>
				<p className="mt-4 max-w-text">{status === 404 ? t("explanation") : tUnavailable("explanation")}</p>
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
