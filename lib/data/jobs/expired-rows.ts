import "server-only";
import { prisma } from "../prisma";

/** A counter of attempts is of no use once its window and its block are long over. */
const THROTTLE_KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Deletes what has run out and would otherwise pile up: sessions, short-lived values of signing in, counters of
 * attempts, and the contents of uploaded files that were previewed.
 */
export async function deleteExpiredRows(now: Date): Promise<void> {
	const expired = { expiresAt: { lt: now } };
	const dayAgo = new Date(now.getTime() - THROTTLE_KEPT_MS);
	await prisma().session.deleteMany({ where: expired });
	await prisma().verification.deleteMany({ where: expired });
	await prisma().throttle.deleteMany({
		where: { windowStartedAt: { lt: dayAgo }, OR: [{ blockedUntil: null }, { blockedUntil: { lt: now } }] },
	});
	await prisma().stagedImport.deleteMany({ where: expired });
}
