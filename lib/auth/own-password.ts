import "server-only";
import { readOwnPasswordHash } from "@/lib/data/staff/passwords";
import type { Actor } from "@/lib/domain/permissions";
import { verifyPassword } from "./password-hash";

/** Whether it is the actor's password; never for those who have none. */
export async function isOwnPassword(actor: Actor, password: string): Promise<boolean> {
	const hash = await readOwnPasswordHash(actor);
	return hash !== null && verifyPassword({ hash, password });
}
