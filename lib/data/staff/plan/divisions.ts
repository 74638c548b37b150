import "server-only";
import { fiscalYearOf } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { PlanRefusalReason } from "@/lib/domain/plan-refusal";
import type { Prisma } from "../../generated/client";
import { prisma } from "../../prisma";
import { toDivision } from "../../public/mapping";
import { divisionSelect } from "../../public/selects";
import { toLocalized } from "../../public/values";
import { audit, demand, found, type Transaction } from "../access";
import { currentPlan } from "../current-plan";
import { type DatedNameRecord, type NamedOnRecord, toNamesOnRecord } from "./dated-names";
import { changePlan, deleteRecord, refuse, toJson, type Written } from "./record-write";

/** A division by the name in force now. */
export type DivisionRow = { slug: string; name: Localized };

function toRow(row: Prisma.DivisionGetPayload<{ select: typeof divisionSelect }>): DivisionRow {
	const { slug, names } = toDivision(row);
	return { slug, name: nameIn(names, fiscalYearOf(new Date())) };
}

export type DivisionEntry = DivisionRow & {
	/** How many of the current plan's policies it leads, and in how many it takes part. */
	leads: number;
	related: number;
	/** How many people are in it. */
	members: number;
};

/** Every division, by its slug. */
export async function readDivisions(actor: Actor): Promise<DivisionEntry[]> {
	demand(PERMISSIONS.managePlan(actor));
	const db = prisma();
	const { id: planId } = await currentPlan(db);
	const rows = await db.division.findMany({
		orderBy: { slug: "asc" },
		relationLoadStrategy: "join",
		select: {
			...divisionSelect,
			policies: { where: { policy: { planId } }, select: { role: true } },
			_count: { select: { users: true } },
		},
	});
	return rows.map((row) => ({
		...toRow(row),
		leads: row.policies.filter(({ role }) => role === "lead").length,
		related: row.policies.filter(({ role }) => role === "related").length,
		members: row._count.users,
	}));
}

/** Every division, to choose from. */
export async function listDivisions(db: Transaction): Promise<DivisionRow[]> {
	return (await db.division.findMany({ orderBy: { slug: "asc" }, select: divisionSelect })).map(toRow);
}

export type DivisionDetails = DivisionRow & {
	id: number;
	/** Every name with the year from which it applies, ascending. */
	onRecord: NamedOnRecord[];
	policies: { code: string; title: Localized; role: "lead" | "related" }[];
	members: string[];
	/** Why it is not deleted; null when it may be. */
	needed: PlanRefusalReason | null;
};

/** One division with its policies in the current plan and its people. */
export async function readDivision(actor: Actor, slug: string): Promise<DivisionDetails> {
	demand(PERMISSIONS.managePlan(actor));
	const db = prisma();
	const { id: planId } = await currentPlan(db);
	const row = found(
		await db.division.findUnique({
			where: { slug },
			select: {
				id: true,
				...divisionSelect,
				policies: {
					where: { policy: { planId } },
					orderBy: { policyId: "asc" },
					select: { role: true, policy: { select: { code: true, title: true, titleEn: true } } },
				},
				users: { select: { user: { select: { name: true } } }, orderBy: { user: { name: "asc" } } },
			},
		}),
	);
	return {
		id: row.id,
		...toRow(row),
		onRecord: toNamesOnRecord(row.names),
		policies: row.policies.map(({ role, policy }) => ({
			role,
			code: policy.code,
			title: toLocalized(policy.title, policy.titleEn),
		})),
		members: row.users.map(({ user }) => user.name),
		needed: await divisionIsNeeded(db, row.id),
	};
}

async function divisionIsNeeded(db: Transaction, id: number): Promise<PlanRefusalReason | null> {
	const { policies, users, invitations } = found(
		await db.division.findUnique({
			where: { id },
			select: { _count: { select: { policies: true, users: true, invitations: { where: openInvitation } } } },
		}),
	)._count;
	if (policies > 0) return "divisionHasPolicies";
	return users > 0 || invitations > 0 ? "divisionHasMembers" : null;
}

const openInvitation = {
	invitation: { acceptedAt: null, revokedAt: null },
} satisfies Prisma.InvitationDivisionWhereInput;

/** Adds a division with its first name. Returns its slug. */
export function addDivision(
	actor: Actor,
	{ slug, ...name }: DatedNameRecord & { slug: string },
): Promise<Written<string>> {
	return changePlan(actor, async (tx, admin) => {
		if (await tx.division.findUnique({ where: { slug }, select: { id: true } })) return refuse("slugTaken", "slug");
		await tx.division.create({ data: { slug, names: { create: name } }, select: { id: true } });
		const about = { action: "division.create", entity: "division", entityId: slug };
		await audit(tx, admin, { ...about, after: { slug, ...toJson(name) } });
		return { saved: slug };
	});
}

/** Deletes a division that is in charge of nothing and has nobody. */
export function deleteDivision(actor: Actor, id: number): Promise<Written> {
	return changePlan(actor, async (tx, admin) => {
		const { slug, names } = found(
			await tx.division.findUnique({
				where: { id },
				select: { slug: true, names: { select: { fromYear: true, name: true, nameEn: true } } },
			}),
		);
		return deleteRecord(tx, admin, {
			entity: "division",
			entityId: slug,
			before: { slug, names },
			needed: await divisionIsNeeded(tx, id),
			remove: () => tx.division.delete({ where: { id }, select: { id: true } }),
		});
	});
}
