import { useLocale, useTranslations } from "next-intl";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import type { ComparablePolicy, IndicatorOf } from "@/lib/domain/comparison";
import type { Localized } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";

/** Whose indicators and grades are compared: a policy's, or with its number a chapter's own. */
export type Compared = ComparablePolicy & { title: Localized; chapter: number | null };

export function OwnerLink({ policy: { code, chapter, title } }: { policy: Compared }) {
	const t = useTranslations("council.comparison");
	const locale = useLocale();
	return (
		<a
			href={chapter === null ? routes.policy(locale, code) : routes.chapter(locale, chapter)}
			className="inline-block py-0.5"
		>
			{chapter === null ? code : t("chapter", { number: chapter })} <LocalizedText text={title} />
		</a>
	);
}

/** The indicator by its newer name, and whose it is. */
export function IndicatorTitle({ policy, indicator: { series, to } }: IndicatorOf<Compared>) {
	const locale = useLocale();
	return (
		<div>
			<a href={routes.indicator(locale, series.code)} className="inline-block py-0.5 font-bold">
				<LocalizedText text={to.definition.name} />
			</a>
			<p className="text-sm">
				<OwnerLink policy={policy} />
			</p>
		</div>
	);
}

/** Why the town changed a definition. */
export function ChangeReason({ text }: { text: string }) {
	const t = useTranslations("council.comparison");
	return (
		<div className="text-sm">
			{t("reason")}
			<TownText text={text} className="inline" />
		</div>
	);
}
