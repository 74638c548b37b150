import "server-only";
import { cache } from "react";
import type { PlanYears } from "@/lib/domain/fiscal-year";
import type { YearGrades } from "@/lib/domain/grades";
import type { PublicationEvent, PublicationSubject } from "@/lib/domain/publication-event";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { publishedOf, toReviewGrade, toRevision, toSeries, toSourceNotes } from "./mapping";
import {
	indicatorSelect,
	openGradeNotes,
	published,
	publishedGrades,
	publishedRevisions,
	revisionSelect,
} from "./selects";
import { getPublicSite } from "./site";
import { toLocalized } from "./values";

/** Of what publications are told: of the plan, of the policies a division leads or takes part in, of one policy. */
export type PublicationScope = { division?: string; policy?: string };

/** As many as a feed reader needs to catch up; each policy's history has them all. */
const MOST_EVENTS = 100;

const ownerSelect = {
	title: true,
	titleEn: true,
	indicators: { select: indicatorSelect, orderBy: { position: "asc" } },
	evaluations: publishedGrades,
	sourceNotes: openGradeNotes,
} satisfies Prisma.PolicySelect & Prisma.ChapterSelect;

const eventSelect = {
	...revisionSelect,
	evaluation: {
		select: {
			fiscalYear: true,
			revisions: publishedRevisions,
			policy: { select: { code: true, ...ownerSelect } },
			chapter: { select: { number: true, ...ownerSelect } },
		},
	},
} satisfies Prisma.EvaluationRevisionSelect;

type EventRow = Prisma.EvaluationRevisionGetPayload<{ select: typeof eventSelect }>;

/** First publications and corrections in the current plan, newest first, at most 100. One query besides the site's. */
export async function getPublicationEvents(scope: PublicationScope): Promise<PublicationEvent[]> {
	const site = await getPublicSite();
	if (site === null) return [];
	const rows = await prisma().evaluationRevision.findMany({
		where: { ...published, evaluation: inScope(site.planId, scope) },
		orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
		take: MOST_EVENTS,
		relationLoadStrategy: "join",
		select: eventSelect,
	});
	return rows.map((row) => toEvent(row, site.plan.years));
}

function inScope(planId: number, { division, policy }: PublicationScope): Prisma.EvaluationWhereInput {
	const ofPolicy: Prisma.EvaluationWhereInput = {
		policy: { planId, code: policy, ...(division && { divisions: { some: { division: { slug: division } } } }) },
	};
	const isWholePlan = division === undefined && policy === undefined;
	return isWholePlan ? { OR: [ofPolicy, { chapter: { planId } }] } : ofPolicy;
}

function toEvent({ evaluation, ...row }: EventRow, years: PlanYears): PublicationEvent {
	const { fiscalYear, revisions } = evaluation;
	const { subject, owner } = ownerOf(evaluation);
	const corrected = revisions.findLast(({ number }) => number < row.number);
	const grades = publishedOf(owner.evaluations);
	return {
		subject,
		revision: toRevision({ fiscalYear, ...row }),
		corrected: corrected ? toRevision({ fiscalYear, ...corrected }) : null,
		indicators: owner.indicators.map((indicator) => toSeries(indicator, years, [{ fiscalYear, actuals: row.actuals }])),
		earlier: earlierGrades(grades, fiscalYear),
		sourceNotes: toSourceNotes(owner.sourceNotes, grades),
	};
}

type OwnerRow = Omit<NonNullable<EventRow["evaluation"]["policy"]>, "code">;

function ownerOf({ policy, chapter }: EventRow["evaluation"]): { subject: PublicationSubject; owner: OwnerRow } {
	const titleOf = ({ title, titleEn }: OwnerRow) => toLocalized(title, titleEn);
	if (policy) return { subject: { kind: "policy", code: policy.code, title: titleOf(policy) }, owner: policy };
	if (chapter) return { subject: { kind: "chapter", number: chapter.number, title: titleOf(chapter) }, owner: chapter };
	throw new Error("an evaluation belongs to neither a policy nor a chapter");
}

type GradesRow = Prisma.EvaluationRevisionGetPayload<{ select: typeof publishedGrades.select.revisions.select }>;

function earlierGrades(rows: readonly (GradesRow & { fiscalYear: number })[], year: number): YearGrades | null {
	const row = rows.findLast(({ fiscalYear }) => fiscalYear < year);
	if (!row) return null;
	const { fiscalYear, progressGrade, reviewGrade } = row;
	return { fiscalYear, progressGrade, reviewGrade: toReviewGrade(reviewGrade) };
}

/** When anything of the current plan was first and last published; null while nothing is. */
export const getPublicationPeriod = cache(async (): Promise<{ first: Date; last: Date } | null> => {
	const site = await getPublicSite();
	if (site === null) return null;
	const { _min, _max } = await prisma().evaluationRevision.aggregate({
		where: { ...published, evaluation: inScope(site.planId, {}) },
		_min: { publishedAt: true },
		_max: { publishedAt: true },
	});
	return _min.publishedAt && _max.publishedAt ? { first: _min.publishedAt, last: _max.publishedAt } : null;
});
