import { paceIn } from "@/lib/domain/assessment";
import { evaluationChanges } from "@/lib/domain/evaluation";
import { eraYear, type FiscalYear } from "@/lib/domain/fiscal-year";
import type { GradeWordings, YearGrades } from "@/lib/domain/grades";
import { definitionIn } from "@/lib/domain/indicator";
import { type Locale, localize } from "@/lib/domain/localized";
import { PACES } from "@/lib/domain/progress";
import type { PublicationEvent } from "@/lib/domain/publication-event";
import { noteOn } from "@/lib/domain/source-notes";
import { wordsOf } from "./words";

type Speech = { locale: Locale; wordings: GradeWordings } & ReturnType<typeof translators>;

function translators(locale: Locale) {
	return {
		t: wordsOf({ locale, namespace: "feeds" }),
		tFields: wordsOf({ locale, namespace: "fields" }),
		tPace: wordsOf({ locale, namespace: "pace" }),
		tEvaluation: wordsOf({ locale, namespace: "evaluation" }),
		tCommon: wordsOf({ locale, namespace: "common" }),
	};
}

/**
 * Puts publications into words: a line that says what of which year, and what it says — of a correction first why and
 * where, then the grades, beside those of the year before where they differ, and the paces.
 */
export function publicationWords(wordings: GradeWordings, locale: Locale) {
	const speech: Speech = { locale, wordings, ...translators(locale) };
	return (event: PublicationEvent): { title: string; summary: string } => {
		const lines = [...correctionLines(event, speech), ...gradeLines(event, speech), ...paceLines(event, speech)];
		return { title: titleOf(event, speech), summary: lines.join("\n") };
	};
}

function titleOf({ subject, revision, corrected }: PublicationEvent, { t, tCommon, locale }: Speech): string {
	const title = localize(subject.title, locale).text;
	const said = {
		subject:
			subject.kind === "policy"
				? t("policy", { code: subject.code, title })
				: t("chapter", { number: String(subject.number), title }),
		year: yearName(revision.fiscalYear, tCommon),
	};
	return corrected ? t("corrected", { ...said, number: String(revision.number) }) : t("published", said);
}

const yearName = (year: FiscalYear, tCommon: Speech["tCommon"]) =>
	tCommon("fiscalYear", { year: String(year), era: eraYear(year) });

function correctionLines({ revision, corrected, indicators }: PublicationEvent, speech: Speech): string[] {
	const { t, tFields, locale } = speech;
	if (corrected === null) return [];
	const fields = evaluationChanges(corrected, revision).map((change) => {
		if (change.field !== "actual") return tFields(change.field);
		const series = indicators.find(({ code }) => code === change.indicator);
		const name = series ? localize(definitionIn(series, revision.fiscalYear).name, locale).text : change.indicator;
		return t("valueOf", { field: tFields("actual"), name });
	});
	return [
		...(revision.correction === null ? [] : [t("reason", { reason: revision.correction })]),
		...(fields.length > 0 ? [t("changes", { fields: fields.join(t("separator")) })] : []),
	];
}

/** A chapter's own indicators are not graded. */
function gradeLines(event: PublicationEvent, speech: Speech): string[] {
	if (event.subject.kind === "chapter") return [];
	const { t, tFields, wordings } = speech;
	return [
		t("said", { field: tFields("progressGrade"), what: gradeName(event, "progressGrade", wordings.progress, speech) }),
		t("said", { field: tFields("reviewGrade"), what: gradeName(event, "reviewGrade", wordings.review, speech) }),
	];
}

function gradeName(
	{ revision, earlier, sourceNotes }: PublicationEvent,
	field: "progressGrade" | "reviewGrade",
	wordings: GradeWordings["progress" | "review"],
	{ t, tEvaluation, tCommon, locale }: Speech,
): string {
	const wordingOf = (grades: YearGrades | null) => wordings.find(({ grade }) => grade === grades?.[field]);
	const isDoubtful = noteOn(sourceNotes, { field, year: revision.fiscalYear }) !== null;
	const [wording, before] = [wordingOf(revision), wordingOf(earlier)];
	if (!wording) return tEvaluation(isDoubtful ? "underReview" : "gradeNotGiven");
	const grade = t("grade", { symbol: wording.symbol, label: localize(wording.label, locale).text });
	const told =
		earlier && before && before.grade !== wording.grade
			? t("gradeAgainst", { grade, year: yearName(earlier.fiscalYear, tCommon), earlier: before.symbol })
			: grade;
	return isDoubtful ? told + tEvaluation("underReviewAfter") : told;
}

function paceLines({ indicators, revision }: PublicationEvent, { t, tPace }: Speech): string[] {
	const paces = indicators.map((series) => paceIn(series, revision.fiscalYear));
	if (paces.length === 0) return [];
	const counts = PACES.map((pace) => ({ pace, count: paces.filter((other) => other === pace).length }))
		.filter(({ count }) => count > 0)
		.map(({ pace, count }) => t("paceCount", { pace: tPace(pace), count: String(count) }));
	return [t("paces", { count: paces.length, paces: counts.join(t("separator")) })];
}
