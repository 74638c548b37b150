import type { EvaluationContent, MeasureEntry, PublishedRevision } from "@/lib/domain/evaluation";
import type { FiscalYear, PlanYears } from "@/lib/domain/fiscal-year";
import type { ReviewGrade } from "@/lib/domain/grades";
import type { ActualValue, IndicatorDefinition, IndicatorSeries } from "@/lib/domain/indicator";
import type { DatedName } from "@/lib/domain/names";
import type { SourceField, SourceNote } from "@/lib/domain/source-notes";
import type { Prisma } from "../generated/client";
import type {
	actualSelect,
	divisionSelect,
	indicatorSelect,
	openSourceNotes,
	planMeasures,
	policyDivisionsSelect,
	revisionSelect,
} from "./selects";
import { toLocalized, toValue } from "./values";

/** Rows as Prisma returns them become the plain shapes of the domain. */

type IndicatorRow = Prisma.IndicatorGetPayload<{ select: typeof indicatorSelect }>;
type ActualRow = Prisma.ActualValueGetPayload<{ select: typeof actualSelect }>;
type RevisionRow = Prisma.EvaluationRevisionGetPayload<{ select: typeof revisionSelect }>;
type SourceNoteRow = Prisma.SourceNoteGetPayload<{ select: typeof openSourceNotes.select }>;
type PlanMeasureRow = Prisma.MeasureGetPayload<{ select: typeof planMeasures.select }>;
type DivisionRow = Prisma.DivisionGetPayload<{ select: typeof divisionSelect }>;
type PolicyDivisionRow = Prisma.PolicyDivisionGetPayload<{ select: typeof policyDivisionsSelect.select }>;

export type PublicDivision = { slug: string; names: DatedName[] };
/** 担当課: the one that leads and those related. Lead is null while none is legible in the source. */
export type PublicDivisions = { lead: PublicDivision | null; related: PublicDivision[] };

function toDefinition(row: IndicatorRow["definitions"][number]): IndicatorDefinition {
	return {
		fromYear: row.fromYear,
		name: toLocalized(row.name, row.nameEn),
		unit: row.unit === null ? null : toLocalized(row.unit, row.unitEn),
		precision: row.precision,
		direction: row.direction,
		baseline: toValue(row.baseline, row.baselineAbsence),
		baselineYear: row.baselineYear,
		target: toValue(row.target, row.targetAbsence),
		targetYear: row.targetYear,
		redefined: row.redefined,
		changeReason: row.changeReason,
	};
}

/** An indicator with the published actual values of every year, given per year as `evaluations`. */
export function toSeries(
	row: IndicatorRow,
	years: PlanYears,
	evaluations: readonly { fiscalYear: FiscalYear; actuals: readonly ActualRow[] }[],
): IndicatorSeries {
	const [first, ...later] = row.definitions.map(toDefinition);
	if (!first) throw new Error(`indicator ${row.code} has no definition`);
	const actuals: ActualValue[] = evaluations.flatMap(({ fiscalYear, actuals }) =>
		actuals
			.filter(({ indicator }) => indicator.code === row.code)
			.map(({ value, absence }) => ({ fiscalYear, ...toValue(value, absence) })),
	);
	return { code: row.code, years, endedYear: row.endedYear, definitions: [first, ...later], actuals };
}

export function toRevision(row: RevisionRow & { fiscalYear: FiscalYear }): PublishedRevision {
	return { ...toPublication(row), correction: row.correction, ...toContent(row) };
}

/** What a revision says, whoever reads it: which revisions those are is decided by the query. */
export function toContent(row: RevisionRow): EvaluationContent {
	const { situation, nextSteps, outcome, foreseenIssues, futureDirection, explanation } = row;
	return {
		situation,
		nextSteps,
		outcome,
		foreseenIssues,
		futureDirection,
		explanation,
		progressGrade: row.progressGrade,
		reviewGrade: toReviewGrade(row.reviewGrade),
		measures: toMeasures(row.measures),
		actuals: Object.fromEntries(
			row.actuals.map(({ indicator, value, absence }) => [indicator.code, toValue(value, absence)]),
		),
	};
}

/** The stored measures, in one order of keys: the database has an order of its own. */
export function toMeasures(stored: Prisma.JsonValue): MeasureEntry[] | null {
	if (stored === null) return null;
	return (stored as unknown as MeasureEntry[]).map(({ title, intendedResult, projects }) => ({
		title: title && toLocalized(title.ja, title.en),
		intendedResult,
		projects: projects.map(({ ja, en }) => toLocalized(ja, en)),
	}));
}

/** A measure of the plan, in the form in which a year gives its own. */
export function toPlanMeasure({ title, titleEn, intendedResult, projects }: PlanMeasureRow): MeasureEntry {
	return {
		title: title === null ? null : toLocalized(title, titleEn),
		intendedResult,
		projects: projects.map((project) => toLocalized(project.title, project.titleEn)),
	};
}

/** A check constraint holds the column to 1–4. */
export function toReviewGrade(grade: number | null): ReviewGrade | null {
	return grade as ReviewGrade | null;
}

/**
 * Notes that may be shown: of every year, or of one that is published. One written while a year is still being
 * prepared quotes what is not public yet.
 */
export function toSourceNotes(
	rows: readonly SourceNoteRow[],
	published: readonly { fiscalYear: FiscalYear }[],
): SourceNote[] {
	const isPublic = (year: FiscalYear | null) =>
		year === null || published.some(({ fiscalYear }) => fiscalYear === year);
	return rows.filter(({ fiscalYear }) => isPublic(fiscalYear)).map(toSourceNote);
}

/** That a year was published, or corrected: `number` is above 1 then. */
export type Publication = { fiscalYear: FiscalYear; number: number; publishedAt: Date };

export function toPublication(row: { fiscalYear: FiscalYear; number: number; publishedAt: Date | null }): Publication {
	if (row.publishedAt === null) throw new Error("a revision without a publication date was read as published");
	return { fiscalYear: row.fiscalYear, number: row.number, publishedAt: row.publishedAt };
}

/** The published revisions of each year in one list, ascending by year as the evaluations do. */
export function publishedOf<Revision>(
	evaluations: readonly { fiscalYear: FiscalYear; revisions: readonly Revision[] }[],
): (Revision & { fiscalYear: FiscalYear })[] {
	return evaluations.flatMap(({ fiscalYear, revisions }) => revisions.map((revision) => ({ ...revision, fiscalYear })));
}

function toSourceNote(row: SourceNoteRow): SourceNote {
	return {
		id: row.id,
		field: row.field as SourceField,
		indicator: row.indicator?.code ?? null,
		fiscalYear: row.fiscalYear,
		printed: row.printed,
		reason: toLocalized(row.reason, row.reasonEn),
	};
}

export function toDivision(row: DivisionRow): PublicDivision {
	return {
		slug: row.slug,
		names: row.names.map(({ fromYear, name, nameEn }) => ({ fromYear, name: toLocalized(name, nameEn) })),
	};
}

export function toDivisions(rows: readonly PolicyDivisionRow[]): PublicDivisions {
	const lead = rows.find(({ role }) => role === "lead");
	return {
		lead: lead ? toDivision(lead.division) : null,
		related: rows.filter(({ role }) => role === "related").map(({ division }) => toDivision(division)),
	};
}
