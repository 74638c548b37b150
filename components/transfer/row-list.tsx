import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Listed } from "@/lib/domain/plan-transfer/preview";
import type { AnyRow, PlanTable } from "@/lib/domain/plan-transfer/tables";
import { useWords } from "./use-words";

/** So few are shown at once; more are folded. */
const MOST_OPEN = 10;

type FoldedGroupProps = { table: PlanTable; count: number; isFolded?: boolean; children: ReactNode };

/** What concerns one table, folded where it is much. */
export function FoldedGroup({ table, count, isFolded = count > MOST_OPEN, children }: FoldedGroupProps) {
	const t = useTranslations("transfer");
	const words = useWords();
	return (
		<details open={!isFolded} className="border-rule border-b py-2">
			<summary className="min-h-11 cursor-pointer py-2 font-bold">
				{t("group", { table: words.table(table), count })}
			</summary>
			<div className="pb-3 pl-4">{children}</div>
		</details>
	);
}

/** The rows of one table by their names. */
export function RowList({ table, rows, isFolded }: { table: PlanTable; rows: Listed<AnyRow>; isFolded?: boolean }) {
	const words = useWords();
	return (
		<FoldedGroup table={table} count={rows.count} isFolded={isFolded}>
			<ul className="max-w-text list-disc space-y-1 pl-5">
				{rows.items.map((row, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a list that is replaced as a whole
					<li key={index} className="break-words">
						{words.row(table, row)}
					</li>
				))}
			</ul>
			<More rows={rows} />
		</FoldedGroup>
	);
}

/** That a list goes on. */
export function More({ rows: { items, count } }: { rows: Listed<unknown> }) {
	const t = useTranslations("transfer");
	return count > items.length && <p className="mt-2">{t("more", { count: count - items.length })}</p>;
}
