import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { TransferProblem } from "@/lib/domain/plan-transfer/problems";
import { useWords } from "./use-words";

type ProblemListProps = { problems: readonly TransferProblem[]; count: number };

/** All that is wrong with a file, with the place of each in words, and in a workbook its row. */
export function ProblemList({ problems, count }: ProblemListProps) {
	const t = useTranslations("transfer");
	const words = useWords();
	return (
		<>
			<Notice title={t("problemsLead")}>
				{count > problems.length && <p>{t("more", { count: count - problems.length })}</p>}
			</Notice>
			<ScrollTable label={t("problemsTable")}>
				<table className="w-full max-w-wide text-left">
					<thead>
						<tr className="border-ink border-b">
							<th scope="col" className="py-2 pr-4">
								{t("place")}
							</th>
							<th scope="col" className="py-2">
								{t("reason")}
							</th>
						</tr>
					</thead>
					<tbody>
						{problems.map((problem, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: a list that is replaced as a whole
							<tr key={index} className="border-rule border-b align-top">
								<td className="min-w-40 py-2 pr-4">
									{problem.cell && (
										<span className="block">
											{t("row", { sheet: words.table(problem.cell.table), row: String(problem.cell.row) })}
										</span>
									)}
									{problem.place.length > 0 ? words.place(problem.place) : problem.cell === null && t("whole")}
								</td>
								<td className="min-w-60 break-words py-2">{words.problem(problem)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollTable>
		</>
	);
}
