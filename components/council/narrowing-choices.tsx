import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GradeSymbol } from "@/components/evaluations/grade-symbol";
import { PaceLabel } from "@/components/indicators/pace-label";
import { LocalizedText } from "@/components/layout/localized-text";
import { Choices } from "@/components/ui/choice";
import type { GradeWording, ProgressGrade, ReviewGrade } from "@/lib/domain/grades";
import { PACES } from "@/lib/domain/progress";
import type { SelectionParameter } from "@/lib/domain/selection-query";
import { ChoiceBoxes } from "./choice-boxes";
import { divisionChoices } from "./choices";
import type { CouncilView } from "./council-view";

const NARROWING = ["division", "pace", "grade", "review"] as const satisfies readonly SelectionParameter[];

type NarrowingChoicesProps = { view: CouncilView; errorOf: (name: SelectionParameter) => string | undefined };

/** What few need: by division, pace and grades. Folded, unless something of it was chosen or is wrong. */
export function NarrowingChoices({ view: { site, policies, selection, chosen }, errorOf }: NarrowingChoicesProps) {
	const t = useTranslations("council.form");
	const tFields = useTranslations("fields");
	const { divisions, paces, progressGrades, reviewGrades } = selection;
	const isUsed = [divisions, paces, progressGrades, reviewGrades].some((list) => list.length > 0);
	const divisionYear = chosen.years.at(-1) ?? site.plan.years.targetYear;
	return (
		<details
			open={isUsed || NARROWING.some((name) => errorOf(name) !== undefined)}
			className="border-rule border-y py-2 lg:col-span-2"
		>
			<summary className="w-fit py-2 font-bold">{t("narrow")}</summary>
			<div className="grid gap-x-10 gap-y-6 py-3 lg:grid-cols-2">
				<Choices
					id="division"
					legend={t("division")}
					hint={t("divisionHint")}
					error={errorOf("division")}
					className="lg:col-span-2 lg:max-w-none"
				>
					<ChoiceBoxes
						name="division"
						choices={divisionChoices(policies, divisionYear).map(({ slug, name }) => ({
							value: slug,
							label: <LocalizedText text={name} />,
						}))}
						chosen={divisions}
						className="sm:grid-cols-2 lg:grid-cols-3"
					/>
				</Choices>
				<Choices
					id="pace"
					legend={t("pace")}
					hint={t("paceHint")}
					error={errorOf("pace")}
					className="lg:col-span-2 lg:max-w-none"
				>
					<ChoiceBoxes
						name="pace"
						choices={PACES.map((pace) => ({ value: pace, label: <PaceLabel pace={pace} /> }))}
						chosen={paces}
						className="min-[28rem]:grid-cols-2 sm:grid-cols-3 lg:grid-cols-4"
					/>
				</Choices>
				<Choices id="grade" legend={tFields("progressGrade")} error={errorOf("grade")}>
					<ChoiceBoxes name="grade" choices={site.wordings.progress.map(toChoice)} chosen={progressGrades} />
				</Choices>
				<Choices id="review" legend={tFields("reviewGrade")} error={errorOf("review")}>
					<ChoiceBoxes name="review" choices={site.wordings.review.map(toChoice)} chosen={reviewGrades} />
				</Choices>
			</div>
		</details>
	);
}

function toChoice<Grade extends ProgressGrade | ReviewGrade>({
	grade,
	symbol,
	label,
}: GradeWording<Grade>): {
	value: Grade;
	label: ReactNode;
} {
	return {
		value: grade,
		label: (
			<>
				<GradeSymbol symbol={symbol} />
				<LocalizedText text={label} />
			</>
		),
	};
}
