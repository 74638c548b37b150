import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Field } from "@/components/ui/field";
import { formatDecimal } from "@/lib/domain/format";
import type { DecimalString } from "@/lib/domain/indicator";
import { type Computed, progressOf } from "@/lib/domain/progress";
import { Prose, TextList } from "./guide-parts";

/** Years are counted, not dated, so that the examples speak of no plan: two of six have passed. */
const SPAN = 6;
const ELAPSED = 2;

type Example = { baseline: DecimalString; target: DecimalString; actual: DecimalString; expectedPlaces: number };

const ADVANCING: Example = { baseline: "75", target: "80", actual: "78.9", expectedPlaces: 1 };
const FALLING_BACK: Example = { baseline: "0.89", target: "0.90", actual: "0.88", expectedPlaces: 3 };

/** The three numbers: what each says, its formula, and the same indicator worked out; then one that fell back. */
export function NumberGuide() {
	const t = useTranslations("about.numbers");
	const advancing = useWorkedExample(ADVANCING);
	const fallingBack = useWorkedExample(FALLING_BACK);
	return (
		<>
			<Prose>
				<p>{t("intro")}</p>
				<p>{t("example", { ...valuesOf(ADVANCING), span: SPAN, elapsed: ELAPSED })}</p>
			</Prose>
			{(["achievementRate", "progressRate", "pace"] as const).map((number) => (
				<Field key={number} title={t(`${number}.title`)}>
					<Prose>
						<p>{t(`${number}.meaning`)}</p>
						<Formula>{t(`${number}.formula`)}</Formula>
						<p>{t("inExample", { calculation: advancing[number] })}</p>
						{number === "pace" && <p>{t("paceIs", advancing)}</p>}
						<p>{t(`${number}.note`)}</p>
					</Prose>
				</Field>
			))}
			<Field title={t("fallingBack.title")}>
				<Prose>
					<p>{t("fallingBack.example", valuesOf(FALLING_BACK))}</p>
					<TextList
						items={[
							{ key: "achievementRate", text: t("fallingBack.achievementRate", fallingBack) },
							{ key: "progressRate", text: t("fallingBack.progressRate", fallingBack) },
							{ key: "pace", text: t("fallingBack.expected", { calculation: fallingBack.pace }) },
							{ key: "word", text: t("paceIs", fallingBack) },
						]}
					/>
					<p>{t("fallingBack.reading")}</p>
				</Prose>
			</Field>
			<Prose>
				<p>{t("rounding")}</p>
				<p>{t("notComputable")}</p>
			</Prose>
		</>
	);
}

const valuesOf = ({ baseline, target, actual }: Example) => ({ baseline, target, actual });

/** An example in words, computed and worded as on every indicator's page, so that the two cannot disagree. */
function useWorkedExample(example: Example) {
	const t = useTranslations("numbers");
	const tGuide = useTranslations("about.numbers");
	const tPace = useTranslations("pace");
	const locale = useLocale();
	const { achievementRate, progressRate, expected, pace } = progressOf({
		...valuesOf(example),
		direction: "increase",
		year: ELAPSED,
		years: { baselineYear: 0, targetYear: SPAN },
	});
	const values = {
		...valuesOf(example),
		year: tGuide("thatYear"),
		baselineYear: tGuide("baselineYear"),
		targetYear: tGuide("targetYear"),
		elapsed: ELAPSED,
		span: SPAN,
	};
	const shown = (number: Computed, places: number, unit: string) =>
		number.ok ? formatDecimal(number.value, places, locale) + unit : t("notComputableShort");
	return {
		achievementRate: t("formulas.achievementRate", { ...values, result: shown(achievementRate, 1, "%") }),
		progressRate: t("formulas.progressRate", { ...values, result: shown(progressRate, 1, "%") }),
		pace: t("formulas.expected", { ...values, result: shown(expected, example.expectedPlaces, "") }),
		word: tPace(pace),
		reason: t(`paceReasons.${pace}`, values),
	};
}

function Formula({ children }: { children: ReactNode }) {
	return <p className="border-rule border-l-4 pl-3">{children}</p>;
}
