import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Prose, TextList } from "@/components/guides/guide-parts";
import { routes } from "@/lib/routes";

const PROGRAMS = ["api", "catalogue", "cors"] as const;
const CHART_FILES = ["svg", "png", "csv", "json"] as const;
const DOCUMENTS = ["sheet", "council"] as const;

const to = (address: string) => (words: ReactNode) => <a href={address}>{words}</a>;

/** For those who write programs. */
export function ProgramGuide() {
	const t = useTranslations("openData.programs");
	const locale = useLocale();
	const links = {
		api: to(routes.apiReference(locale)),
		openapi: to(routes.api("/openapi.json")),
		catalogue: to(routes.data("catalog.jsonld")),
	};
	return (
		<Prose>
			<TextList items={PROGRAMS.map((key) => ({ key, text: t.rich(`items.${key}`, links) }))} />
		</Prose>
	);
}

/** Under which addresses each chart stands. */
export function ChartGuide({ portalUrl }: { portalUrl: string }) {
	const t = useTranslations("openData.charts");
	const tIndicator = useTranslations("openData.charts.files");
	const locale = useLocale();
	const code = `{${t("code")}}`;
	const addresses = [
		...CHART_FILES.map((format) => ({ key: format, address: routes.indicatorFile(locale, code, format) })),
		{ key: "embed" as const, address: routes.indicatorEmbed(locale, code) },
	];
	return (
		<>
			<Prose>
				<p>{t("intro")}</p>
			</Prose>
			<dl className="max-w-text space-y-2">
				{addresses.map(({ key, address }) => (
					<div key={key}>
						<dt className="break-all font-mono text-sm">{portalUrl + address}</dt>
						<dd>{tIndicator(key)}</dd>
					</div>
				))}
			</dl>
			<Prose>
				<p>{t("note")}</p>
			</Prose>
		</>
	);
}

/** What is made for people to read. */
export function DocumentGuide() {
	const t = useTranslations("openData.documents");
	const locale = useLocale();
	const council = to(routes.council(locale));
	return (
		<Prose>
			<TextList items={DOCUMENTS.map((key) => ({ key, text: t.rich(`items.${key}`, { council }) }))} />
		</Prose>
	);
}

/** How to hear of what is published. */
export function FeedGuide() {
	const t = useTranslations("openData.feeds");
	const locale = useLocale();
	return (
		<Prose>
			<p>{t("intro")}</p>
			<p>
				<a href={routes.feed(locale)} className="inline-block py-0.5">
					{t("all")}
				</a>
			</p>
		</Prose>
	);
}
