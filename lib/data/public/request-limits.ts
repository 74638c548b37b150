import "server-only";
import { REQUEST_LIMITS, type RequestKind } from "@/lib/domain/request-limits";
import { countTry } from "../throttle";

/**
 * Counts a request from a network address. Null lets it through; a date says before when the address needn't ask again.
 * Throws when the database can't count.
 */
export async function countRequest(kind: RequestKind, address: string, now: Date): Promise<Date | null> {
	const block = await countTry(REQUEST_LIMITS[kind], address, now);
	return block?.until ?? null;
}
