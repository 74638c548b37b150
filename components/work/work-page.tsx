import { useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import { TownText } from "@/components/layout/localized-text";
import { Section } from "@/components/ui/section";
import type { Work, WorkItem } from "@/lib/data/staff/work";
import { isOwed } from "@/lib/domain/collection";
import { DueDate } from "./due-date";
import { OpenNotes } from "./open-notes";
import { PlanningWork } from "./planning-work";
import { WorkItems } from "./work-items";

type WorkPageProps = { work: Work; now: Date };

/** 自分の仕事: what came back first, then what is owed and by when, then the rest. */
export function WorkPage({ work, now }: WorkPageProps) {
	const t = useTranslations("work");
	const { collections, planning, items, notes, hasPolicies } = work;
	const mine = items.filter((item) => item.mine);
	const related = items.filter((item) => !item.mine);
	const isDivision = hasPolicies || mine.length > 0;
	return (
		<>
			<h1 className="text-3xl">{t("heading")}</h1>
			{planning === null && !hasPolicies && <p className="mt-4 max-w-text">{t("noDivision")}</p>}
			{isDivision && <OpenYears collections={collections} now={now} />}
			{isDivision && <OwnSheets items={mine} hasOpenYear={collections.length > 0} />}
			{planning && <PlanningWork planning={planning} />}
			{related.length > 0 && (
				<Section id="related" title={t("related", { count: related.length })}>
					<div>
						<p className="mb-3 max-w-text">{t("relatedLead")}</p>
						<WorkItems items={related} showYear />
					</div>
				</Section>
			)}
			<OpenNotes notes={notes} />
		</>
	);
}

function OpenYears({ collections, now }: { collections: Work["collections"]; now: Date }) {
	const t = useTranslations("work");
	const shortYear = useShortYear();
	if (collections.length === 0) return <p className="mt-4 max-w-text">{t("nothingOpen")}</p>;
	return (
		<ul className="mt-4 max-w-text space-y-4">
			{collections.map(({ id, fiscalYear, entryDueOn, guidance }) => (
				<li key={id} className="border-accent border-l-4 pl-4">
					<p className="font-bold">{t("open", { year: shortYear(fiscalYear) })}</p>
					<p>
						<DueDate dueOn={entryDueOn} now={now} />
					</p>
					{guidance !== null && <TownText text={guidance} className="mt-1" />}
				</li>
			))}
		</ul>
	);
}

function OwnSheets({ items, hasOpenYear }: { items: readonly WorkItem[]; hasOpenYear: boolean }) {
	const t = useTranslations("work");
	const returned = items.filter(({ standing }) => standing === "returned");
	const owed = items.filter(({ standing }) => isOwed(standing) && standing !== "returned");
	const done = items.filter(({ standing }) => !isOwed(standing));
	const showYear =
		new Set(items.map(({ fiscalYear }) => fiscalYear)).size > 1 || items.some(({ number }) => number > 1);
	return (
		<>
			{returned.length > 0 && (
				<Section id="returned" title={t("returned", { count: returned.length })}>
					<WorkItems items={returned} showYear={showYear} />
				</Section>
			)}
			{owed.length > 0 && (
				<Section id="owed" title={t("owed", { count: owed.length })}>
					<WorkItems items={owed} showYear={showYear} />
				</Section>
			)}
			{hasOpenYear && returned.length + owed.length === 0 && <p className="mt-8 max-w-text">{t("nothingOwed")}</p>}
			{done.length > 0 && (
				<details className="mt-10 max-w-text">
					<summary className="py-1 font-bold text-accent text-lg">{t("done", { count: done.length })}</summary>
					<div className="mt-3">
						<WorkItems items={done} showYear={showYear} />
					</div>
				</details>
			)}
		</>
	);
}
