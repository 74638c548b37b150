import "server-only";
import { checkEntry } from "@/lib/domain/entry/entry-checks";
import { isMeasuredIn } from "@/lib/domain/entry/entry-completeness";
import type { EntryFinding } from "@/lib/domain/entry/entry-finding";
import type { EntryField, EntryPart } from "@/lib/domain/entry-field";
import type { EvaluationContent, MeasureEntry } from "@/lib/domain/evaluation";
import type { FiscalYear, PlanYears } from "@/lib/domain/fiscal-year";
import type { GradeWordings } from "@/lib/domain/grades";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { isEditable, type RevisionState } from "@/lib/domain/workflow";
import { prisma } from "../prisma";
import { type PublicDivisions, toContent } from "../public/mapping";
import { getPublicSite } from "../public/site";
import { demand } from "./access";
import { type EntryCollection, type EntryGround, groundOf, readCollection } from "./entry-ground";
import { type EntryRevisionRow, ownerByCode, readOwner } from "./entry-rows";

/** What was sent back with a revision: a word in general, and words on single fields. */
export type Returned = {
	at: Date;
	by: string;
	comment: string | null;
	comments: { field: EntryField; body: string }[];
};

/** A year's newest revision, in any state. */
export type EntryRevision = {
	id: number;
	number: number;
	state: RevisionState;
	correction: string | null;
	savedAt: Date | null;
	savedBy: string | null;
	content: EvaluationContent;
	/** What came back with it last, while it is a draft again. */
	returned: Returned | null;
	/** Reasons given for warnings, by the warning's key. */
	reasons: Record<string, string>;
	/** The warnings for which reasons were given: what is asked for once can be read and changed. */
	findings: EntryFinding[];
};

/** All that is shown to those who fill in one year's sheet of a policy, or of a chapter's own indicators. */
export type EntrySheet = {
	/** A policy's code, or a chapter's number. */
	code: string;
	fiscalYear: FiscalYear;
	years: PlanYears;
	chapter: { number: number; title: Localized };
	/** Null for a chapter's own sheet, which asks for values alone. */
	policy: { number: number; title: Localized; section: { number: number; title: Localized } } | null;
	divisions: PublicDivisions;
	wordings: GradeWordings;
	/** Those that are measured in the year, with the values of the years before it. */
	indicators: IndicatorSeries[];
	/** The newest year before, to fill in beside: what was published of it, else what was last written. */
	previous: { fiscalYear: FiscalYear; content: EvaluationContent } | null;
	/** 個別施策 as they are unless this year gives others. */
	measures: readonly MeasureEntry[];
	/** The parts of the sheet that must be filled in. */
	asked: readonly EntryPart[];
	collection: EntryCollection | null;
	/** Null: the year was not opened for it. */
	revision: EntryRevision | null;
	/** Whether something of the year is public. */
	isPublished: boolean;
	may: {
		/** Has the right, and the sheet can be edited now. */
		edit: boolean;
		/** Has the right, whatever the sheet's state. */
		fillIn: boolean;
		/** Could take it back and submit it again. */
		withdraw: boolean;
		review: boolean;
		manageCollections: boolean;
	};
};

/**
 * The sheet of a year by its code in the current plan: the newest revision, and what stands beside it. Null for an
 * unknown code and a year outside the plan. Throws NotPermitted for whoever may not read it.
 */
export async function getEntrySheet(
	actor: Actor,
	{ code, fiscalYear }: { code: string; fiscalYear: FiscalYear },
): Promise<EntrySheet | null> {
	const site = await getPublicSite();
	if (site === null) return null;
	const { years } = site.plan;
	if (fiscalYear < years.firstYear || fiscalYear > years.targetYear) return null;
	const owner = await readOwner(prisma(), ownerByCode(site.planId, code), fiscalYear);
	if (owner === null) return null;
	demand(PERMISSIONS.readEvaluation(actor, owner.inCharge));
	const collection = await readCollection(prisma(), site.planId, fiscalYear);
	const ground = groundOf(owner, collection, years, fiscalYear);
	const revisions = owner.evaluations.find((evaluation) => evaluation.fiscalYear === fiscalYear)?.revisions ?? [];
	const [revision] = revisions;
	const mayFillIn = PERMISSIONS.editEvaluation(actor, owner.inCharge);
	const asDraft = revision && { ...revision, state: "draft" as const };
	return {
		code,
		fiscalYear,
		years,
		chapter: owner.chapter,
		policy: owner.policy,
		divisions: owner.divisions,
		wordings: site.wordings,
		indicators: ground.indicators.filter((series) => isMeasuredIn(series, fiscalYear)),
		previous: ground.earlier.at(-1) ?? null,
		measures: ground.measures,
		asked: ground.asked,
		collection,
		revision: revision ? toEntryRevision(revision, ground) : null,
		isPublished: revisions.some(({ state }) => state === "published"),
		may: {
			edit: mayFillIn && isNowEditable(revision, collection),
			fillIn: mayFillIn,
			withdraw: revision?.state === "submitted" && mayFillIn && isNowEditable(asDraft, collection),
			review: PERMISSIONS.reviewEvaluations(actor),
			manageCollections: PERMISSIONS.manageCollections(actor),
		},
	};
}

function isNowEditable(
	revision: Pick<EntryRevisionRow, "state" | "number"> | undefined,
	collection: EntryCollection | null,
): boolean {
	return revision !== undefined && isEditable({ ...revision, collectionOpen: collection?.open ?? false });
}

function toEntryRevision(row: EntryRevisionRow, ground: EntryGround): EntryRevision {
	const { id, number, state, correction, savedAt, savedBy } = row;
	const [event] = row.events;
	const content = toContent(row);
	const reasons = Object.fromEntries(row.warningReasons.map(({ warning, reason }) => [warning, reason]));
	return {
		id,
		number,
		state,
		correction,
		savedAt,
		savedBy,
		content,
		returned: state === "draft" && event ? toReturned(event) : null,
		reasons,
		findings: checkEntry({ ...ground, content }).filter(({ key }) => Object.hasOwn(reasons, key)),
	};
}

function toReturned({ at, actor, comment, comments }: EntryRevisionRow["events"][number]): Returned {
	return {
		at,
		by: actor,
		comment,
		comments: comments.map(({ field, body }) => ({ field: field as EntryField, body })),
	};
}
