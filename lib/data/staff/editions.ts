import "server-only";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { toLocalized } from "../public/values";
import { demand } from "./access";
import { currentPlan } from "./current-plan";
import { waiting } from "./edition-place";
import { evaluationsIn } from "./plan-evaluations";
import { inPlanOrder } from "./sheet-list";

/** A revision that is, was or can be published with others. `number` is above 1 for a correction. */
export type EditionItem = {
	revisionId: number;
	code: string;
	title: Localized;
	fiscalYear: FiscalYear;
	number: number;
};

/** 版: what is published together. */
export type Edition = {
	id: number;
	fiscalYear: FiscalYear;
	publishAt: Date;
	publishedAt: Date | null;
	cancelledAt: Date | null;
	createdBy: string;
	/** Why the last attempt failed, by a key of the messages' `editions.failures`; null: it did not. */
	problem: string | null;
	items: EditionItem[];
};

export type Editions = {
	/** Approved, and in no edition that waits. */
	ready: EditionItem[];
	/** The next one first. */
	scheduled: Edition[];
	/** Published or cancelled, the newest first, no more than SHOWN. */
	past: Edition[];
};

const SHOWN = 20;

const itemSelect = {
	id: true,
	number: true,
	evaluation: {
		select: {
			fiscalYear: true,
			policy: { select: { code: true, title: true, titleEn: true } },
			chapter: { select: { number: true, title: true, titleEn: true } },
		},
	},
} satisfies Prisma.EvaluationRevisionSelect;

const editionSelect = {
	id: true,
	fiscalYear: true,
	publishAt: true,
	publishedAt: true,
	cancelledAt: true,
	createdBy: true,
	problem: true,
	revisions: { select: { revision: { select: itemSelect } } },
} satisfies Prisma.EditionSelect;

/** What can be published, what will be, and what was. */
export async function readEditions(actor: Actor): Promise<Editions> {
	demand(PERMISSIONS.reviewEvaluations(actor));
	const db = prisma();
	const { id: planId } = await currentPlan(db);
	const [ready, scheduled, past] = await Promise.all([
		db.evaluationRevision.findMany({
			where: {
				state: "approved",
				evaluation: evaluationsIn(planId),
				editions: { none: { edition: waiting } },
			},
			relationLoadStrategy: "join",
			select: itemSelect,
		}),
		db.edition.findMany({
			where: { planId, ...waiting },
			orderBy: [{ publishAt: "asc" }, { id: "asc" }],
			relationLoadStrategy: "join",
			select: editionSelect,
		}),
		db.edition.findMany({
			where: { planId, NOT: waiting },
			orderBy: { id: "desc" },
			take: SHOWN,
			relationLoadStrategy: "join",
			select: editionSelect,
		}),
	]);
	return {
		ready: ready.flatMap(toItem).sort(inPlanOrder),
		scheduled: scheduled.map(toEdition),
		past: past.map(toEdition),
	};
}

function toEdition({ revisions, ...edition }: Prisma.EditionGetPayload<{ select: typeof editionSelect }>): Edition {
	return { ...edition, items: revisions.flatMap(({ revision }) => toItem(revision)).sort(inPlanOrder) };
}

function toItem(row: Prisma.EvaluationRevisionGetPayload<{ select: typeof itemSelect }>): EditionItem[] {
	const { id: revisionId, number, evaluation } = row;
	const { fiscalYear, policy, chapter } = evaluation;
	const owner = policy ?? chapter;
	if (owner === null) return [];
	const code = policy?.code ?? String(chapter?.number);
	return [{ revisionId, code, title: toLocalized(owner.title, owner.titleEn), fiscalYear, number }];
}
