import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import { TownText } from "@/components/layout/localized-text";
import type { WorkItem } from "@/lib/data/staff/work";
import { isOwed } from "@/lib/domain/collection";
import { routes } from "@/lib/routes";
import { CorrectionMark } from "./correction-mark";
import { SheetName } from "./sheet-name";

type WorkItemsProps = {
	items: readonly WorkItem[];
	/** Say the year of each: where sheets of several are in one list. */
	showYear: boolean;
};

/** Sheets in a list, each leading to where it is filled in or read. */
export function WorkItems({ items, showYear }: WorkItemsProps) {
	return (
		<ul className="max-w-text divide-y divide-rule border-rule border-y">
			{items.map((item) => (
				<li key={`${item.code} ${item.fiscalYear}`} className="py-3">
					<WorkLine item={item} showYear={showYear} />
				</li>
			))}
		</ul>
	);
}

function WorkLine({ item, showYear }: { item: WorkItem; showYear: boolean }) {
	const t = useTranslations("work");
	const tStanding = useTranslations("standing");
	const locale = useLocale();
	const shortYear = useShortYear();
	const { code, title, fiscalYear, number, standing, completeness, mine, returned } = item;
	const { given, asked } = completeness;
	// Whoever can't fill it in reads it beside what was published, as its reviewer does.
	const href = mine ? routes.staff.evaluation(locale, code, fiscalYear) : routes.staff.review(locale, code, fiscalYear);
	return (
		<>
			<p className="flex flex-wrap items-baseline gap-x-3">
				<a href={href} className="inline-block py-1 font-bold">
					<SheetName code={code} title={title} />
				</a>
				{showYear && <span>{shortYear(fiscalYear)}</span>}
				<CorrectionMark number={number} />
			</p>
			<p className="flex flex-wrap gap-x-4 text-sm">
				<span>{tStanding(standing)}</span>
				{isOwed(standing) && asked > 0 && (
					<span>{given === asked ? t("complete", { asked }) : t("completeness", { given, asked })}</span>
				)}
			</p>
			{returned && <ReturnedComment returned={returned} />}
		</>
	);
}

function ReturnedComment({ returned }: { returned: NonNullable<WorkItem["returned"]> }) {
	const t = useTranslations("work");
	const format = useFormatter();
	const { by, at, comment, comments } = returned;
	return (
		<div className="mt-2 border-attention border-l-4 bg-orange-50 px-3 py-2">
			<p className="text-sm">
				{t("comment", { by, date: format.dateTime(at, { dateStyle: "medium", timeStyle: "short" }) })}
			</p>
			{comment !== null && <TownText text={comment} className="space-y-1" />}
			{comments.length > 0 && <p className="text-sm">{t("fieldComments", { count: comments.length })}</p>}
		</div>
	);
}
