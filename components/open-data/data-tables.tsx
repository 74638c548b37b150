import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Prose } from "@/components/guides/guide-parts";
import { routes } from "@/lib/routes";

/** A table with its name in addresses, and in words what it is called, what a row is and what it is good for. */
export type TableOffer = { name: string; title: string; row: string; use: string };

const FORMATS = [
	{ key: "xlsx", suffix: "xlsx", query: "" },
	{ key: "csv", suffix: "csv", query: "" },
	{ key: "shiftJis", suffix: "csv", query: "encoding=shift_jis" },
	{ key: "json", suffix: "json", query: "" },
] as const;

/** It quotes what was misread in the source: signs that Shift_JIS, as a rule, does not have. */
const TABLE_OF_MISREADINGS = "source-notes";

/** An example of what may be asked for in an address. */
const EXAMPLE = { file: "evaluations.csv", query: "year=2024&chapter=7" };

/** Every table with its files, and what belongs to all of them. */
export function DataTables({ tables, portalUrl }: { tables: readonly TableOffer[]; portalUrl: string }) {
	const t = useTranslations("openData.tables");
	const locale = useLocale();
	const example = routes.data(EXAMPLE.file, EXAMPLE.query);
	return (
		<>
			<Prose>
				<p>{t("intro")}</p>
				<p>
					{t("all")} <FileLink href={routes.data("all.zip")}>{t("zip")}</FileLink>
				</p>
				<p>
					{t("meaning")} <FileLink href={routes.dataDictionary(locale)}>{t("dictionary")}</FileLink>
					<FileLink href={routes.data("dictionary.csv")}>{t("dictionaryFile")}</FileLink>
					<FileLink href={routes.data("codes.csv")}>{t("codesFile")}</FileLink>
				</p>
			</Prose>
			{tables.map((table) => (
				<TableEntry key={table.name} {...table} />
			))}
			<Prose>
				<p>
					{t.rich("select", {
						example: () => (
							<a href={example} className="break-all font-mono text-sm">
								{portalUrl + example}
							</a>
						),
						council: (words) => <a href={routes.council(locale)}>{words}</a>,
					})}
				</p>
			</Prose>
		</>
	);
}

function TableEntry({ name, title, row, use }: TableOffer) {
	const t = useTranslations("openData");
	const locale = useLocale();
	return (
		<section aria-labelledby={`table-${name}`}>
			<h3 id={`table-${name}`} className="text-lg">
				<a href={routes.dataDictionary(locale, name)}>{title}</a>{" "}
				<span className="font-mono font-normal text-ink-soft text-sm">{name}</span>
			</h3>
			<p className="mt-1 max-w-text">{row}</p>
			<p className="max-w-text">{use}</p>
			<ul aria-label={t("tables.files", { title })} className="mt-1 flex flex-wrap gap-x-5">
				{FORMATS.filter(({ key }) => key !== "shiftJis" || name !== TABLE_OF_MISREADINGS).map(
					({ key, suffix, query }) => (
						<li key={key}>
							<FileLink href={routes.data(`${name}.${suffix}`, query)}>{t(`formats.${key}`)}</FileLink>
						</li>
					),
				)}
			</ul>
		</section>
	);
}

function FileLink({ href, children }: { href: string; children: ReactNode }) {
	return (
		<a href={href} className="mr-4 inline-block py-0.5 last:mr-0">
			{children}
		</a>
	);
}
