import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/layout/localized-text";
import type { Localized } from "@/lib/domain/localized";

type SheetNameProps = {
	/** A policy's code, or a chapter's number for its own indicators. */
	code: string;
	title: Localized;
};

/** 「7-1-2 健全な財政運営」, of a chapter's own sheet 「第7章 …（章の指標）」. */
export function SheetName({ code, title }: SheetNameProps) {
	const t = useTranslations("sheet");
	if (code.includes("-")) {
		return (
			<>
				<span className="whitespace-nowrap tabular-nums">{code}</span> <LocalizedText text={title} />
			</>
		);
	}
	return (
		<>
			{t("chapter", { number: code })} <LocalizedText text={title} /> {t("ofChapter")}
		</>
	);
}
