import type { PlanTables } from "@/lib/domain/plan-transfer/tables";
import type { Prisma } from "../generated/client";
import { toMeasures } from "../public/mapping";
import { BY_OWNER } from "./plan-order";
import { optionalText, plainText } from "./texts";

/** What is published of each year, by its newest revision. Drafts are none of a plan's data. */
const evaluationSelect = {
	fiscalYear: true,
	policy: { select: { code: true } },
	chapter: { select: { number: true } },
	revisions: {
		where: { state: "published" },
		orderBy: { number: "desc" },
		take: 1,
		select: {
			situation: true,
			progressGrade: true,
			nextSteps: true,
			outcome: true,
			foreseenIssues: true,
			reviewGrade: true,
			futureDirection: true,
			explanation: true,
			measures: true,
			actuals: {
				orderBy: { indicator: { position: "asc" } },
				select: { value: true, absence: true, indicator: { select: { code: true } } },
			},
		},
	},
} satisfies Prisma.EvaluationSelect;

type EvaluationRow = Prisma.EvaluationGetPayload<{ select: typeof evaluationSelect }>;
type Rows = Pick<PlanTables, "evaluations" | "values" | "measures" | "projects">;

/** Published evaluations with their values, and the measures that a year gives itself. */
export async function readEvaluationRows(db: Prisma.TransactionClient, planId: number): Promise<Rows> {
	const found = await db.evaluation.findMany({
		where: { OR: [{ policy: { planId } }, { chapter: { planId } }], revisions: { some: { state: "published" } } },
		orderBy: [...BY_OWNER, { fiscalYear: "asc" }],
		select: evaluationSelect,
	});
	const rows: Rows = { evaluations: [], values: [], measures: [], projects: [] };
	for (const evaluation of found) addEvaluation(rows, evaluation);
	return rows;
}

function addEvaluation(rows: Rows, { fiscalYear, policy, chapter, revisions }: EvaluationRow): void {
	const owner = policy?.code ?? String(chapter?.number);
	for (const { actuals, measures, progressGrade, reviewGrade, ...texts } of revisions) {
		rows.evaluations.push({
			owner,
			fiscalYear,
			situation: optionalText(texts.situation),
			progressGrade,
			nextSteps: optionalText(texts.nextSteps),
			outcome: optionalText(texts.outcome),
			foreseenIssues: optionalText(texts.foreseenIssues),
			reviewGrade,
			futureDirection: optionalText(texts.futureDirection),
			explanation: optionalText(texts.explanation),
			ownMeasures: measures !== null,
		});
		for (const { value, absence, indicator } of actuals) {
			rows.values.push({ indicator: indicator.code, fiscalYear, value: value?.toFixed() ?? null, absence });
		}
		addMeasures(rows, owner, fiscalYear, measures);
	}
}

function addMeasures(rows: Rows, policy: string, fiscalYear: number, stored: Prisma.JsonValue): void {
	for (const [i, { title, intendedResult, projects }] of (toMeasures(stored) ?? []).entries()) {
		const position = i + 1;
		rows.measures.push({
			policy,
			fiscalYear,
			position,
			title: optionalText(title?.ja ?? null),
			titleEn: optionalText(title?.en ?? null),
			intendedResult: plainText(intendedResult),
		});
		for (const [j, { ja, en }] of projects.entries()) {
			const titles = { title: plainText(ja), titleEn: optionalText(en) };
			rows.projects.push({ policy, fiscalYear, measure: position, position: j + 1, ...titles });
		}
	}
}
