import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/domain/permissions";
import { comparePlans, mergePlans, type PlanDifferences } from "@/lib/domain/plan-transfer/differences";
import { type PlanPreview, previewOf } from "@/lib/domain/plan-transfer/preview";
import { sameProblem, type TransferProblem } from "@/lib/domain/plan-transfer/problems";
import { findRefusals } from "@/lib/domain/plan-transfer/refusals";
import type { PlanTables } from "@/lib/domain/plan-transfer/tables";
import { readPortalFacts } from "../../plan-tables/read-facts";
import { readPlan } from "../../plan-tables/read-plan";
import { prisma } from "../../prisma";
import type { Transaction } from "../access";
import { readStagedPlan, type StagedContent, type StagedPlan } from "./staged-plans";

/** What is wrong with a plan, as the schema of its format says it. */
export type PlanCheck = (tables: PlanTables) => { tables: PlanTables } | { problems: TransferProblem[] };

/** What an upload would do to the plan as it is now. */
export type ComparedPlan = {
	/** Null while there is no plan: the upload brings the first. */
	planId: number | null;
	differences: PlanDifferences;
	preview: PlanPreview;
	/** The same as long as the upload would do the same, and for the same reasons not. */
	fingerprint: string;
};

/** An upload as its page shows it. */
export type StagedPreview = {
	/** The plan itself stays here. */
	staged: Omit<StagedPlan, "content"> & { content: Exclude<StagedContent, { tables: PlanTables }> | null };
	/** Null for one that was decided about, or is faulty. */
	compared: Pick<ComparedPlan, "planId" | "preview" | "fingerprint"> | null;
};

/** One's own upload as it would be taken in now. */
export async function readPlanPreview(
	actor: Actor,
	{ id, check, now }: { id: string; check: PlanCheck; now: Date },
): Promise<StagedPreview> {
	const { content, ...staged } = await readStagedPlan(prisma(), actor, id, now);
	if (!("tables" in content)) return { staged: { ...staged, content }, compared: null };
	if (staged.discardedAt !== null) return { staged: { ...staged, content: null }, compared: null };
	const { planId, preview, fingerprint } = await comparePlan(prisma(), content.tables, check);
	return { staged: { ...staged, content: null }, compared: { planId, preview, fingerprint } };
}

/** Compares a plan that is given with the one in `db`. */
export async function comparePlan(db: Transaction, given: PlanTables, check: PlanCheck): Promise<ComparedPlan> {
	const { planId, tables: present } = await readPlan(db);
	const differences = comparePlans(present, given);
	const refusals = findRefusals(present, differences, await readPortalFacts(db, planId));
	const problems = refusals.length > 0 ? [] : newProblems(present, mergePlans(given, differences), check);
	const { added, changed } = differences;
	const fingerprint = createHash("sha256")
		.update(JSON.stringify([added, changed, refusals, problems]))
		.digest("hex");
	return { planId, differences, preview: previewOf(differences, refusals, problems), fingerprint };
}

/** What would be wrong with the plan once the file is taken in, and was not before. */
function newProblems(present: PlanTables, merged: PlanTables, check: PlanCheck): TransferProblem[] {
	const found = problemsOf(merged, check);
	if (found.length === 0) return [];
	const known = new Set(problemsOf(present, check).map(sameProblem));
	return found.filter((problem) => !known.has(sameProblem(problem)));
}

function problemsOf(tables: PlanTables, check: PlanCheck): TransferProblem[] {
	const checked = check(tables);
	return "problems" in checked ? checked.problems : [];
}
