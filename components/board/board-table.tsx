import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LocalizedText } from "@/components/layout/localized-text";
import { CorrectionMark } from "@/components/work/correction-mark";
import { SheetName } from "@/components/work/sheet-name";
import type { BoardRow } from "@/lib/data/staff/board";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { nameIn } from "@/lib/domain/names";
import { routes } from "@/lib/routes";
import { BoardTick } from "./board-tick";

const CELL = "flex gap-x-3 py-0.5 align-top sm:table-cell sm:p-2 sm:first:ps-0";

/** One row a sheet. On a phone the rows become blocks. */
export function BoardTable({ rows, year }: { rows: readonly BoardRow[]; year: FiscalYear }) {
	const t = useTranslations("board");
	return (
		// The roles stay explicit: a table whose cells are displayed as blocks loses them in some browsers.
		// biome-ignore-start lint/a11y/noRedundantRoles: see above
		<table role="table" className="block w-full border-collapse sm:table">
			<caption className="sr-only">{t("caption")}</caption>
			<thead role="rowgroup" className="hidden sm:table-header-group">
				<tr role="row" className="border-ink border-b text-sm">
					{(["select", "sheet", "state", "completeness", "warnings", "lastChange"] as const).map((column) => (
						<th key={column} role="columnheader" scope="col" className="whitespace-nowrap p-2 first:ps-0">
							{t(`columns.${column}`)}
						</th>
					))}
				</tr>
			</thead>
			<tbody role="rowgroup" className="block sm:table-row-group">
				{rows.map((row) => (
					<BoardLine key={row.evaluationId} row={row} year={year} />
				))}
			</tbody>
		</table>
		// biome-ignore-end lint/a11y/noRedundantRoles: see above
	);
}

function BoardLine({ row, year }: { row: BoardRow; year: FiscalYear }) {
	const t = useTranslations("board");
	const tStanding = useTranslations("standing");
	const locale = useLocale();
	const { code, title, divisions, standing, late, completeness, warnings, hasEditor, number } = row;
	return (
		// biome-ignore-start lint/a11y/noRedundantRoles: see above
		<tr role="row" className="relative block border-rule border-b py-3 sm:table-row sm:py-0">
			<td role="cell" className="absolute top-1 right-0 sm:static sm:table-cell sm:align-top">
				<BoardTick revisionId={row.revisionId} label={t("select", { code })} />
			</td>
			<th role="rowheader" scope="row" className="block pe-12 pb-1 align-top sm:table-cell sm:p-2 sm:pt-3">
				<a href={routes.staff.review(locale, code, year)}>
					<SheetName code={code} title={title} />
				</a>
				<CorrectionMark number={number} />
				<span className="block font-normal text-sm">
					{divisions.lead && <LocalizedText text={nameIn(divisions.lead.names, year)} />}
					{!hasEditor && <span className="ml-2 font-bold text-error">{t("noEditor")}</span>}
				</span>
			</th>
			<Cell label={t("columns.state")}>
				<span className="whitespace-nowrap">{tStanding(standing)}</span>
				{late && <span className="ml-2 whitespace-nowrap font-bold text-error sm:ml-0 sm:block">{t("late")}</span>}
			</Cell>
			<Cell label={t("columns.completeness")}>
				<span className="whitespace-nowrap tabular-nums">
					{t("completeness", { given: completeness.given, asked: completeness.asked })}
				</span>
			</Cell>
			<Cell label={t("columns.warnings")}>
				<Warnings warnings={warnings} />
			</Cell>
			<Cell label={t("columns.lastChange")}>
				<LastChange change={row.lastChange} />
			</Cell>
		</tr>
		// biome-ignore-end lint/a11y/noRedundantRoles: see above
	);
}

/** A cell that says on a phone what its column is. */
function Cell({ label, children }: { label: string; children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noRedundantRoles: displayed as a block on a phone
		<td role="cell" className={`${CELL} sm:pt-3`}>
			<span className="w-24 shrink-0 text-ink-soft text-sm sm:hidden">{label}</span>
			<span>{children}</span>
		</td>
	);
}

function Warnings({ warnings: { answered, unanswered } }: Pick<BoardRow, "warnings">) {
	const t = useTranslations("board.warnings");
	if (answered + unanswered === 0) return t("none");
	return (
		<>
			{unanswered > 0 && (
				<span className="block whitespace-nowrap font-bold">{t("unanswered", { count: unanswered })}</span>
			)}
			{answered > 0 && <span className="block whitespace-nowrap">{t("answered", { count: answered })}</span>}
		</>
	);
}

function LastChange({ change }: { change: BoardRow["lastChange"] }) {
	const t = useTranslations("board");
	const tStep = useTranslations("steps");
	const format = useFormatter();
	if (change === null) return t("noChange");
	const { at, by, step } = change;
	return (
		<>
			<time dateTime={at.toISOString()} className="whitespace-nowrap">
				{format.dateTime(at, { dateStyle: "medium" })}
			</time>{" "}
			<span className="text-sm">
				{by} {step === null ? tStep("saved") : tStep(step)}
			</span>
		</>
	);
}
