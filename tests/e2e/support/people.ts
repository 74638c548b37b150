import { createHmac, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { StaffRole } from "@/lib/domain/permissions";
import type { Sql } from "./sql";

/** Someone with an account, and how they are signed in. */
export type Person = { id: string; cookie: string };

/**
 * Writes an account into a portal's database, signed in: for tests of what it may do, not of how one signs in.
 * @param divisions slugs
 */
export async function plantPerson(
	sql: Sql,
	dataDir: string,
	{ id, role, divisions = [] }: { id: string; role: StaffRole | null; divisions?: readonly string[] },
): Promise<Person> {
	await sql.rows(
		`INSERT INTO staff_user (id, name, email, email_verified, two_factor_enabled, role, updated_at)
		 VALUES ($1, $1, $1 || '@town.example.jp', true, true, $2::"StaffRole", now())`,
		[id, role],
	);
	await sql.rows("INSERT INTO user_division SELECT $1, id FROM division WHERE slug = ANY($2)", [id, divisions]);
	return { id, cookie: await plantSession(sql, dataDir, id) };
}

/** Signs someone in once more, on another device as it were. */
export async function renewSession(sql: Sql, dataDir: string, { id }: Person): Promise<Person> {
	return { id, cookie: await plantSession(sql, dataDir, id) };
}

/** Signs an account in, past the sign-in page. Returns the Cookie header's value. */
async function plantSession(sql: Sql, dataDir: string, userId: string): Promise<string> {
	const secret = (await readFile(path.join(dataDir, "auth-secret"), "utf8")).trim();
	const token = randomBytes(24).toString("base64url");
	await sql.rows(
		`INSERT INTO session (id, token, user_id, expires_at, updated_at)
		 VALUES ($1, $1, $2, now() + interval '2 hours', now())`,
		[token, userId],
	);
	const signature = createHmac("sha256", secret).update(token).digest("base64");
	// The portal under test believes to be public over https.
	return `__Secure-better-auth.session_token=${encodeURIComponent(`${token}.${signature}`)}`;
}
