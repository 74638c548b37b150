import { useFormatter, useLocale, useTranslations } from "next-intl";
import { FiscalYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import type { PolicySummary } from "@/lib/data/public/outline";
import { routes } from "@/lib/routes";

/** As many as fit a glance; each policy's own page has its whole history. */
const SHOWN = 5;

/** What changed last: the newest publications, newest first. */
export function RecentPublications({ policies }: { policies: readonly PolicySummary[] }) {
	const t = useTranslations("home");
	const locale = useLocale();
	const format = useFormatter();
	const published = policies
		.flatMap(({ code, title, publications }) => publications.map((publication) => ({ code, title, ...publication })))
		.sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
		.slice(0, SHOWN);
	if (published.length === 0) return <p>{t("nothingPublished")}</p>;
	return (
		<ul className="max-w-text space-y-2">
			{published.map(({ code, title, fiscalYear, number, publishedAt }) => (
				<li key={`${code} ${fiscalYear}`}>
					<time dateTime={publishedAt.toISOString()} className="mr-3 text-sm">
						{format.dateTime(publishedAt, { dateStyle: "long" })}
					</time>
					<a href={routes.policyYear(locale, code, fiscalYear)} className="inline-block py-0.5">
						<LocalizedText text={title} /> <FiscalYear year={fiscalYear} />
					</a>
					{number > 1 && <span className="ml-2 text-sm">{t("corrected")}</span>}
				</li>
			))}
		</ul>
	);
}
