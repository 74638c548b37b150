import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Prose, TextList } from "@/components/guides/guide-parts";
import { routes } from "@/lib/routes";

const SPREADSHEET = ["xlsx", "csv", "shiftJis", "numbers"] as const;
const BLANKS = ["zero", "checking", "computed"] as const;
const PROMISES = ["rhythm", "address", "columns", "record"] as const;

/** How a spreadsheet takes the files. */
export function SpreadsheetGuide() {
	const t = useTranslations("openData.spreadsheet");
	return (
		<Prose>
			<TextList items={SPREADSHEET.map((key) => ({ key, text: t(`items.${key}`) }))} />
		</Prose>
	);
}

/** What it means that something is not there. */
export function BlankGuide() {
	const t = useTranslations("openData.blanks");
	const locale = useLocale();
	const about = (words: ReactNode) => <a href={routes.about(locale)}>{words}</a>;
	return (
		<Prose>
			<TextList items={BLANKS.map((key) => ({ key, text: t.rich(`items.${key}`, { about }) }))} />
		</Prose>
	);
}

/** When the files change, and what about them never does. */
export function PromiseGuide({ lastPublished }: { lastPublished: Date | null }) {
	const t = useTranslations("openData.promise");
	const format = useFormatter();
	return (
		<Prose>
			<TextList items={PROMISES.map((key) => ({ key, text: t(`items.${key}`) }))} />
			{lastPublished && (
				<p>
					{t.rich("items.last", {
						date: () => (
							<time dateTime={lastPublished.toISOString()}>
								{format.dateTime(lastPublished, { dateStyle: "long" })}
							</time>
						),
					})}
				</p>
			)}
		</Prose>
	);
}
