import { changedColumns, type PlanDifferences } from "@/lib/domain/plan-transfer/differences";
import { listItems, type PlanRow } from "@/lib/domain/plan-transfer/tables";
import type { Prisma } from "../generated/client";
import { divisionIds, type Ids, idOf, inChunks, measureIds, policyIds, sectionIds } from "./plan-ids";

/** Writes policies with what belongs to them alone: divisions, goals, related plans, measures and projects. */

type Transaction = Prisma.TransactionClient;
type Changes = Pick<PlanDifferences, "added" | "changed">;
const id = { select: { id: true } } as const;

export async function writePolicies(tx: Transaction, planId: number, { added, changed }: Changes): Promise<void> {
	const sections = await sectionIds(tx, planId);
	await inChunks(added.policies, (rows) =>
		tx.policy.createMany({
			data: rows.map(({ code, title, titleEn, vision }) => {
				const [chapter, section, number] = code.split("-");
				const sectionId = idOf(sections, `${chapter}-${section}`);
				return { planId, sectionId, number: Number(number), code, title, titleEn, vision };
			}),
		}),
	);
	for (const { after } of changed.policies) {
		const { code, title, titleEn, vision } = after;
		await tx.policy.update({ where: { planId_code: { planId, code } }, data: { title, titleEn, vision }, ...id });
	}
	const ids = await policyIds(tx, planId);
	await writePolicyDivisions(tx, ids, { added, changed });
	await writePolicyGoals(tx, ids, { added, changed });
	await writeRelatedPlans(tx, ids, { added, changed });
	await writeMeasures(tx, planId, ids, { added, changed });
}

/** Added policies, and those in which any of the columns changed. */
function affected({ added, changed }: Changes, ...columns: string[]) {
	const moved = changed.policies.filter((change) =>
		changedColumns(change.before, change.after).some((column) => columns.includes(column)),
	);
	return { moved: moved.map(({ after }) => after.code), rows: [...added.policies, ...moved.map(({ after }) => after)] };
}

async function writePolicyDivisions(tx: Transaction, policies: Ids, changes: Changes): Promise<void> {
	const { moved, rows } = affected(changes, "lead", "related");
	const divisions = await divisionIds(tx);
	await tx.policyDivision.deleteMany({ where: { policyId: { in: moved.map((code) => idOf(policies, code)) } } });
	await inChunks(rows.flatMap(inCharge), (part) =>
		tx.policyDivision.createMany({
			data: part.map(({ policy, division, role, position }) => ({
				policyId: idOf(policies, policy),
				divisionId: idOf(divisions, division),
				role,
				position,
			})),
		}),
	);
}

function inCharge({ code: policy, lead, related }: PlanRow<"policies">) {
	const others = listItems(related).map((division, i) => ({
		policy,
		division,
		role: "related" as const,
		position: i + 1,
	}));
	return lead === null ? others : [{ policy, division: lead, role: "lead" as const, position: 0 }, ...others];
}

async function writePolicyGoals(tx: Transaction, policies: Ids, changes: Changes): Promise<void> {
	const { moved, rows } = affected(changes, "sdgs");
	await tx.policySdg.deleteMany({ where: { policyId: { in: moved.map((code) => idOf(policies, code)) } } });
	const goals = rows.flatMap(({ code, sdgs }) => listItems(sdgs).map((goal) => ({ code, goal: Number(goal) })));
	await inChunks(goals, (part) =>
		tx.policySdg.createMany({ data: part.map(({ code, goal }) => ({ policyId: idOf(policies, code), goal })) }),
	);
}

/** Positions are counted from 0 in the database. */
async function writeRelatedPlans(tx: Transaction, policies: Ids, { added, changed }: Changes): Promise<void> {
	await inChunks(added.relatedPlans, (rows) =>
		tx.relatedPlan.createMany({
			data: rows.map(({ policy, position, ...row }) => ({
				policyId: idOf(policies, policy),
				position: position - 1,
				...row,
			})),
		}),
	);
	for (const { after } of changed.relatedPlans) {
		const { policy, position, ...data } = after;
		const where = { policyId_position: { policyId: idOf(policies, policy), position: position - 1 } };
		await tx.relatedPlan.update({ where, data, ...id });
	}
}

/** The plan's own; those of a year are part of its evaluation. */
async function writeMeasures(
	tx: Transaction,
	planId: number,
	policies: Ids,
	{ added, changed }: Changes,
): Promise<void> {
	const ofPlan = ({ fiscalYear }: { fiscalYear: number | null }) => fiscalYear === null;
	await inChunks(added.measures.filter(ofPlan), (rows) =>
		tx.measure.createMany({
			data: rows.map(({ policy, fiscalYear: _, position, ...row }) => ({
				policyId: idOf(policies, policy),
				position: position - 1,
				...row,
			})),
		}),
	);
	for (const { after } of changed.measures.filter(({ after }) => ofPlan(after))) {
		const { policy, fiscalYear: _, position, ...data } = after;
		const where = { policyId_position: { policyId: idOf(policies, policy), position: position - 1 } };
		await tx.measure.update({ where, data, ...id });
	}
	const measures = await measureIds(tx, planId);
	const measureOf = ({ policy, measure }: PlanRow<"projects">) => idOf(measures, `${policy}/${measure}`);
	await inChunks(added.projects.filter(ofPlan), (rows) =>
		tx.project.createMany({
			data: rows.map((row) => ({
				measureId: measureOf(row),
				position: row.position - 1,
				title: row.title,
				titleEn: row.titleEn,
			})),
		}),
	);
	for (const { after } of changed.projects.filter(({ after }) => ofPlan(after))) {
		const where = { measureId_position: { measureId: measureOf(after), position: after.position - 1 } };
		await tx.project.update({ where, data: { title: after.title, titleEn: after.titleEn }, ...id });
	}
}
