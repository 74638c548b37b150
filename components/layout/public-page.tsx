import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PublicSite } from "@/lib/data/public/site";
import type { LocalizedPath } from "@/lib/routes";
import { Breadcrumbs, type Crumb } from "./breadcrumbs";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type PublicPageProps = {
	site: PublicSite | null;
	/** This page's address in any locale. */
	path: LocalizedPath;
	crumbs?: readonly Crumb[];
	children: ReactNode;
};

/** The frame of every public page. Skip link, landmarks and one main with the page's heading inside. */
export function PublicPage({ site, path, crumbs = [], children }: PublicPageProps) {
	const t = useTranslations("layout");
	return (
		<>
			<a
				href="#main"
				className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:bg-white focus:p-2"
			>
				{t("skipToContent")}
			</a>
			<SiteHeader site={site} path={path} />
			<div className="mx-auto max-w-page px-4 pt-4">
				<Breadcrumbs crumbs={crumbs} />
				<main id="main" tabIndex={-1} className="pt-4 outline-none print:pt-0">
					{children}
				</main>
			</div>
			<SiteFooter site={site} />
		</>
	);
}
