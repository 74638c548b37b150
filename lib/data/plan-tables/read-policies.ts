import type { PlanTables } from "@/lib/domain/plan-transfer/tables";
import type { Prisma } from "../generated/client";
import { optionalText, plainText } from "./texts";

const listed = { select: { title: true, titleEn: true }, orderBy: { position: "asc" } } as const;

const policySelect = {
	code: true,
	title: true,
	titleEn: true,
	vision: true,
	divisions: { select: { role: true, division: { select: { slug: true } } }, orderBy: { position: "asc" } },
	sdgs: { select: { goal: true }, orderBy: { goal: "asc" } },
	relatedPlans: listed,
	measures: {
		select: { title: true, titleEn: true, intendedResult: true, projects: listed },
		orderBy: { position: "asc" },
	},
} satisfies Prisma.PolicySelect;

type PolicyRow = Prisma.PolicyGetPayload<{ select: typeof policySelect }>;

/** Policies in the plan's order, with related plans and the plan's own measures. */
export async function readPolicyRows(
	db: Prisma.TransactionClient,
	planId: number,
): Promise<Pick<PlanTables, "policies" | "relatedPlans" | "measures" | "projects">> {
	const rows = await db.policy.findMany({
		where: { planId },
		orderBy: [{ section: { chapter: { number: "asc" } } }, { section: { number: "asc" } }, { number: "asc" }],
		select: policySelect,
	});
	return {
		policies: rows.map(toPolicy),
		relatedPlans: rows.flatMap(({ code, relatedPlans }) =>
			relatedPlans.map((row, i) => ({ policy: code, position: i + 1, ...toTitle(row) })),
		),
		measures: rows.flatMap(({ code, measures }) =>
			measures.map(({ title, titleEn, intendedResult }, i) => ({
				policy: code,
				fiscalYear: null,
				position: i + 1,
				title: optionalText(title),
				titleEn: optionalText(titleEn),
				intendedResult: plainText(intendedResult),
			})),
		),
		projects: rows.flatMap(({ code, measures }) =>
			measures.flatMap(({ projects }, i) =>
				projects.map((row, j) => ({
					policy: code,
					fiscalYear: null,
					measure: i + 1,
					position: j + 1,
					...toTitle(row),
				})),
			),
		),
	};
}

function toPolicy({ code, title, titleEn, vision, divisions, sdgs }: PolicyRow): PlanTables["policies"][number] {
	const slugs = (role: "lead" | "related") =>
		divisions.filter((one) => one.role === role).map(({ division }) => division.slug);
	return {
		code,
		...toTitle({ title, titleEn }),
		vision: plainText(vision),
		lead: slugs("lead")[0] ?? null,
		related: slugs("related").join(","),
		sdgs: sdgs.map(({ goal }) => goal).join(","),
	};
}

const toTitle = ({ title, titleEn }: { title: string; titleEn: string | null }) => ({
	title: plainText(title),
	titleEn: optionalText(titleEn),
});
