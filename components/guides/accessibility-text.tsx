import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { PublicSite } from "@/lib/data/public/site";
import { routes } from "@/lib/routes";
import { GuideHeader, Prose, siteTags, TextList } from "./guide-parts";

const LEVEL = ["goal", "notation", "status"] as const;
const DONE = [
	"noScript",
	"keyboard",
	"narrow",
	"charts",
	"notColourAlone",
	"structure",
	"contrast",
	"motion",
	"print",
] as const;
const TESTS = ["automatic", "keyboard", "independence", "limits"] as const;
const LIMITS = ["japaneseOnly", "townWording", "noReadings", "wideTables"] as const;
const REPORT = ["address", "barrier", "equipment"] as const;

/** The accessibility policy that JIS X 8341-3:2016 asks for: scope, level aimed at, tests, known limits, contact. */
export function AccessibilityText({ site }: { site: PublicSite | null }) {
	const t = useTranslations("accessibility");
	const locale = useLocale();
	const glossary = (words: ReactNode) => <a href={routes.glossary(locale)}>{words}</a>;
	return (
		<>
			<GuideHeader title={t("title")}>{t("lead")}</GuideHeader>
			<Section id="scope" title={t("scope.title")}>
				<p className="max-w-text">{t.rich("scope.text", siteTags(site))}</p>
			</Section>
			<Section id="level" title={t("level.title")}>
				<Prose>
					{LEVEL.map((key) => (
						<p key={key}>{t(`level.${key}`)}</p>
					))}
				</Prose>
			</Section>
			<Section id="done" title={t("done.title")}>
				<Prose>
					<TextList items={DONE.map((key) => ({ key, text: t(`done.items.${key}`) }))} />
				</Prose>
			</Section>
			<Section id="tests" title={t("tests.title")}>
				<Prose>
					<TextList items={TESTS.map((key) => ({ key, text: t(`tests.items.${key}`) }))} />
				</Prose>
			</Section>
			<Section id="limits" title={t("limits.title")}>
				<Prose>
					<p>{t("limits.intro")}</p>
					<TextList items={LIMITS.map((key) => ({ key, text: t.rich(`limits.items.${key}`, { glossary }) }))} />
				</Prose>
			</Section>
			<Section id="contact" title={t("contact.title")}>
				<Prose>
					<p>{t("contact.intro")}</p>
					{site ? (
						<p>
							{t.rich("contact.where", {
								...siteTags(site),
								website: (words) => <a href={site.municipality.websiteUrl}>{words}</a>,
							})}
						</p>
					) : (
						<p>{t("contact.unknown")}</p>
					)}
					<p>{t("contact.tell")}</p>
					<TextList items={REPORT.map((key) => ({ key, text: t(`contact.report.${key}`) }))} />
				</Prose>
			</Section>
		</>
	);
}
