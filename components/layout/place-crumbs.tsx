import { useTranslations } from "next-intl";
import type { Localized } from "@/lib/domain/localized";
import { LocalizedText } from "./localized-text";

type Numbered = { number: number; title: Localized };

export function ChapterCrumb({ chapter }: { chapter: Numbered }) {
	const t = useTranslations("chapter");
	return (
		<>
			{t("number", { number: chapter.number })} <LocalizedText text={chapter.title} />
		</>
	);
}

export function SectionCrumb({ section }: { section: Numbered }) {
	const t = useTranslations("section");
	return (
		<>
			{t("number", { number: section.number })} <LocalizedText text={section.title} />
		</>
	);
}

export function PolicyCrumb({ policy }: { policy: Numbered }) {
	const t = useTranslations("policy");
	return (
		<>
			{t("number", { number: policy.number })} <LocalizedText text={policy.title} />
		</>
	);
}
