import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/layout/localized-text";
import type { GradeWording, ProgressGrade, ReviewGrade } from "@/lib/domain/grades";
import type { SourceNote } from "@/lib/domain/source-notes";
import { sourceNoteHref } from "./source-notes";

type GradeProps<Grade extends ProgressGrade | ReviewGrade> = {
	grade: Grade | null;
	wordings: readonly GradeWording<Grade>[];
	/** What makes the reading doubtful, if anything does. */
	note: SourceNote | null;
};

/** A grade as a letter in a box with its words beside it; a missing one says why instead of showing a blank. */
export function Grade<G extends ProgressGrade | ReviewGrade>({ grade, wordings, note }: GradeProps<G>) {
	const t = useTranslations("evaluation");
	const wording = wordings.find((candidate) => candidate.grade === grade);
	if (!wording) return <MissingGrade note={note} />;
	return (
		<div className="flex items-start gap-3">
			<span className="flex h-10 min-w-10 shrink-0 items-center justify-center border-2 border-ink px-1 font-bold text-xl">
				{wording.symbol}
			</span>
			<span className="pt-1.5">
				<LocalizedText text={wording.label} />
				{note && (
					<>
						{" "}
						<a href={sourceNoteHref(note)} className="text-sm">
							{t("underReview")}
						</a>
					</>
				)}
			</span>
		</div>
	);
}

function MissingGrade({ note }: { note: SourceNote | null }) {
	const t = useTranslations("evaluation");
	return (
		<div className="flex items-start gap-3">
			<span
				aria-hidden="true"
				className="flex h-10 min-w-10 shrink-0 items-center justify-center border-2 border-ink-soft border-dashed px-1 text-xl"
			>
				？
			</span>
			<span className="pt-1.5">
				{note ? <a href={sourceNoteHref(note)}>{t("underReview")}</a> : t("gradeNotGiven")}
			</span>
		</div>
	);
}
