import type { z } from "zod";
import type { PublicDivision } from "@/lib/data/public/mapping";
import { eraYear, type FiscalYear, fiscalYearOf } from "@/lib/domain/fiscal-year";
import type { GradeWordings, ProgressGrade, ReviewGrade } from "@/lib/domain/grades";
import { definitionIn, type IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import { type DatedName, nameIn } from "@/lib/domain/names";
import type { SourceNote } from "@/lib/domain/source-notes";
import type * as parts from "@/lib/schemas/api/parts";
import { apiAddress } from "./addresses";

/** Pieces of which several answers are made. */

/** What the town wrote in Japanese only; there is a place for a translation, should there ever be one. */
export const onlyJapanese = (text: string): Localized => ({ ja: text, en: null });

export const onlyJapaneseOrNull = (text: string | null): Localized | null =>
	text === null ? null : onlyJapanese(text);

export function toProgressGrade(
	grade: ProgressGrade | null,
	wordings: GradeWordings,
): z.input<typeof parts.progressGrade> | null {
	return wordings.progress.find((wording) => wording.grade === grade) ?? null;
}

export function toReviewGrade(
	grade: ReviewGrade | null,
	wordings: GradeWordings,
): z.input<typeof parts.reviewGrade> | null {
	return wordings.review.find((wording) => wording.grade === grade) ?? null;
}

export function toDatedNames(names: readonly DatedName[]): z.input<typeof parts.datedName>[] {
	return names
		.map(({ fromYear, name }) => ({ from_year: fromYear, name }))
		.sort((one, other) => one.from_year - other.from_year);
}

export function toDivisionLink({ slug, names }: PublicDivision, now: Date): z.input<typeof parts.divisionLink> {
	return { slug, name: nameIn(names, fiscalYearOf(now)), href: apiAddress(`/divisions/${slug}`) };
}

export function toIndicatorLink(
	series: Pick<IndicatorSeries, "code" | "definitions">,
	now: Date,
): z.input<typeof parts.indicatorLink> {
	const { name } = definitionIn(series, fiscalYearOf(now));
	return { code: series.code, name, href: apiAddress(`/indicators/${series.code}`) };
}

export function toSourceNotes(notes: readonly SourceNote[]): z.input<typeof parts.sourceNote>[] {
	return notes.map(({ field, indicator, fiscalYear, printed, reason }) => ({
		field,
		indicator_code: indicator,
		fiscal_year: fiscalYear,
		printed,
		reason,
	}));
}

export const toYear = (fiscalYear: FiscalYear) => ({ fiscal_year: fiscalYear, era_year: eraYear(fiscalYear) });
