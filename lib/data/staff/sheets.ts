import "server-only";
import { type Standing, standingOf } from "@/lib/domain/collection";
import type { EntryField } from "@/lib/domain/entry-field";
import type { EvaluationContent } from "@/lib/domain/evaluation";
import type { FiscalYear, PlanYears } from "@/lib/domain/fiscal-year";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import type { PolicyDivisions } from "@/lib/domain/permissions";
import type { RevisionState, RevisionStep } from "@/lib/domain/workflow";
import type { Prisma } from "../generated/client";
import { type PublicDivisions, publishedOf, toContent, toDivisions, toSeries } from "../public/mapping";
import { divisionSelect, indicatorSelect, publishedEvaluations, revisionSelect } from "../public/selects";
import { toLocalized } from "../public/values";
import type { Transaction } from "./access";
import { inChargeSelect, toPolicyDivisions } from "./policy-divisions";

/** A step as it stands in a revision's record. */
export type RecordedStep = {
	step: RevisionStep;
	at: Date;
	by: string;
	/** The account, where a person took it. */
	byId: string | null;
	comment: string | null;
	comments: { field: EntryField; body: string }[];
};

/** One year's sheet with its newest revision in whatever state: for those who wait for it and those who check it. */
export type Sheet = {
	evaluationId: number;
	fiscalYear: FiscalYear;
	/** A policy's code, or a chapter's number for its own indicators. */
	code: string;
	title: Localized;
	/** Null for a chapter's. */
	policyId: number | null;
	divisions: PublicDivisions;
	inCharge: PolicyDivisions;
	/** With the published values of all other years. */
	indicators: IndicatorSeries[];
	/** What was published of the years before, ascending. */
	earlier: { fiscalYear: FiscalYear; content: EvaluationContent }[];
	revisionId: number;
	number: number;
	/** Raised by every save. */
	version: number;
	correction: string | null;
	state: RevisionState;
	standing: Standing;
	savedAt: Date | null;
	savedBy: string | null;
	content: EvaluationContent;
	/** Reasons given for warnings, by the warning's key. */
	reasons: Record<string, string>;
	/** Oldest first. */
	steps: RecordedStep[];
};

const stepSelect = {
	step: true,
	at: true,
	actor: true,
	actorId: true,
	comment: true,
	comments: { select: { field: true, body: true } },
} satisfies Prisma.RevisionEventSelect;

const ownerSelect = {
	title: true,
	titleEn: true,
	indicators: { select: indicatorSelect, orderBy: { position: "asc" } },
	evaluations: publishedEvaluations,
} satisfies Prisma.PolicySelect;

const sheetSelect = {
	id: true,
	fiscalYear: true,
	policy: {
		select: {
			...ownerSelect,
			id: true,
			code: true,
			divisions: {
				orderBy: { position: "asc" },
				select: { ...inChargeSelect.divisions.select, division: { select: divisionSelect } },
			},
		},
	},
	chapter: { select: { ...ownerSelect, number: true } },
	revisions: {
		orderBy: { number: "desc" },
		take: 1,
		select: {
			...revisionSelect,
			id: true,
			state: true,
			version: true,
			savedAt: true,
			savedBy: true,
			events: { orderBy: { id: "asc" }, select: stepSelect },
			warningReasons: { select: { warning: true, reason: true } },
		},
	},
} satisfies Prisma.EvaluationSelect;

type SheetRow = Prisma.EvaluationGetPayload<{ select: typeof sheetSelect }>;

/** The sheets of the given evaluations, in their order. One statement. It checks no right: callers do, by `inCharge`. */
export async function readSheets(
	db: Transaction,
	evaluationIds: readonly number[],
	years: PlanYears,
): Promise<Sheet[]> {
	const rows = await db.evaluation.findMany({
		where: { id: { in: [...evaluationIds] } },
		relationLoadStrategy: "join",
		select: sheetSelect,
	});
	const sheets = new Map(rows.flatMap((row) => toSheet(row, years)).map((sheet) => [sheet.evaluationId, sheet]));
	return evaluationIds.flatMap((id) => sheets.get(id) ?? []);
}

function toSheet(row: SheetRow, years: PlanYears): Sheet[] {
	const { id: evaluationId, fiscalYear, policy, chapter, revisions } = row;
	const owner = policy ?? chapter;
	const [newest] = revisions;
	if (!owner || !newest) return [];
	const others = publishedOf(owner.evaluations).filter((evaluation) => evaluation.fiscalYear !== fiscalYear);
	const { id: revisionId, number, version, correction, state, savedAt, savedBy, events } = newest;
	return [
		{
			evaluationId,
			fiscalYear,
			code: policy?.code ?? String(chapter?.number),
			title: toLocalized(owner.title, owner.titleEn),
			policyId: policy?.id ?? null,
			divisions: toDivisions(policy?.divisions ?? []),
			inCharge: toPolicyDivisions(policy),
			indicators: owner.indicators.map((indicator) => toSeries(indicator, years, others)),
			earlier: others
				.filter((evaluation) => evaluation.fiscalYear < fiscalYear)
				.map((evaluation) => ({ fiscalYear: evaluation.fiscalYear, content: toContent(evaluation) })),
			revisionId,
			number,
			version,
			correction,
			state,
			standing: standingOf({ state, number, savedAt, lastStep: events.at(-1)?.step ?? null }),
			savedAt,
			savedBy,
			content: toContent(newest),
			reasons: Object.fromEntries(newest.warningReasons.map(({ warning, reason }) => [warning, reason])),
			steps: events.map(toStep),
		},
	];
}

function toStep({
	step,
	at,
	actor,
	actorId,
	comment,
	comments,
}: SheetRow["revisions"][number]["events"][number]): RecordedStep {
	return {
		step,
		at,
		by: actor,
		byId: actorId,
		comment,
		comments: comments.map(({ field, body }) => ({ field: field as EntryField, body })),
	};
}

/** Who did something with a sheet last, and when; null while nobody did. */
export function lastChangeOf({ savedAt, savedBy, steps }: Pick<Sheet, "savedAt" | "savedBy" | "steps">) {
	const step = steps.findLast(({ step }) => step !== "created");
	if (savedAt !== null && (step === undefined || savedAt > step.at)) return { at: savedAt, by: savedBy, step: null };
	return step ? { at: step.at, by: step.by, step: step.step } : null;
}

/** What came back last, while it is a draft again; null where nothing did. */
export function returnedOf({ standing, steps }: Pick<Sheet, "standing" | "steps">): RecordedStep | null {
	return standing === "returned" ? (steps.findLast(({ step }) => step === "returned") ?? null) : null;
}
