import { useLocale, useTranslations } from "next-intl";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import { Notice } from "@/components/ui/notice";
import type { Contradiction } from "@/lib/domain/contradictions";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import { routes } from "@/lib/routes";

type ContradictionNoticeProps = {
	contradictions: readonly Contradiction[];
	/** For the names of those that contradict. */
	indicators: readonly IndicatorSeries[];
	explanation: string | null;
	className?: string;
};

/** Says what people judged, what the numbers say, that the two differ, and the town's own explanation if it gave one. */
export function ContradictionNotice({ contradictions, indicators, explanation, className }: ContradictionNoticeProps) {
	const t = useTranslations("contradictions");
	if (contradictions.length === 0) return null;
	return (
		<Notice id="contradictions" title={t("title")} className={className}>
			<ul className="list-disc space-y-2 pl-5">
				{contradictions.map((contradiction) => (
					<li key={`${contradiction.kind} ${"sentence" in contradiction ? contradiction.sentence : ""}`}>
						<ContradictionText contradiction={contradiction} indicators={indicators} />
					</li>
				))}
			</ul>
			{explanation === null ? (
				<p>{t("noExplanation")}</p>
			) : (
				<>
					<p className="font-bold">{t("explanation")}</p>
					<TownText text={explanation} />
				</>
			)}
		</Notice>
	);
}

type ContradictionTextProps = { contradiction: Contradiction; indicators: readonly IndicatorSeries[] };

function ContradictionText({ contradiction, indicators }: ContradictionTextProps) {
	const t = useTranslations("contradictions");
	const tPace = useTranslations("pace");
	const locale = useLocale();
	const said = "sentence" in contradiction ? contradiction.sentence : contradiction.grade;
	return (
		<>
			{t.rich(contradiction.kind, { said, town: (chunks) => <span lang="ja">{chunks}</span> })}{" "}
			{contradiction.indicators.map(({ code, name, pace }, index) => {
				const shown = indicators.find((series) => series.code === code)?.definitions.at(-1)?.name ?? {
					ja: name,
					en: null,
				};
				return (
					<span key={code}>
						{index > 0 && t("separator")}
						<a href={routes.indicator(locale, code)}>
							<LocalizedText text={shown} />
						</a>
						{t("paceOf", { pace: tPace(pace) })}
					</span>
				);
			})}
		</>
	);
}
