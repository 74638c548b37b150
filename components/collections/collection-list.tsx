import { useFormatter, useLocale, useTranslations } from "next-intl";
import { FiscalYear } from "@/components/layout/fiscal-year";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { CollectionYear } from "@/lib/data/staff/collections";
import { REVISION_STATES } from "@/lib/domain/workflow";
import { routes } from "@/lib/routes";

/** The plan's years: whether each is collected, until when, and how its sheets stand. */
export function CollectionList({ years }: { years: readonly CollectionYear[] }) {
	const t = useTranslations("collections");
	const locale = useLocale();
	const format = useFormatter();
	return (
		<>
			<h1 className="text-3xl">{t("heading")}</h1>
			<p className="mt-4 max-w-text">{t("lead")}</p>
			<div className="mt-8">
				<ScrollTable label={t("tableLabel")}>
					<table className="w-full border-collapse">
						<caption className="sr-only">{t("tableLabel")}</caption>
						<thead>
							<tr className="border-ink border-b text-sm">
								{(["year", "state", "due", "sheets"] as const).map((column) => (
									<th key={column} scope="col" className="whitespace-nowrap p-2 first:ps-0">
										{t(`columns.${column}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{years.map(({ fiscalYear, collection, counts }) => (
								<tr key={fiscalYear} className="border-rule border-b align-top">
									<th scope="row" className="whitespace-nowrap p-2 ps-0">
										<a href={routes.admin.collection(locale, fiscalYear)} className="inline-block py-1">
											<FiscalYear year={fiscalYear} />
										</a>
									</th>
									<td className="whitespace-nowrap p-2 pt-3">
										{t(
											collection === null
												? "states.none"
												: `states.${collection.closedAt === null ? "open" : "closed"}`,
										)}
									</td>
									<td className="whitespace-nowrap p-2 pt-3">
										{collection && (
											<time dateTime={collection.entryDueOn}>
												{format.dateTime(new Date(collection.entryDueOn), { dateStyle: "long" })}
											</time>
										)}
									</td>
									<td className="p-2 pt-3">
										<StateCounts counts={counts} />
									</td>
								</tr>
							))}
						</tbody>
					</table>
				</ScrollTable>
			</div>
		</>
	);
}

function StateCounts({ counts }: Pick<CollectionYear, "counts">) {
	const t = useTranslations("collections");
	const tState = useTranslations("standing");
	const present = REVISION_STATES.filter((state) => counts[state] > 0);
	if (present.length === 0) return t("noSheets");
	return (
		<ul className="flex flex-wrap gap-x-4">
			{present.map((state) => (
				<li key={state} className="whitespace-nowrap">
					{tState(state)} <span className="font-bold tabular-nums">{counts[state]}</span>
				</li>
			))}
		</ul>
	);
}
