import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PublicSite } from "@/lib/data/public/site";
import type { Staff } from "@/lib/data/staff/access";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { type LocalizedPath, routes } from "@/lib/routes";
import { LanguageLinks } from "./language-links";
import { LocalizedText } from "./localized-text";
import { SignOutForm } from "./sign-out-form";

type StaffFrameProps = { site: PublicSite | null; actor: Staff; path: LocalizedPath; children: ReactNode };

/** The frame of every page of the staff area: where one may go by one's role, and who one is. */
export function StaffFrame({ site, actor, path, children }: StaffFrameProps) {
	const t = useTranslations("staff");
	const tLayout = useTranslations("layout");
	const locale = useLocale();
	return (
		<>
			<a
				href="#main"
				className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:bg-white focus:p-2"
			>
				{tLayout("skipToContent")}
			</a>
			<header className="border-ink border-b-2 print:hidden">
				{actor.isDemo && (
					<p className="border-attention border-b bg-orange-50 px-4 py-1 text-center text-sm">{t("demoAccount")}</p>
				)}
				<div className="mx-auto flex max-w-page flex-wrap items-center justify-between gap-x-8 gap-y-1 px-4 py-3">
					<a href={routes.staff.home(locale)} className="py-1 text-ink no-underline visited:text-ink hover:underline">
						{site && (
							<span className="mr-2">
								<LocalizedText text={site.municipality.name} />
							</span>
						)}
						<span className="font-bold">{t("portalName")}</span>
					</a>
					<div className="flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
						<a href={routes.staff.account(locale)} className="inline-block py-1">
							{actor.name}
						</a>
						<SignOutForm locale={locale} />
						<LanguageLinks path={path} />
					</div>
				</div>
				<StaffNavigation actor={actor} current={path(locale)} />
			</header>
			<main id="main" tabIndex={-1} className="mx-auto max-w-page px-4 pt-8 pb-16 outline-none">
				{children}
			</main>
		</>
	);
}

function StaffNavigation({ actor, current }: { actor: Actor; current: string }) {
	const t = useTranslations("staff.navigation");
	const locale = useLocale();
	const places = [
		{ name: "work", href: routes.staff.home(locale), shown: PERMISSIONS.work(actor) },
		{ name: "board", href: routes.staff.board(locale), shown: PERMISSIONS.reviewEvaluations(actor) },
		{ name: "editions", href: routes.staff.editions(locale), shown: PERMISSIONS.reviewEvaluations(actor) },
		{ name: "workbooks", href: routes.staff.workbooks(locale), shown: PERMISSIONS.work(actor) },
		{ name: "admin", href: routes.admin.home(locale), shown: PERMISSIONS.managePlan(actor) },
		{ name: "public", href: routes.home(locale), shown: true },
	] as const;
	return (
		<nav aria-label={t("label")} className="mx-auto max-w-page px-4">
			<ul className="flex flex-wrap gap-x-6">
				{places
					.filter(({ shown }) => shown)
					.map(({ name, href }) => (
						<li key={name}>
							<a
								href={href}
								aria-current={href === current ? "page" : undefined}
								className="inline-block border-transparent border-b-4 py-1.5 text-ink no-underline visited:text-ink hover:border-rule aria-[current]:border-accent aria-[current]:font-bold"
							>
								{t(name)}
							</a>
						</li>
					))}
			</ul>
		</nav>
	);
}
