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
import { type PublicDivisions, toContent, toDivisions, toSeries } from "../public/mapping";
import { divisionSelect, indicatorSelect, revisionSelect } from "../public/selects";
import { toLocalized } from "../public/values";
import type { Transaction } from "./access";
import { yearsBefore } from "./entry-ground";
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
	/** With the values of the years before. */
	indicators: IndicatorSeries[];
	/** Of the years before, ascending: what was published, else what was last written. */
	earlier: { fiscalYear: FiscalYear; content: EvaluationContent; isPublished: boolean }[];
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
	evaluations: {
		orderBy: { fiscalYear: "asc" },
		select: {
			fiscalYear: true,
			// Published comes last of the states, so that one row says enough of a year: see `yearsBefore`.
			revisions: {
				orderBy: [{ state: "desc" }, { number: "desc" }],
				take: 1,
				select: { ...revisionSelect, state: true },
			},
		},
	},
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
	const before = yearsBefore(owner.evaluations, fiscalYear);
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
			indicators: owner.indicators.map((indicator) => toSeries(indicator, years, before)),
			earlier: before.map((row) => ({
				fiscalYear: row.fiscalYear,
				content: toContent(row),
				isPublished: row.state === "published",
			})),
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
