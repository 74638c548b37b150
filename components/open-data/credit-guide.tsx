import { useLocale, useTranslations } from "next-intl";
import { Prose } from "@/components/guides/guide-parts";
import type { PublicSite } from "@/lib/data/public/site";
import { localize } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { LicenceLink } from "./licence-link";

const KINDS = ["credit", "derived"] as const;

/** Under which licence the data are, and the words that name their source, to be copied. */
export function CreditGuide({ site, portalUrl }: { site: PublicSite; portalUrl: string }) {
	const t = useTranslations("openData.licence");
	const locale = useLocale();
	const town = localize(site.municipality.name, locale).text;
	const named = { town, plan: localize(site.plan.title, locale).text, address: portalUrl + routes.openData(locale) };
	return (
		<>
			<Prose>
				<p>
					{t.rich("intro", {
						licence: () => <LicenceLink licence={site.licence} />,
					})}
				</p>
			</Prose>
			<dl className="max-w-text space-y-4">
				{KINDS.map((kind) => (
					<div key={kind}>
						<dt className="font-bold">{t(`${kind}Title`)}</dt>
						<dd className="mt-1 select-all border border-rule px-3 py-2">{t(kind, named)}</dd>
					</div>
				))}
			</dl>
			<Prose>
				<p>{t("warning", { town })}</p>
			</Prose>
		</>
	);
}
