import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GuideHeader, PageContents, Prose, siteTags } from "@/components/guides/guide-parts";
import { Section } from "@/components/ui/section";
import type { PublicSite } from "@/lib/data/public/site";
import { CreditGuide } from "./credit-guide";
import { DataTables, type TableOffer } from "./data-tables";
import { ChartGuide, DocumentGuide, FeedGuide, ProgramGuide } from "./file-guides";
import { BlankGuide, PromiseGuide, SpreadsheetGuide } from "./reading-guides";
import { StartingPoints } from "./starting-points";

type OpenDataTextProps = {
	site: PublicSite | null;
	tables: readonly TableOffer[];
	/** When anything was last published; null while nothing is. */
	lastPublished: Date | null;
	/** The portal's own address, without a slash at its end. */
	portalUrl: string;
};

/** The parts of the page, by anchor, in its order. */
const PARTS = [
	"start",
	"tables",
	"spreadsheet",
	"blanks",
	"programs",
	"charts",
	"documents",
	"feeds",
	"licence",
	"promise",
	"contact",
] as const;

/** What there is to take away, for whom, and how it may be used: for someone who has never seen the plan. */
export function OpenDataText({ site, tables, lastPublished, portalUrl }: OpenDataTextProps) {
	const t = useTranslations("openData");
	const parts: Record<(typeof PARTS)[number], ReactNode> = {
		start: <StartingPoints />,
		tables: <DataTables tables={tables} portalUrl={portalUrl} />,
		spreadsheet: <SpreadsheetGuide />,
		blanks: <BlankGuide />,
		programs: <ProgramGuide />,
		charts: <ChartGuide portalUrl={portalUrl} />,
		documents: <DocumentGuide />,
		feeds: <FeedGuide />,
		licence: site && <CreditGuide site={site} portalUrl={portalUrl} />,
		promise: <PromiseGuide lastPublished={lastPublished} />,
		contact: <Contact site={site} />,
	};
	return (
		<>
			<GuideHeader title={t("title")}>{t.rich("lead", siteTags(site))}</GuideHeader>
			<PageContents title={t("contents")}>
				<ul className="mt-1 max-w-text list-disc gap-x-10 pl-5 sm:columns-2">
					{PARTS.map((part) => (
						<li key={part}>
							<a href={`#${part}`} className="inline-block py-0.5 align-top">
								{t(`${part}.title`)}
							</a>
						</li>
					))}
				</ul>
			</PageContents>
			{PARTS.map((part) => (
				<Section key={part} id={part} title={t(`${part}.title`)}>
					{parts[part]}
				</Section>
			))}
		</>
	);
}

function Contact({ site }: { site: PublicSite | null }) {
	const t = useTranslations("openData.contact");
	return (
		<Prose>
			<p>{site ? t.rich("text", siteTags(site)) : t("unknown")}</p>
		</Prose>
	);
}
