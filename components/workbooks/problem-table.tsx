import { useTranslations } from "next-intl";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { WorkbookProblem } from "@/lib/domain/workbook/problems";

/** What is wrong in a workbook, with the place of each. */
export function ProblemTable({ problems }: { problems: readonly WorkbookProblem[] }) {
	const t = useTranslations("workbooks");
	const tProblem = useTranslations("problems");
	return (
		<ScrollTable label={t("problemsTable")}>
			<table className="w-full max-w-wide text-left">
				<thead>
					<tr className="border-ink border-b">
						{(["sheet", "row", "column", "reason"] as const).map((head) => (
							<th key={head} scope="col" className="py-2 pr-4 align-bottom whitespace-nowrap">
								{t(`place.${head}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{problems.map(({ place, message, values }, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a list that is replaced as a whole
						<tr key={index} className="border-rule border-b align-top">
							<td className="py-2 pr-4 whitespace-nowrap">{place?.sheet ?? t("place.whole")}</td>
							<td className="py-2 pr-4 tabular-nums">{place?.row}</td>
							<td className="py-2 pr-4">{place?.column}</td>
							<td className="min-w-60 py-2">{tProblem(message as Parameters<typeof tProblem>[0], values as never)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</ScrollTable>
	);
}
