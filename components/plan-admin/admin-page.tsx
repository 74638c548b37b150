import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Breadcrumbs, type Crumb } from "@/components/layout/breadcrumbs";
import { routes } from "@/lib/routes";

type AdminPageProps = {
	/** Between the administrators' first page and this one. */
	crumbs?: readonly Crumb[];
	/** Above the title: what kind of thing it is, e.g. 第7章. */
	kind?: ReactNode;
	title: ReactNode;
	lead?: ReactNode;
	children: ReactNode;
};

/** A page on which the plan is changed: the way to it, its title, what can be done here. */
export function AdminPage({ crumbs = [], kind, title, lead, children }: AdminPageProps) {
	const t = useTranslations("planAdmin");
	const locale = useLocale();
	return (
		<>
			<Breadcrumbs crumbs={[{ href: routes.admin.home(locale), label: t("admin") }, ...crumbs]} />
			<h1 className="mt-2 text-3xl">
				{kind && <span className="block text-base text-ink-soft">{kind}</span>}
				{title}
			</h1>
			{lead && <p className="mt-3 max-w-text">{lead}</p>}
			{children}
		</>
	);
}

/** A link that adds something, as a button looks. */
export function AddLink({ href, children }: { href: string; children: ReactNode }) {
	return (
		<a
			href={href}
			className="inline-block min-h-11 rounded-lg border border-accent bg-white px-5 py-2 font-bold text-accent no-underline visited:text-accent hover:bg-blue-50"
		>
			{children}
		</a>
	);
}

/** The way to a part of the plan: the plan, then what lies above. */
export function usePlanCrumbs() {
	const t = useTranslations("planAdmin");
	const locale = useLocale();
	return (...above: Crumb[]): Crumb[] => [{ href: routes.admin.plan(locale), label: t("plan") }, ...above];
}
