import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import { Section } from "@/components/ui/section";
import { SheetName } from "@/components/work/sheet-name";
import type { Collection, CollectionDetails, UnpublishedSheet } from "@/lib/data/staff/collections";
import { routes } from "@/lib/routes";
import { CollectionForm } from "./collection-form";
import { CollectionStepForm } from "./collection-step-form";

/** One year's collection: its state, what was asked for, and what can be done with it now. */
export function CollectionPage({ details }: { details: CollectionDetails }) {
	const t = useTranslations("collections");
	const locale = useLocale();
	const shortYear = useShortYear();
	const { fiscalYear, collection, unpublished, missingSheets } = details;
	return (
		<>
			<p className="text-sm">
				<a href={routes.admin.collections(locale)} className="inline-block py-1">
					{t("back")}
				</a>
			</p>
			<h1 className="text-3xl">{t("headingOfYear", { year: shortYear(fiscalYear) })}</h1>
			<CollectionState collection={collection} />
			{collection !== null && (
				<p className="mt-2">
					<a href={routes.staff.board(locale, { year: fiscalYear })} className="inline-block py-1">
						{t("toBoard")}
					</a>
				</p>
			)}
			<Section id="terms" title={t(collection === null ? "openSection" : "changeSection")}>
				<CollectionForm fiscalYear={fiscalYear} collection={collection} />
			</Section>
			{collection !== null && collection.closedAt === null && missingSheets > 0 && (
				<Section id="missing" title={t("missingSection")}>
					<p className="max-w-text">{t("missingLead", { count: missingSheets })}</p>
					<CollectionStepForm id={collection.id} step="addSheets" />
				</Section>
			)}
			{collection !== null && collection.closedAt === null && (
				<Section id="close" title={t("closeSection")}>
					<p className="max-w-text">{t("closeLead")}</p>
					<Unpublished sheets={unpublished} />
					<CollectionStepForm id={collection.id} step="close" />
				</Section>
			)}
			{collection !== null && collection.closedAt !== null && (
				<Section id="reopen" title={t("reopenSection")}>
					<p className="max-w-text">{t("reopenLead")}</p>
					<Unpublished sheets={unpublished} />
					<CollectionStepForm id={collection.id} step="reopen" />
				</Section>
			)}
		</>
	);
}

function CollectionState({ collection }: { collection: Collection | null }) {
	const t = useTranslations("collections");
	const format = useFormatter();
	const day = (moment: Date) => format.dateTime(moment, { dateStyle: "long" });
	if (collection === null) return <p className="mt-4 max-w-text">{t("lead")}</p>;
	const { openedAt, closedAt } = collection;
	return (
		<p className="mt-4 max-w-text">
			<span className="font-bold">{t(`states.${closedAt === null ? "open" : "closed"}`)}</span>{" "}
			{closedAt === null ? t("openedOn", { date: day(openedAt) }) : t("closedOn", { date: day(closedAt) })}
		</p>
	);
}

function Unpublished({ sheets }: { sheets: readonly UnpublishedSheet[] }) {
	const t = useTranslations("collections");
	const tState = useTranslations("standing");
	if (sheets.length === 0) return <p>{t("allPublished")}</p>;
	return (
		<div className="max-w-text">
			<h3 className="font-bold">{t("unpublished", { count: sheets.length })}</h3>
			<ul className="mt-2 space-y-1">
				{sheets.map(({ code, title, state }) => (
					<li key={code} className="flex flex-wrap gap-x-3">
						<span>
							<SheetName code={code} title={title} />
						</span>
						<span className="text-ink-soft text-sm">{tState(state)}</span>
					</li>
				))}
			</ul>
		</div>
	);
}
