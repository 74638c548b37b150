import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GuideHeader, PageContents, Prose, TextList } from "@/components/guides/guide-parts";
import { Section } from "@/components/ui/section";
import { routes } from "@/lib/routes";
import { type DescribedColumn, DictionaryColumns, listAnchor } from "./dictionary-columns";

type DescribedTable = {
	name: string;
	title: string;
	/** What one row is. */
	row: string;
	/** The columns that tell a row from every other. */
	key: readonly string[];
	columns: readonly DescribedColumn[];
};

type DescribedList = {
	name: string;
	title: string;
	codes: readonly { code: string; symbol: string | null; label: { text: string; lang: "ja" | "en" } }[];
};

type Dictionary = {
	rules: readonly { key: string; text: string }[];
	/** Columns that most tables have, left out of each. */
	common: readonly DescribedColumn[];
	tables: readonly DescribedTable[];
	lists: readonly DescribedList[];
};

const FORMATS = ["csv", "json", "xlsx"] as const;

/** Every table and column of the open data, and what their codes mean; each table and list has an address. */
export function DictionaryText({ rules, common, tables, lists }: Dictionary) {
	const t = useTranslations("dictionary");
	const fileLink = (file: string) => (words: ReactNode) => <a href={routes.data(file)}>{words}</a>;
	return (
		<>
			<GuideHeader title={t("title")}>
				{t.rich("lead", { files: fileLink("dictionary.csv"), codes: fileLink("codes.csv") })}
			</GuideHeader>
			<PageContents title={t("contents")}>
				<Contents tables={tables} />
			</PageContents>
			<Section id="rules" title={t("rulesTitle")}>
				<Prose>
					<TextList items={rules} />
				</Prose>
			</Section>
			<Section id="common" title={t("commonTitle")}>
				<Prose>
					<p>{t("commonText")}</p>
				</Prose>
				<DictionaryColumns columns={common} />
			</Section>
			{tables.map((table) => (
				<TableSection key={table.name} table={table} />
			))}
			<Section id="codes" title={t("codesTitle")}>
				{lists.map((list) => (
					<CodeList key={list.name} list={list} />
				))}
			</Section>
		</>
	);
}

function Contents({ tables }: Pick<Dictionary, "tables">) {
	const t = useTranslations("dictionary");
	const entries = [
		{ id: "rules", title: t("rulesTitle") },
		{ id: "common", title: t("commonTitle") },
		...tables.map(({ name, title }) => ({ id: name, title })),
		{ id: "codes", title: t("codesTitle") },
	];
	return (
		<ul className="mt-1 flex flex-wrap gap-x-4">
			{entries.map(({ id, title }) => (
				<li key={id}>
					<a href={`#${id}`} className="inline-block py-0.5">
						{title}
					</a>
				</li>
			))}
		</ul>
	);
}

function TableSection({ table: { name, title, row, key, columns } }: { table: DescribedTable }) {
	const t = useTranslations("dictionary");
	return (
		<Section
			id={name}
			title={
				<>
					{title} <code className="inline-block font-normal text-base">{name}</code>
				</>
			}
		>
			<Prose>
				<p>{row}</p>
				<p className="text-sm">{t.rich("key", { columns: key.join(", "), data: (words) => <code>{words}</code> })}</p>
				<p className="flex flex-wrap gap-x-4 text-sm">
					<span>{t("files")}</span>
					{FORMATS.map((format) => (
						<a key={format} href={routes.data(`${name}.${format}`)} className="inline-block py-0.5">
							{name}.{format}
						</a>
					))}
				</p>
			</Prose>
			<DictionaryColumns columns={columns} />
		</Section>
	);
}

/** The codes of one list; a grade with the symbol that the sheet prints. */
function CodeList({ list: { name, title, codes } }: { list: DescribedList }) {
	const locale = useLocale();
	return (
		<div id={listAnchor(name)}>
			<h3 className="text-lg">
				{title} <code className="inline-block font-normal text-sm">{name}</code>
			</h3>
			<dl className="mt-2 divide-y divide-rule border-rule border-y">
				{codes.map(({ code, symbol, label }) => (
					<div key={code} className="grid gap-x-6 py-1 sm:grid-cols-[14rem_minmax(0,1fr)]">
						<dt>
							<code className="text-sm">{code}</code>
						</dt>
						<dd lang={label.lang === locale ? undefined : label.lang}>
							{symbol !== null && symbol !== code && <span className="mr-2">{symbol}</span>}
							{label.text}
						</dd>
					</div>
				))}
			</dl>
		</div>
	);
}
