import { useLocale, useTranslations } from "next-intl";
import type { PublicSite } from "@/lib/data/public/site";
import { definitionIn, type IndicatorSeries } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { escapeXml } from "@/lib/domain/xml";
import { routes } from "@/lib/routes";

type EmbedOfferProps = {
	site: PublicSite;
	series: IndicatorSeries;
	year: number;
	/** The portal's own address, without a slash at its end. */
	portalUrl: string;
};

/** In CSS pixels: room for a name and a sentence of several lines each at the widest; narrower frames scroll. */
const FRAME = { width: 400, height: 540 } as const;

/** The HTML by which another website shows the chart, to be copied. */
export function EmbedOffer({ site, series, year, portalUrl }: EmbedOfferProps) {
	const t = useTranslations("embed");
	const locale = useLocale();
	const address = routes.indicatorEmbed(locale, series.code);
	const name = localize(definitionIn(series, year).name, locale).text;
	const title = t("frameTitle", { name, town: localize(site.municipality.name, locale).text });
	const code = [
		`<iframe src="${escapeXml(portalUrl + address)}" title="${escapeXml(title)}"`,
		` width="100%" height="${FRAME.height}" style="max-width:${FRAME.width}px;border:1px solid #ccc" loading="lazy"></iframe>`,
	].join("");
	return (
		<details className="mt-3 text-sm print:hidden">
			<summary>{t("offer")}</summary>
			<div className="mt-2 max-w-text space-y-2">
				<p>{t("explanation")}</p>
				<label className="block">
					<span className="font-bold">{t("code")}</span>
					<textarea
						readOnly
						rows={5}
						spellCheck={false}
						defaultValue={code}
						className="mt-1 block w-full border border-ink-soft p-2 font-mono text-xs"
					/>
				</label>
				<p className="flex flex-wrap gap-x-5">
					<a href={address} className="inline-block py-0.5">
						{t("preview")}
					</a>
					<a href={routes.openData(locale, "licence")} className="inline-block py-0.5">
						{t("conditions")}
					</a>
				</p>
			</div>
		</details>
	);
}
