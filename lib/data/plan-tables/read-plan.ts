import { emptyTables, type PlanTables } from "@/lib/domain/plan-transfer/tables";
import type { Prisma } from "../generated/client";
import { readEvaluationRows } from "./read-evaluations";
import { readIndicatorRows } from "./read-indicators";
import { readPolicyRows } from "./read-policies";
import { optionalText, plainText } from "./texts";

type Transaction = Prisma.TransactionClient;

/** The current plan with its id; the tables are empty, and the id null, while there is none. */
export async function readPlan(db: Transaction): Promise<{ planId: number | null; tables: PlanTables }> {
	const plan = await db.plan.findFirst({ where: { isCurrent: true }, select: planSelect });
	if (plan === null) return { planId: null, tables: emptyTables() };
	const outline = { ...toPlanRows(plan), divisions: await readDivisions(db), ...(await readChapters(db, plan.id)) };
	const policies = await readPolicyRows(db, plan.id);
	const indicators = await readIndicatorRows(db, plan.id);
	const evaluations = await readEvaluationRows(db, plan.id);
	const tables: PlanTables = {
		...outline,
		...policies,
		...indicators,
		...evaluations,
		measures: [...policies.measures, ...evaluations.measures],
		projects: [...policies.projects, ...evaluations.projects],
	};
	return { planId: plan.id, tables };
}

const nameColumns = { fromYear: true, name: true, nameEn: true } as const;

const planSelect = {
	id: true,
	slug: true,
	title: true,
	titleEn: true,
	baselineYear: true,
	firstYear: true,
	targetYear: true,
	sourceTitle: true,
	sourceTitleEn: true,
	municipality: {
		select: {
			code: true,
			websiteUrl: true,
			contact: true,
			contactEn: true,
			licenceName: true,
			licenceNameEn: true,
			licenceUrl: true,
			names: { select: nameColumns, orderBy: { fromYear: "asc" } },
		},
	},
	gradeWordings: {
		select: { kind: true, grade: true, symbol: true, label: true, labelEn: true },
		orderBy: [{ kind: "asc" }, { grade: "asc" }],
	},
} satisfies Prisma.PlanSelect;

function toPlanRows({ municipality, gradeWordings, ...plan }: Prisma.PlanGetPayload<{ select: typeof planSelect }>) {
	const { slug, baselineYear, firstYear, targetYear } = plan;
	return {
		plan: [
			{
				municipality: municipality.code,
				websiteUrl: municipality.websiteUrl,
				contact: plainText(municipality.contact),
				contactEn: optionalText(municipality.contactEn),
				licence: plainText(municipality.licenceName),
				licenceEn: optionalText(municipality.licenceNameEn),
				licenceUrl: municipality.licenceUrl,
				slug,
				...toTitle(plan),
				baselineYear,
				firstYear,
				targetYear,
				source: plainText(plan.sourceTitle),
				sourceEn: optionalText(plan.sourceTitleEn),
			},
		],
		townNames: municipality.names.map(toName),
		gradeWordings: gradeWordings.map(({ kind, grade, symbol, label, labelEn }) => ({
			kind,
			grade,
			symbol: plainText(symbol),
			label: plainText(label),
			labelEn: optionalText(labelEn),
		})),
	};
}

async function readDivisions(db: Transaction): Promise<PlanTables["divisions"]> {
	const rows = await db.division.findMany({
		orderBy: { id: "asc" },
		select: { slug: true, names: { select: nameColumns, orderBy: { fromYear: "asc" } } },
	});
	return rows.flatMap(({ slug, names }) => names.map((name) => ({ slug, ...toName(name) })));
}

async function readChapters(db: Transaction, planId: number): Promise<Pick<PlanTables, "chapters" | "sections">> {
	const rows = await db.chapter.findMany({
		where: { planId },
		orderBy: { number: "asc" },
		select: {
			number: true,
			title: true,
			titleEn: true,
			description: true,
			descriptionEn: true,
			sdgs: { select: { goal: true }, orderBy: { goal: "asc" } },
			sections: { select: { number: true, title: true, titleEn: true }, orderBy: { number: "asc" } },
		},
	});
	return {
		chapters: rows.map((row) => ({
			number: row.number,
			...toTitle(row),
			description: optionalText(row.description),
			descriptionEn: optionalText(row.descriptionEn),
			sdgs: row.sdgs.map(({ goal }) => goal).join(","),
		})),
		sections: rows.flatMap((row) =>
			row.sections.map((section) => ({ chapter: row.number, number: section.number, ...toTitle(section) })),
		),
	};
}

const toTitle = ({ title, titleEn }: { title: string; titleEn: string | null }) => ({
	title: plainText(title),
	titleEn: optionalText(titleEn),
});

const toName = ({ fromYear, name, nameEn }: { fromYear: number; name: string; nameEn: string | null }) => ({
	fromYear,
	name: plainText(name),
	nameEn: optionalText(nameEn),
});
