import { useTranslations } from "next-intl";
import { GradeSymbol } from "@/components/evaluations/grade-symbol";
import { useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import type { GradeChangeOf } from "@/lib/domain/comparison";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { GradeWording, GradeWordings, ProgressGrade, ReviewGrade } from "@/lib/domain/grades";
import { type Compared, OwnerLink } from "./compared-owner";

type ChangedGradeProps = GradeChangeOf<Compared> & {
	years: readonly [FiscalYear, FiscalYear];
	wordings: GradeWordings;
};

/** A policy's grade of both years, in the town's wording. */
export function ChangedGrade({ policy, change, years: [from, to], wordings }: ChangedGradeProps) {
	const tFields = useTranslations("fields");
	const pair: readonly Given[] =
		change.field === "progressGrade"
			? [wordingOf(wordings.progress, change.before), wordingOf(wordings.progress, change.after)]
			: [wordingOf(wordings.review, change.before), wordingOf(wordings.review, change.after)];
	const [before, after] = pair;
	return (
		<>
			<div className="font-bold">
				<OwnerLink policy={policy} />
			</div>
			<div className="space-y-1">
				<p className="text-sm">{tFields(change.field)}</p>
				<p>
					<YearGrade year={from} given={before} />
				</p>
				<p>
					→ <YearGrade year={to} given={after} />
				</p>
			</div>
		</>
	);
}

type Given = GradeWording<ProgressGrade | ReviewGrade> | undefined;

function wordingOf<Grade extends ProgressGrade | ReviewGrade>(
	wordings: readonly GradeWording<Grade>[],
	grade: Grade | null,
): GradeWording<Grade> | undefined {
	return wordings.find((wording) => wording.grade === grade);
}

function YearGrade({ year, given }: { year: FiscalYear; given: Given }) {
	const t = useTranslations("council.list");
	const shortYear = useShortYear();
	return (
		<span>
			<span className="mr-2 text-sm">{shortYear(year)}</span>
			{given ? (
				<>
					<GradeSymbol symbol={given.symbol} />
					<LocalizedText text={given.label} />
				</>
			) : (
				t("notGiven")
			)}
		</span>
	);
}
