import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Crumb = { href: string; label: ReactNode };

/** The way from the top of the plan to this page, whose own title stands right below as the heading. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
	const t = useTranslations("layout");
	if (crumbs.length === 0) return null;
	return (
		<nav aria-label={t("breadcrumbs")} className="text-sm print:hidden">
			<ol className="flex flex-wrap gap-x-2">
				{crumbs.map(({ href, label }, index) => (
					<li key={href} className="flex gap-x-2">
						{index > 0 && (
							<span aria-hidden="true" className="text-ink-soft">
								›
							</span>
						)}
						<a href={href} className="inline-block py-0.5">
							{label}
						</a>
					</li>
				))}
			</ol>
		</nav>
	);
}
