import { useLocale, useTranslations } from "next-intl";
import { FiscalYear } from "@/components/layout/fiscal-year";
import { Section } from "@/components/ui/section";
import { DueDate } from "@/components/work/due-date";
import type { Board } from "@/lib/data/staff/board";
import { routes } from "@/lib/routes";
import { BoardFilter } from "./board-filter";
import { BoardTable } from "./board-table";
import { BoardTasksForm } from "./board-tasks-form";
import { BoardTotals } from "./board-totals";

/** 取りまとめ状況: how a year's sheets stand, and what can be done about them. */
export function BoardPage({ board, now }: { board: Board | null; now: Date }) {
	const t = useTranslations("board");
	if (board === null) {
		return (
			<>
				<h1 className="text-3xl">{t("heading")}</h1>
				<p className="mt-4 max-w-text">{t("nothingYet")}</p>
			</>
		);
	}
	const { collection, filter, rows } = board;
	const isOpen = collection !== null && collection.closedAt === null;
	return (
		<>
			<h1 className="text-3xl">
				{t("heading")}{" "}
				<span className="whitespace-nowrap text-2xl">
					<FiscalYear year={filter.year} />
				</span>
			</h1>
			<p className="mt-3">
				{collection === null ? (
					t("notCollected")
				) : isOpen ? (
					<DueDate dueOn={collection.entryDueOn} now={now} />
				) : (
					t("closed")
				)}
			</p>
			<div className="mt-6">
				<BoardTotals totals={board.totals} filter={filter} />
			</div>
			<Section id="list" title={t("list")}>
				<BoardFilter board={board} />
				{rows.length === 0 ? (
					<p>{t("nothingFound")}</p>
				) : (
					<BoardTasksForm year={filter.year} isOpen={isOpen}>
						<BoardTable rows={rows} year={filter.year} />
						<Pages board={board} />
					</BoardTasksForm>
				)}
			</Section>
		</>
	);
}

function Pages({ board }: { board: Board }) {
	const t = useTranslations("board.pages");
	const locale = useLocale();
	const { pages, filter } = board;
	if (pages === 1) return null;
	const { year, chapter, standing, page } = filter;
	const address = (to: number) =>
		routes.staff.board(locale, {
			year,
			...(chapter !== null && { chapter }),
			...(standing !== null && { state: standing }),
			page: to,
		});
	return (
		<nav aria-label={t("label")} className="mt-4 flex flex-wrap gap-x-6">
			{page > 1 && (
				<a href={address(page - 1)} className="inline-block py-1">
					{t("previous")}
				</a>
			)}
			<span className="py-1">{t("place", { page, pages })}</span>
			{page < pages && (
				<a href={address(page + 1)} className="inline-block py-1">
					{t("next")}
				</a>
			)}
		</nav>
	);
}
