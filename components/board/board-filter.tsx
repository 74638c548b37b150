import { useLocale, useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/text-input";
import type { Board } from "@/lib/data/staff/board";
import { STANDINGS } from "@/lib/domain/collection";
import { localize } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";

/** Which sheets are shown: a plain form that asks for the page again. */
export function BoardFilter({ board }: { board: Board }) {
	const t = useTranslations("board.filter");
	const tStanding = useTranslations("standing");
	const locale = useLocale();
	const shortYear = useShortYear();
	const { years, chapters, filter } = board;
	return (
		<form action={routes.staff.board(locale)} className="flex flex-wrap items-end gap-4">
			<label htmlFor="year" className="min-w-28">
				<span className="block font-bold text-sm">{t("year")}</span>
				<Select id="year" name="year" defaultValue={filter.year}>
					{years.map((year) => (
						<option key={year} value={year}>
							{shortYear(year)}
						</option>
					))}
				</Select>
			</label>
			<label htmlFor="chapter" className="min-w-0 max-w-full">
				<span className="block font-bold text-sm">{t("chapter")}</span>
				<Select id="chapter" name="chapter" defaultValue={filter.chapter ?? ""}>
					<option value="">{t("all")}</option>
					{chapters.map(({ number, title }) => (
						<option key={number} value={number}>
							{t("chapterOption", { number: String(number), title: localize(title, locale).text })}
						</option>
					))}
				</Select>
			</label>
			<label htmlFor="state">
				<span className="block font-bold text-sm">{t("state")}</span>
				<Select id="state" name="state" defaultValue={filter.standing ?? ""}>
					<option value="">{t("all")}</option>
					<option value="late">{t("late")}</option>
					{STANDINGS.map((standing) => (
						<option key={standing} value={standing}>
							{tStanding(standing)}
						</option>
					))}
				</Select>
			</label>
			<Button>{t("apply")}</Button>
		</form>
	);
}
