import type { PrismaClient } from "@/lib/data/generated/client";
import { loadPlan } from "@/lib/data/load-plan";
import { readActor, write } from "@/lib/data/staff/access";
import { changeDraft, type DraftChanges } from "@/lib/data/staff/drafts";
import { openCollection } from "@/lib/data/staff/open-collection";
import { takeStep } from "@/lib/data/staff/steps";
import { ASKABLE_PARTS } from "@/lib/domain/collection";
import type { Actor } from "@/lib/domain/permissions";
import { readAmiSeed } from "../../support/ami-seed";

/** Ami's plan with R6 published, and people of every kind: what the tests of a year's way begin with. */

export const YEAR = 2025;
export const NOW = new Date("2026-05-01T01:00:00Z");
const DUE = "2026-06-30";
export const TERMS = { entryDueOn: DUE, reviewDueOn: null, asked: ASKABLE_PARTS, guidance: "よろしくお願いします" };

/** Leads 7-1-1. */
export const POLICY = "7-1-1";

export type Staff = Record<"admin" | "reviewer" | "editor" | "stranger" | "former", Actor>;

export async function loadTown(prisma: PrismaClient): Promise<Staff> {
	await loadPlan(prisma, readAmiSeed(), new Date("2025-10-01T00:00:00Z"));
	const { divisions } = await prisma.policy.findFirstOrThrow({
		where: { code: POLICY },
		select: { divisions: { where: { role: "lead" }, select: { divisionId: true } } },
	});
	const lead = divisions[0]?.divisionId ?? 0;
	const { id: other } = await prisma.division.findFirstOrThrow({
		where: { policies: { none: { policy: { code: POLICY } }, some: { role: "lead" } } },
		select: { id: true },
	});
	const former = await createActor(prisma, "former", "admin", []);
	await prisma.user.update({ where: { id: "former" }, data: { role: null } });
	return {
		admin: await createActor(prisma, "admin", "admin", []),
		reviewer: await createActor(prisma, "reviewer", "reviewer", []),
		editor: await createActor(prisma, "editor", "editor", [lead]),
		stranger: await createActor(prisma, "stranger", "editor", [other]),
		// As the page knew them before the role was taken away.
		former,
	};
}

async function createActor(
	prisma: PrismaClient,
	id: string,
	role: "admin" | "reviewer" | "editor",
	divisionIds: number[],
): Promise<Actor> {
	await prisma.user.create({
		data: {
			id,
			name: id,
			email: `${id}@example.invalid`,
			role,
			twoFactorEnabled: role !== "editor",
			divisions: { create: divisionIds.map((divisionId) => ({ divisionId })) },
		},
	});
	return (await readActor(id)) as Actor;
}

export function openYear(staff: Staff, notify = false) {
	return openCollection(staff.admin, { fiscalYear: YEAR, terms: TERMS, notify }, NOW);
}

/** The newest revision of a policy in a year. */
export async function newestRevision(prisma: PrismaClient, code = POLICY, fiscalYear = YEAR) {
	return prisma.evaluationRevision.findFirstOrThrow({
		where: { evaluation: { fiscalYear, policy: { code } } },
		orderBy: { number: "desc" },
	});
}

export function save(actor: Actor, revisionId: number, changes: DraftChanges) {
	return write(actor, (tx, current) =>
		changeDraft(tx, current, { revisionId, expectedVersion: null, changes, now: NOW }),
	);
}

export function step(actor: Actor, revisionId: number, name: Parameters<typeof takeStep>[2]["step"]) {
	return write(actor, (tx, current) => takeStep(tx, current, { revisionId, step: name, now: NOW }));
}

/** Fills in all that is asked for, with values like last year's, and texts without a claim. */
export async function fillIn(prisma: PrismaClient, actor: Actor, code = POLICY): Promise<number> {
	const { id } = await newestRevision(prisma, code);
	const last = await prisma.actualValue.findMany({
		where: { revision: { evaluation: { fiscalYear: YEAR - 1, policy: { code } } } },
		select: { value: true, indicator: { select: { code: true } } },
	});
	await save(actor, id, {
		situation: `${code}の状況を記した。`,
		nextSteps: `${code}の取組を続ける。`,
		outcome: `${code}の事業を行った。`,
		foreseenIssues: `${code}の課題がある。`,
		futureDirection: `${code}の方向を示した。`,
		progressGrade: "C",
		reviewGrade: 2,
		actuals: Object.fromEntries(
			last.map(({ indicator }) => [indicator.code, { value: null, absence: "pending" as const }]),
		),
	});
	return id;
}
