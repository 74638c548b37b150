import { useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import type { ComparisonSummary, GradeChangeOf, GradeMovement, IndicatorOf, Movement } from "@/lib/domain/comparison";
import type { GradeWordings } from "@/lib/domain/grades";
import { ChangedGrade } from "./changed-grade";
import { ComparedIndicator } from "./compared-indicator";
import type { Compared } from "./compared-owner";
import { RevisedTarget } from "./revised-target";
import { ShownList } from "./shown-list";

type ComparisonListsProps = { summary: ComparisonSummary<Compared>; wordings: GradeWordings };

const indicatorKey = ({ indicator }: IndicatorOf<Compared>) => indicator.series.code;
const gradeKey = ({ policy, change }: GradeChangeOf<Compared>) => `${policy.code} ${change.field}`;

/** First what matters most, each list with its count also where it is empty; then the rest, where there is any. */
export function ComparisonLists({ summary, wordings }: ComparisonListsProps) {
	const t = useTranslations("council.comparison");
	const shortYear = useShortYear();
	const { from, to, indicators, revised, grades } = summary;
	const moved = (movement: Movement) => (
		<ShownList
			title={t(movement, { count: indicators[movement].length })}
			items={indicators[movement]}
			keyOf={indicatorKey}
		>
			{(item) => <ComparedIndicator {...item} />}
		</ShownList>
	);
	const changed = (movement: GradeMovement) => (
		<ShownList
			title={t(`grades.${movement}`, { count: grades[movement].length })}
			items={grades[movement]}
			keyOf={gradeKey}
		>
			{(item) => <ChangedGrade {...item} years={[from, to]} wordings={wordings} />}
		</ShownList>
	);
	return (
		<>
			<p className="max-w-text text-ink-soft text-sm">{t("text", { from: shortYear(from), to: shortYear(to) })}</p>
			{moved("improved")}
			{moved("fellBack")}
			{changed("up")}
			{changed("down")}
			<ShownList title={t("revised", { count: revised.length })} items={revised} keyOf={indicatorKey}>
				{(item) => <RevisedTarget {...item} />}
			</ShownList>
			{grades.incomplete.length > 0 && changed("incomplete")}
			{indicators.same.length > 0 && moved("same")}
			{indicators.redefined.length > 0 && moved("redefined")}
			{indicators.incomplete.length > 0 && moved("incomplete")}
		</>
	);
}
