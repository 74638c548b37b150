import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** A token of a one-time link, 256 random bits. The link holds it, the database only its hash. */
export function newToken(): { token: string; hash: string } {
	const token = randomBytes(32).toString("base64url");
	return { token, hash: hashToken(token) };
}

/** Random tokens can't be guessed from a plain hash; a slow one, as for passwords, would gain nothing. */
export function hashToken(token: string): string {
	return createHash("sha256").update(token).digest("base64url");
}
