import { useTranslations } from "next-intl";
import { GradeSymbol } from "@/components/evaluations/grade-symbol";
import { LocalizedText } from "@/components/layout/localized-text";
import type { GradeWording, ProgressGrade, ReviewGrade } from "@/lib/domain/grades";

type GradeCountsProps<G extends ProgressGrade | ReviewGrade> = {
	grades: readonly (G | null)[];
	wordings: readonly GradeWording<G>[];
};

/** How many policies got each grade, in words and figures; those without a grade are counted as such. */
export function GradeCounts<G extends ProgressGrade | ReviewGrade>({ grades, wordings }: GradeCountsProps<G>) {
	const t = useTranslations("home");
	const missing = grades.filter((grade) => grade === null).length;
	return (
		<dl className="mt-2 grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">
			{wordings.map(({ grade, symbol, label }) => (
				<div key={grade} className="contents">
					<dt>
						<GradeSymbol symbol={symbol} />
						<LocalizedText text={label} />
					</dt>
					<dd className="text-end font-bold text-base tabular-nums">
						{grades.filter((given) => given === grade).length}
					</dd>
				</div>
			))}
			{missing > 0 && (
				<div className="contents">
					<dt>{t("noGrade")}</dt>
					<dd className="text-end font-bold text-base tabular-nums">{missing}</dd>
				</div>
			)}
		</dl>
	);
}
