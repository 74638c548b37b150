import "server-only";
import { createHash } from "node:crypto";
import type { Limit } from "@/lib/domain/limit";
import { prisma } from "./prisma";

/**
 * Counts what is tried or asked for in the database, so that every instance counts together and a new start forgets
 * nothing. How often is let through stands in lib/domain/sign-in-limits.ts and request-limits.ts.
 */

const MINUTE_MS = 60_000;

/** Nothing goes through until then. `isNew`: this try was the one too many. */
export type Block = { until: Date; isNew: boolean };

/**
 * Counts a try, before its outcome is known: two at once can't both be the last. Null lets it through. `whom` is an
 * address or an account; only its hash is kept.
 */
export async function countTry(limit: Limit, whom: string, now: Date): Promise<Block | null> {
	const { tries, windowMinutes, blockMinutes } = limit;
	const windowStart = new Date(now.getTime() - windowMinutes * MINUTE_MS);
	const blockEnd = blockMinutes === null ? null : new Date(now.getTime() + blockMinutes * MINUTE_MS);
	const [row] = await prisma().$queryRaw<{ count: number; blocked_until: Date | null }[]>`
		INSERT INTO throttle AS known (key, count, window_started_at, blocked_until)
		VALUES (${keyOf(limit, whom)}, 1, ${now}, NULL)
		ON CONFLICT (key) DO UPDATE SET (count, window_started_at, blocked_until) = (
			SELECT
				CASE WHEN is_new THEN 1 ELSE known.count + 1 END,
				CASE WHEN is_new THEN ${now}::timestamptz ELSE known.window_started_at END,
				CASE
					WHEN is_new THEN NULL
					WHEN known.blocked_until IS NOT NULL THEN known.blocked_until
					WHEN known.count >= ${tries}::int THEN
						coalesce(${blockEnd}::timestamptz, known.window_started_at + make_interval(mins => ${windowMinutes}::int))
				END
			FROM (SELECT CASE
				WHEN known.blocked_until IS NOT NULL THEN known.blocked_until <= ${now}::timestamptz
				ELSE known.window_started_at <= ${windowStart}::timestamptz
			END AS is_new) AS state
		)
		RETURNING count, blocked_until`;
	if (!row?.blocked_until) return null;
	// While a block lasts the count only rises: see takeTryBack.
	return { until: row.blocked_until, isNew: row.count === tries + 1 };
}

/** Forgets the tries of someone who has just shown who they are. */
export async function forgetTries(limit: Limit, whom: string): Promise<void> {
	await prisma().throttle.deleteMany({ where: { key: keyOf(limit, whom) } });
}

/**
 * Takes one try back: many people sign in from one town hall, and only failures there are suspicious. Not during a block,
 * after which the count begins anew anyway.
 */
export async function takeTryBack(limit: Limit, whom: string): Promise<void> {
	await prisma().throttle.updateMany({
		where: { key: keyOf(limit, whom), count: { gt: 0 }, blockedUntil: null },
		data: { count: { decrement: 1 } },
	});
}

function keyOf({ name }: Limit, whom: string): string {
	return `${name}:${createHash("sha256").update(whom).digest("base64url")}`;
}
