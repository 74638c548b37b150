import { useTranslations } from "next-intl";
import type { Key, ReactNode } from "react";

/** Longer lists are read in the files. */
export const SHOWN_AT_MOST = 100;

type ShownListProps<Item> = {
	title: string;
	items: readonly Item[];
	keyOf: (item: Item) => Key;
	children: (item: Item) => ReactNode;
};

/** A list of the comparison under its own heading. Of very many items, the first. */
export function ShownList<Item>({ title, items, keyOf, children }: ShownListProps<Item>) {
	const t = useTranslations("council.comparison");
	const hidden = items.length - SHOWN_AT_MOST;
	return (
		<div>
			<h3 className="text-lg">{title}</h3>
			{items.length === 0 ? (
				<p className="mt-2">{t("none")}</p>
			) : (
				<ul className="mt-2 divide-y divide-rule border-rule border-y">
					{items.slice(0, SHOWN_AT_MOST).map((item) => (
						<li
							key={keyOf(item)}
							className="grid gap-x-8 gap-y-1 py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] print:grid-cols-2 print:py-1"
						>
							{children(item)}
						</li>
					))}
				</ul>
			)}
			{hidden > 0 && <p className="mt-2">{t("more", { count: hidden })}</p>}
		</div>
	);
}
