import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { toQuery } from "@/lib/domain/selection-query";
import { routes } from "@/lib/routes";
import type { CouncilView } from "./council-view";
import { usePagesText } from "./use-pages-text";

/** A book of more sheets than this takes a while: its own page says how far it is. */
const MOST_SHEETS_AT_ONCE = 20;

/** Every file that the choice can be had as, and what each is. */
export function CouncilFiles({ view: { selection, chosen } }: { view: CouncilView }) {
	const t = useTranslations("council.files");
	const locale = useLocale();
	const pagesText = usePagesText();
	const query = toQuery(selection);
	// Tables have neither parts nor a year to compare with, and without a year they would have all of them.
	const dataQuery = toQuery({ ...selection, years: chosen.years, parts: [], comparedWith: null });
	const isLong = chosen.sheets > MOST_SHEETS_AT_ONCE;
	const { pages } = chosen;
	return (
		<div className="print:hidden">
			<h3 className="text-lg">{t("heading")}</h3>
			<ul className="mt-2 max-w-text divide-y divide-rule border-rule border-y">
				{pages === null ? (
					<File text={t("bookTooLong", { most: chosen.mostSheets })}>
						<span className="font-bold">{t("pdf", { name: t("book") })}</span>
					</File>
				) : (
					<File text={isLong ? t("bookWait") : t("bookText")}>
						<FileLink href={isLong ? routes.councilBook(locale, query) : routes.councilFile(locale, "book.pdf", query)}>
							{t("pages", { name: t("book"), pages: pagesText(pages) })}
						</FileLink>
					</File>
				)}
				<File text={t("briefText")}>
					<FileLink href={routes.councilFile(locale, "brief.pdf", query)}>
						{t("pages", { name: t("brief"), pages: t("briefPages") })}
					</FileLink>
				</File>
				<File text={t("summaryText")}>
					<FileLink href={routes.councilFile(locale, "summary.xlsx", query)}>{t("summary")}</FileLink>
				</File>
				<File text={t("valuesText")}>
					<DataLinks name={t("values")} table="indicator-values" query={dataQuery} />
				</File>
				<File text={t("evaluationsText")}>
					<DataLinks name={t("evaluations")} table="evaluations" query={dataQuery} />
				</File>
			</ul>
			<p className="mt-2 max-w-text text-sm">
				{t.rich("dataNote", {
					dictionary: (chunks) => <a href={routes.dataDictionary(locale)}>{chunks}</a>,
					openData: (chunks) => <a href={routes.openData(locale)}>{chunks}</a>,
				})}
			</p>
		</div>
	);
}

function File({ text, children }: { text: string; children: ReactNode }) {
	return (
		<li className="py-3">
			<p className="flex flex-wrap gap-x-5">{children}</p>
			<p className="text-ink-soft text-sm">{text}</p>
		</li>
	);
}

/** Files are made when they are asked for, and there is one of every choice: nothing for a search engine to walk. */
function FileLink({ href, label, children }: { href: string; label?: string; children: ReactNode }) {
	return (
		<a href={href} rel="nofollow" aria-label={label} className="inline-block py-0.5 font-bold">
			{children}
		</a>
	);
}

function DataLinks({ name, table, query }: { name: string; table: string; query: string }) {
	const t = useTranslations("council.files");
	return (
		<>
			<span className="py-0.5 font-bold">{name}</span>
			{(["csv", "xlsx"] as const).map((format) => (
				<FileLink
					key={format}
					href={routes.data(`${table}.${format}`, query)}
					label={t("formatOf", { name, format: t(format) })}
				>
					{t(format)}
				</FileLink>
			))}
		</>
	);
}
