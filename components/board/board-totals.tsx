import { useLocale, useTranslations } from "next-intl";
import type { Board } from "@/lib/data/staff/board";
import { STANDINGS } from "@/lib/domain/collection";
import { routes } from "@/lib/routes";

/** How many sheets stand where, in words, figures and a bar; each leads to those it counts. */
export function BoardTotals({ totals, filter }: Pick<Board, "totals" | "filter">) {
	const t = useTranslations("board");
	const tStanding = useTranslations("standing");
	const locale = useLocale();
	const { year, chapter } = filter;
	const place = { year, ...(chapter !== null && { chapter }) };
	const lines = [
		{ key: "late", label: t("filter.late"), count: totals.late },
		...STANDINGS.map((standing) => ({ key: standing, label: tStanding(standing), count: totals[standing] })),
	];
	return (
		<table className="w-full max-w-text border-collapse">
			<caption className="pb-1 text-start font-bold">
				<a href={routes.staff.board(locale, place)}>{t("totals", { count: totals.all })}</a>
			</caption>
			<tbody>
				{lines.map(({ key, label, count }) => (
					<tr key={key} className="border-rule border-b">
						<th scope="row" className="whitespace-nowrap py-1 pe-4 font-normal">
							{count > 0 ? <a href={routes.staff.board(locale, { ...place, state: key })}>{label}</a> : label}
						</th>
						<td className="w-12 py-1 pe-4 text-end font-bold tabular-nums">{count}</td>
						<td className="w-full py-1" aria-hidden="true">
							<div
								className={`h-3 ${key === "late" ? "bg-error" : "bg-accent"}`}
								style={{ width: `${totals.all === 0 ? 0 : (count / totals.all) * 100}%` }}
							/>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
