import { expect } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import type { Loaded, Written } from "@/lib/data/staff/plan/record-write";
import type { Actor } from "@/lib/domain/permissions";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { soundPlan } from "../../support/sound-plan";
import { createStaff } from "../../support/staff";

/** A database with the sound plan, its years 2024 and 2026 published, and an administrator. */
export async function preparePlan(): Promise<TestDatabase & { admin: Actor; reviewer: Actor }> {
	const database = await createTestDatabase();
	await loadPlan(database.prisma, soundPlan(), new Date("2026-10-01T00:00:00Z"));
	const { actor: admin } = await createStaff(database.prisma, { role: "admin" });
	const { actor: reviewer } = await createStaff(database.prisma, { role: "reviewer" });
	return { ...database, admin, reviewer };
}

/** What was saved; fails with what came instead. */
export function saved<Saved>(written: Written<Saved>): Saved {
	expect(written).toHaveProperty("saved");
	return (written as { saved: Saved }).saved;
}

/** Why a write was refused. */
export function refusedFor(written: Written<unknown>): string[] {
	expect(written).toHaveProperty("refused");
	return (written as { refused: { reason: string }[] }).refused.map(({ reason }) => reason);
}

/** What a conflict says is stored now. */
export function conflictIn(written: Written<unknown>): Loaded {
	expect(written).toHaveProperty("conflict");
	return (written as { conflict: Loaded }).conflict;
}

/** The newest audit entry. */
export function newestAudit({ prisma }: Pick<TestDatabase, "prisma">) {
	return prisma.auditEntry.findFirst({
		orderBy: { id: "desc" },
		select: { actor: true, action: true, entity: true, entityId: true, before: true, after: true },
	});
}
