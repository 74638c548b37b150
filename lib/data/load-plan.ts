import type { PlanData, PlanFile, PolicyFile } from "@/lib/schemas/plan-data";
import type { Prisma, PrismaClient } from "./generated/client";
import { createIndicators, createSourceNotes, fail, toColumns } from "./load-indicators";

/**
 * Writes a checked plan into an empty database, all or nothing, and publishes its evaluations. Each file leaves an
 * audit row. Expects data that `findPlanProblems` has passed; a fault here is a bug and throws.
 */

type Transaction = Prisma.TransactionClient;

/** A plan of thousands of policies is loaded in one transaction; Prisma's five seconds are for requests. */
const TRANSACTION_LIMIT_MS = 30 * 60 * 1000;
const ACTOR = "plan-load";

export async function loadPlan(prisma: PrismaClient, data: PlanData, publishedAt: Date): Promise<void> {
	await prisma.$transaction((tx) => writePlan(tx, data, publishedAt), {
		timeout: TRANSACTION_LIMIT_MS,
		maxWait: TRANSACTION_LIMIT_MS,
	});
}

async function writePlan(tx: Transaction, { plan: file, policies }: PlanData, publishedAt: Date): Promise<void> {
	const plan = await createPlan(tx, file);
	const divisionIds = await createDivisions(tx, file.divisions);
	const sectionIds = await createChapters(tx, plan.id, file.chapters);
	await audit(tx, "plan", file.plan.slug, file);
	for (const policy of policies) {
		const sectionCode = policy.code.split("-").slice(0, 2).join("-");
		await createPolicy(tx, policy, {
			planId: plan.id,
			sectionId: sectionIds.get(sectionCode) ?? fail(`no section ${sectionCode}`),
			divisionIds,
		});
		await audit(tx, "policy", policy.code, policy);
	}
	await publishDrafts(tx, plan.id, publishedAt);
}

function createPlan(tx: Transaction, { municipality, plan, gradeWordings }: PlanFile) {
	return tx.plan.create({
		select: { id: true },
		data: {
			slug: plan.slug,
			...titles(plan.title),
			baselineYear: plan.baselineYear,
			firstYear: plan.firstYear,
			targetYear: plan.targetYear,
			sourceTitle: plan.source.ja,
			sourceTitleEn: plan.source.en,
			isCurrent: true,
			municipality: {
				create: {
					code: municipality.code,
					websiteUrl: municipality.websiteUrl,
					contact: municipality.contact.ja,
					contactEn: municipality.contact.en,
					names: { create: municipality.names.map(datedName) },
				},
			},
			gradeWordings: {
				create: [
					...gradeWordings.progress.map(({ grade, label }, i) => ({
						kind: "progress" as const,
						grade: i + 1,
						symbol: grade,
						label: label.ja,
						labelEn: label.en,
					})),
					...gradeWordings.review.map(({ grade, symbol, label }) => ({
						kind: "review" as const,
						grade,
						symbol,
						label: label.ja,
						labelEn: label.en,
					})),
				],
			},
		},
	});
}

async function createDivisions(tx: Transaction, divisions: PlanFile["divisions"]): Promise<Map<string, number>> {
	const ids = new Map<string, number>();
	for (const { slug, names } of divisions) {
		const { id } = await tx.division.create({
			select: { id: true },
			data: { slug, names: { create: names.map(datedName) } },
		});
		ids.set(slug, id);
	}
	return ids;
}

/** Returns the id of each section by its code, such as 7-1. */
async function createChapters(
	tx: Transaction,
	planId: number,
	chapters: PlanFile["chapters"],
): Promise<Map<string, number>> {
	const sectionIds = new Map<string, number>();
	for (const chapter of chapters) {
		const { id, sections } = await tx.chapter.create({
			select: { id: true, sections: { select: { id: true, number: true } } },
			data: {
				planId,
				number: chapter.number,
				...titles(chapter.title),
				description: chapter.description?.ja,
				descriptionEn: chapter.description?.en,
				sdgs: { create: chapter.sdgs.map((goal) => ({ goal })) },
				sections: { create: chapter.sections.map(({ number, title }) => ({ number, ...titles(title) })) },
			},
		});
		for (const section of sections) sectionIds.set(`${chapter.number}-${section.number}`, section.id);
		const indicatorIds = await createIndicators(tx, chapter.indicators, { planId, chapterId: id });
		await createSourceNotes(tx, chapter.sourceNotes, { chapterId: id }, indicatorIds);
	}
	return sectionIds;
}

async function createPolicy(
	tx: Transaction,
	policy: PolicyFile,
	place: { planId: number; sectionId: number; divisionIds: Map<string, number> },
): Promise<void> {
	const divisionId = (slug: string) => place.divisionIds.get(slug) ?? fail(`no division ${slug}`);
	const { id } = await tx.policy.create({
		select: { id: true },
		data: {
			planId: place.planId,
			sectionId: place.sectionId,
			number: Number(policy.code.split("-")[2]),
			code: policy.code,
			...titles(policy.title),
			vision: policy.vision,
			divisions: {
				create: [
					{ role: "lead" as const, position: 0, divisionId: divisionId(policy.divisions.lead) },
					...policy.divisions.related.map((slug, i) => ({
						role: "related" as const,
						position: i + 1,
						divisionId: divisionId(slug),
					})),
				],
			},
			relatedPlans: { create: policy.relatedPlans.map((title, position) => ({ position, ...titles(title) })) },
			sdgs: { create: policy.sdgs.map((goal) => ({ goal })) },
			measures: {
				create: policy.measures.map(({ title, intendedResult, projects }, position) => ({
					position,
					...(title && titles(title)),
					intendedResult,
					projects: { create: projects.map((project, position) => ({ position, ...titles(project) })) },
				})),
			},
		},
	});
	const indicatorIds = await createIndicators(tx, policy.indicators, { planId: place.planId, policyId: id });
	for (const { fiscalYear, actuals, ...content } of policy.evaluations) {
		await tx.evaluation.create({
			data: {
				policyId: id,
				fiscalYear,
				revisions: {
					create: {
						number: 1,
						...content,
						actuals: {
							create: Object.entries(actuals).map(([code, value]) => {
								const { value: decimal, absence } = toColumns(value);
								return { indicatorId: indicatorIds.get(code) ?? fail(`no indicator ${code}`), value: decimal, absence };
							}),
						},
					},
				},
			},
		});
	}
	await createSourceNotes(tx, policy.sourceNotes, { policyId: id }, indicatorIds);
}

/** Takes the plan's revisions, all of them drafts made above, through the states that the database insists on. */
async function publishDrafts(tx: Transaction, planId: number, publishedAt: Date): Promise<void> {
	const inPlan = { evaluation: { policy: { planId } } };
	await tx.evaluationRevision.updateMany({ where: { ...inPlan, state: "draft" }, data: { state: "submitted" } });
	await tx.evaluationRevision.updateMany({ where: { ...inPlan, state: "submitted" }, data: { state: "approved" } });
	await tx.evaluationRevision.updateMany({
		where: { ...inPlan, state: "approved" },
		data: { state: "published", publishedAt },
	});
}

async function audit(tx: Transaction, entity: string, entityId: string, after: Prisma.InputJsonValue): Promise<void> {
	await tx.auditEntry.create({ data: { actor: ACTOR, action: "load", entity, entityId, after } });
}

const titles = ({ ja, en }: { ja: string; en?: string | undefined }) => ({ title: ja, titleEn: en });

const datedName = ({ fromYear, name }: PlanFile["divisions"][number]["names"][number]) => ({
	fromYear,
	name: name.ja,
	nameEn: name.en,
});
