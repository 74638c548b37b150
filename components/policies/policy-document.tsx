import { useFormatter, useLocale, useTranslations } from "next-intl";
import { SourceNotes } from "@/components/evaluations/source-notes";
import { FeedLink } from "@/components/layout/feed-link";
import { FiscalYear } from "@/components/layout/fiscal-year";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { PublicPolicy } from "@/lib/data/public/policy";
import type { PublicSite } from "@/lib/data/public/site";
import type { PublishedRevision } from "@/lib/domain/evaluation";
import type { FiscalYear as FiscalYearNumber } from "@/lib/domain/fiscal-year";
import { nameIn } from "@/lib/domain/names";
import { notesUntil } from "@/lib/domain/source-notes";
import { routes } from "@/lib/routes";

type PolicyDocumentProps = {
	policy: PublicPolicy;
	evaluation: PublishedRevision | null;
	/** The year shown. */
	year: FiscalYearNumber;
	site: PublicSite;
};

/** Where the page comes from, how sure it is, when it was published and next will be, and what was corrected. */
export function PolicyDocument({ policy, evaluation, year, site }: PolicyDocumentProps) {
	const t = useTranslations("policy");
	const locale = useLocale();
	const format = useFormatter();
	const newest = policy.evaluations.at(-1);
	const nextYear = newest ? newest.fiscalYear + 1 : site.plan.years.firstYear;
	return (
		<Section id="document" title={t("document")} className="print:order-12">
			<dl className="max-w-text space-y-2">
				<Item title={t("source")}>
					<LocalizedText text={nameIn(site.municipality.names, year)} /> <LocalizedText text={site.plan.title} />{" "}
					<LocalizedText text={site.plan.source} />
				</Item>
				{evaluation && (
					<Item title={t("lastUpdated")}>
						<time dateTime={evaluation.publishedAt.toISOString()}>
							{format.dateTime(evaluation.publishedAt, { dateStyle: "long" })}
						</time>{" "}
						{t("revision", { number: evaluation.number })}
					</Item>
				)}
				{nextYear <= site.plan.years.targetYear && (
					<Item title={t("nextUpdate")}>
						{t.rich("nextUpdateText", { year: () => <FiscalYear year={nextYear} /> })}
					</Item>
				)}
				{evaluation && (
					<Item title={t("permalink")}>
						<a href={routes.policyYear(locale, policy.code, evaluation.fiscalYear)}>
							{t.rich("permalinkText", { year: () => <FiscalYear year={evaluation.fiscalYear} /> })}
						</a>
					</Item>
				)}
				{evaluation && (
					<Item title={t("pdf")}>
						<a href={routes.policySheet(locale, policy.code, evaluation.fiscalYear)} type="application/pdf">
							{t.rich("pdfText", { year: () => <FiscalYear year={evaluation.fiscalYear} /> })}
						</a>
					</Item>
				)}
				<Item title={t("corrections")}>
					{evaluation?.correction ? <TownText text={evaluation.correction} /> : t("noCorrections")}{" "}
					<a href={routes.policyHistory(locale, policy.code)} className="inline-block py-0.5 print:hidden">
						{t("historyLink")}
					</a>{" "}
					<FeedLink href={routes.policyFeed(locale, policy.code)} />
				</Item>
			</dl>
			<Field title={t("sourceNotes")}>
				<SourceNotes notes={notesUntil(policy.sourceNotes, year)} indicators={policy.indicators} year={year} />
			</Field>
		</Section>
	);
}

function Item({ title, children }: { title: string; children: React.ReactNode }) {
	return (
		<div>
			<dt className="font-bold text-sm">{title}</dt>
			<dd>{children}</dd>
		</div>
	);
}
