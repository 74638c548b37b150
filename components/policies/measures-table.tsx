import { useLocale, useTranslations } from "next-intl";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import type { MeasureEntry } from "@/lib/domain/evaluation";

/** 個別施策 × 前期期間の取組の成果 × 主な事務事業. On a phone the rows become blocks. */
export function MeasuresTable({ measures }: { measures: readonly MeasureEntry[] }) {
	const t = useTranslations("policy");
	const tFields = useTranslations("fields");
	const locale = useLocale();
	if (measures.length === 0) return <p>{t("noMeasures")}</p>;
	const cell = "block py-1 align-top sm:table-cell sm:p-3 sm:first:ps-0 print:table-cell print:p-1";
	return (
		// The roles stay explicit: a table whose cells are displayed as blocks loses them in some browsers.
		// biome-ignore-start lint/a11y/noRedundantRoles: see above
		<table role="table" className="block w-full border-collapse text-base sm:table print:table print:text-sm">
			<caption className="sr-only">{tFields("measures")}</caption>
			<thead role="rowgroup" className="hidden sm:table-header-group print:table-header-group">
				<tr role="row" className="border-ink border-b text-sm">
					{(["measure", "intendedResult", "projects"] as const).map((column) => (
						<th key={column} role="columnheader" scope="col" className="p-2 first:ps-0 print:p-1">
							{t(column)}
						</th>
					))}
				</tr>
			</thead>
			<tbody role="rowgroup" className="block sm:table-row-group print:table-row-group">
				{measures.map((measure) => (
					<tr
						key={measure.intendedResult}
						role="row"
						className="block border-rule border-b py-3 sm:table-row sm:py-0 print:table-row"
					>
						<th role="rowheader" scope="row" className={`${cell} sm:w-1/4`}>
							{measure.title ? <LocalizedText text={measure.title} /> : t("illegible")}
						</th>
						<td role="cell" className={`${cell} sm:w-1/2`}>
							<span className="block font-bold text-sm sm:hidden print:hidden">{t("intendedResult")}</span>
							<TownText text={measure.intendedResult} className="space-y-2" />
						</td>
						<td role="cell" className={`${cell} sm:w-1/4`}>
							<span className="block font-bold text-sm sm:hidden print:hidden">{t("projects")}</span>
							<ul>
								{measure.projects.map((project) => (
									<li key={project.ja} lang={locale === "ja" || project.en !== null ? undefined : "ja"}>
										<LocalizedText text={project} />
									</li>
								))}
							</ul>
						</td>
					</tr>
				))}
			</tbody>
		</table>
		// biome-ignore-end lint/a11y/noRedundantRoles: see above
	);
}
