import { useTranslations } from "next-intl";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { Locale } from "@/lib/domain/localized";
import type { AnyRow } from "@/lib/domain/plan-transfer/tables";
import { useWords } from "./use-words";

type ChangeTableProps = { name: string; before: AnyRow | null; after: AnyRow; columns: readonly string[] };

/** Fields of one row, before and after. */
export function ChangeTable({ name, before, after, columns }: ChangeTableProps) {
	const t = useTranslations("transfer");
	const words = useWords();
	return (
		<ScrollTable label={name}>
			<table className="w-full text-left text-sm">
				<thead>
					<tr className="border-rule border-b">
						{(["field", "before", "after"] as const).map((head) => (
							<th key={head} scope="col" className="py-1 pr-4">
								{t(head)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{columns.map((column) => (
						<tr key={column} className="border-rule border-b align-top">
							<th scope="row" className="min-w-20 py-1 pr-4 font-normal">
								{words.field(column)}
							</th>
							<td lang={languageOf(column)} className="min-w-28 whitespace-pre-line break-words py-1 pr-4">
								{words.cell(column, before?.[column])}
							</td>
							<td lang={languageOf(column)} className="min-w-28 whitespace-pre-line break-words py-1">
								{words.cell(column, after[column])}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</ScrollTable>
	);
}

/** The plan is in Japanese, but for its translations. */
function languageOf(column: string): Locale {
	return column.endsWith("En") ? "en" : "ja";
}
