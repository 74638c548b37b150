import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A column in words of the page's language. `lang` is the example's own, where it is text. */
export type DescribedColumn = {
	key: string;
	type: string;
	meaning: string;
	codes: { list: string; title: string } | null;
	unit: "percent" | "unit" | null;
	example: { text: string; lang: "ja" | "en" | undefined } | null;
};

/** The anchor of a list of codes. */
export const listAnchor = (list: string) => `codes-${list}`;

/** Columns with their type, their meaning and an example, one under the other; names beside them where there is room. */
export function DictionaryColumns({ columns }: { columns: readonly DescribedColumn[] }) {
	return (
		<dl className="divide-y divide-rule border-rule border-y">
			{columns.map((column) => (
				<div key={column.key} className="grid gap-x-6 py-2 md:grid-cols-[19rem_minmax(0,1fr)]">
					<dt>
						<code className="font-bold text-sm">{column.key}</code>{" "}
						<span className="inline-block text-ink-soft text-sm">{column.type}</span>
					</dt>
					<dd>
						{column.meaning}
						<Details column={column} />
					</dd>
				</div>
			))}
		</dl>
	);
}

function Details({ column: { codes, unit, example } }: { column: DescribedColumn }) {
	const t = useTranslations("dictionary");
	const parts: ReactNode[] = [
		codes &&
			t.rich("codesOf", { title: codes.title, list: (words) => <a href={`#${listAnchor(codes.list)}`}>{words}</a> }),
		unit && t(unit === "percent" ? "percent" : "inUnit"),
		example && t.rich("example", { text: example.text, data: (words) => <code lang={example.lang}>{words}</code> }),
	];
	if (!parts.some(Boolean)) return null;
	return (
		<p className="flex flex-wrap gap-x-4 text-ink-soft text-sm">
			{parts.map(
				(part, index) =>
					// biome-ignore lint/suspicious/noArrayIndexKey: the three parts never change places.
					part && <span key={index}>{part}</span>,
			)}
		</p>
	);
}
