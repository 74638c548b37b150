import "server-only";
import { knownPasswords } from "@/lib/auth/known-passwords";
import { getPublicSite } from "@/lib/data/public/site";
import { passwordProblem } from "@/lib/domain/passwords";
import { env } from "@/lib/env";
import type { FormProblem } from "./form-state";

/** What the portal calls itself, in any writing. */
const PORTAL_NAMES = ["しるべ", "シルベ", "shirube", "施策評価ポータル"];

/** What is wrong with a new password for this person; null: nothing. */
export async function checkNewPassword(
	password: string,
	{ name, email }: { name: string; email: string },
): Promise<FormProblem | null> {
	const site = await getPublicSite();
	const townNames = site?.municipality.names.flatMap(({ name: town }) => [town.ja, town.en ?? ""]) ?? [];
	const personal = [name, email, ...townNames, ...PORTAL_NAMES, new URL(env().portalUrl).hostname];
	const problem = passwordProblem(password, { isKnown: await knownPasswords(), personal });
	return problem && { field: "newPassword", message: `password.${problem}` };
}
