import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { routes } from "@/lib/routes";

const PURPOSES = ["council", "brief", "spreadsheet", "chart", "program", "news"] as const;

/** What people come for, each with where to go. */
export function StartingPoints() {
	const t = useTranslations("openData.start");
	const locale = useLocale();
	const to = (address: string) => (words: ReactNode) => <a href={address}>{words}</a>;
	const links = {
		council: to(routes.council(locale)),
		brief: to(routes.councilFile(locale, "brief.pdf")),
		values: to(routes.data("indicator-values.xlsx")),
		charts: to("#charts"),
		api: to(routes.apiReference(locale)),
		json: to("#tables"),
		feeds: to("#feeds"),
	};
	return (
		<dl className="max-w-text space-y-4">
			{PURPOSES.map((purpose) => (
				<div key={purpose}>
					<dt className="font-bold">{t(`${purpose}.purpose`)}</dt>
					<dd>{t.rich(`${purpose}.links`, links)}</dd>
				</div>
			))}
		</dl>
	);
}
