import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FiscalYear } from "@/components/layout/fiscal-year";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import { Notice } from "@/components/ui/notice";
import type { EntryRevision, EntrySheet, Returned } from "@/lib/data/staff/entry";
import { momentInJapan } from "@/lib/domain/calendar";
import { standingOf } from "@/lib/domain/collection";
import { nameIn } from "@/lib/domain/names";
import { routes } from "@/lib/routes";
import { SHEET_STATE } from "./sheet-state";

/** Which sheet it is, of which year, how far it has come and until when it is due; what was said with it. */
export function EntryHead({ sheet }: { sheet: EntrySheet }) {
	const t = useTranslations("entry");
	const tStanding = useTranslations("standing");
	const { collection, revision } = sheet;
	return (
		<header className="space-y-4">
			<h1 className="text-2xl">
				<SheetName sheet={sheet} />
			</h1>
			<dl className="flex flex-wrap gap-x-8 gap-y-1">
				<Fact title={t("year")}>
					<FiscalYear year={sheet.fiscalYear} />
				</Fact>
				{revision && (
					<Fact title={t("state")} id={SHEET_STATE}>
						{tStanding(standingIn(revision))}
					</Fact>
				)}
				{collection && (
					<Fact title={t("dueOn")}>
						<Day day={collection.dueOn} />
						{!collection.open && ` ${t("closed")}`}
					</Fact>
				)}
				<LeadDivision sheet={sheet} />
			</dl>
			{revision?.correction && (
				<Notice title={t("correction", { number: revision.number })} headingLevel={2}>
					<TownText text={revision.correction} />
				</Notice>
			)}
			{revision?.returned && <ReturnedNotice returned={revision.returned} />}
			{collection?.guidance && (
				<section aria-labelledby="guidance" className="max-w-text border-rule border-l-4 pl-4">
					<h2 id="guidance" className="text-base">
						{t("guidance")}
					</h2>
					<TownText text={collection.guidance} className="space-y-2" />
				</section>
			)}
		</header>
	);
}

function standingIn({ state, number, savedAt, returned }: EntryRevision) {
	return standingOf({ state, number, savedAt, lastStep: returned && "returned" });
}

function SheetName({ sheet: { code, chapter, policy } }: { sheet: EntrySheet }) {
	const t = useTranslations("entry");
	return policy === null ? (
		<>
			{t("chapterSheet", { number: chapter.number })} <LocalizedText text={chapter.title} />
		</>
	) : (
		<>
			<span className="mr-3">{code}</span>
			<LocalizedText text={policy.title} />
		</>
	);
}

function Fact({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
	return (
		<div className="flex gap-x-2">
			<dt className="text-ink-soft">{title}</dt>
			{/* Takes the focus when the form gives way to the sheet for reading. */}
			<dd id={id} tabIndex={id ? -1 : undefined} className="font-bold">
				{children}
			</dd>
		</div>
	);
}

function Day({ day }: { day: string }) {
	const format = useFormatter();
	return format.dateTime(momentInJapan(day, "12:00"), { dateStyle: "long" });
}

function LeadDivision({ sheet: { divisions, fiscalYear } }: { sheet: EntrySheet }) {
	const tFields = useTranslations("fields");
	if (divisions.lead === null) return null;
	return (
		<Fact title={tFields("leadDivision")}>
			<LocalizedText text={nameIn(divisions.lead.names, fiscalYear)} />
		</Fact>
	);
}

/** What the reviewer said when sending the sheet back; words on single fields stand at the fields. */
function ReturnedNotice({ returned }: { returned: Returned }) {
	const t = useTranslations("entry.returned");
	const format = useFormatter();
	const at = format.dateTime(returned.at, { dateStyle: "long", timeStyle: "short" });
	return (
		<Notice title={t("title")} headingLevel={2}>
			<p className="text-sm">{t("by", { who: returned.by, at })}</p>
			{returned.comment && <TownText text={returned.comment} />}
			{returned.comments.length > 0 && <p>{t("fields", { count: returned.comments.length })}</p>}
		</Notice>
	);
}

/** Who saved the draft last, and when. */
export function LastSaved({ revision: { savedAt, savedBy } }: { revision: EntryRevision }) {
	const t = useTranslations("entry");
	const format = useFormatter();
	if (savedAt === null) return <p>{t("neverSaved")}</p>;
	const at = format.dateTime(savedAt, { dateStyle: "medium", timeStyle: "medium" });
	return <p>{savedBy === null ? t("lastSaved", { at }) : t("lastSavedBy", { at, who: savedBy })}</p>;
}

/** Where else one looks at the same sheet. */
export function SheetLinks({ sheet }: { sheet: EntrySheet }) {
	const t = useTranslations("entry.links");
	const locale = useLocale();
	const links = [
		...(sheet.isPublished && sheet.policy
			? [{ href: routes.policyYear(locale, sheet.code, sheet.fiscalYear), text: t("public") }]
			: []),
		...(sheet.isPublished && !sheet.policy
			? [{ href: routes.chapter(locale, sheet.chapter.number), text: t("public") }]
			: []),
		...(sheet.may.review && sheet.revision
			? [{ href: routes.staff.review(locale, sheet.code, sheet.fiscalYear), text: t("review") }]
			: []),
		{ href: routes.staff.home(locale), text: t("work") },
	];
	return (
		<ul className="mt-6 flex flex-wrap gap-x-6">
			{links.map(({ href, text }) => (
				<li key={href}>
					<a href={href} className="inline-block py-1">
						{text}
					</a>
				</li>
			))}
		</ul>
	);
}
