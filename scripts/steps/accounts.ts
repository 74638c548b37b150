import type { DemoAccount, NamedDivision } from "@/lib/data/staff/demo-accounts";
import type { OpenDatabase } from "@/lib/db/open-database";
import type { Env } from "@/lib/env";
import { routes } from "@/lib/routes";

const DEMO_DOMAIN = "demo.invalid";

/** What a start has to say about accounts: the first administrator's link, the demo accounts, or nothing. */
export async function prepareAccounts(
	database: OpenDatabase,
	{ env, secret, demo }: { env: Env; secret: string; demo: boolean },
): Promise<string> {
	// Imported here because they need the generated client, which may have been made only just now.
	const { createPrismaClient } = await import("@/lib/data/client");
	const { offerSetUp } = await import("@/lib/data/staff/invitation-answers");
	const prisma = createPrismaClient(database.url);
	try {
		if (demo) return await makeDemo(prisma, secret);
		const token = await offerSetUp(prisma, new Date());
		return token === null ? "" : setUpText(`${env.portalUrl}${routes.invitation("ja", token)}`);
	} finally {
		await prisma.$disconnect();
	}
}

function setUpText(link: string): string {
	return [
		"Nobody has an account yet. The first administrator sets one up by this link, once, within 24 hours:",
		`  ${link}`,
		"A new start makes a new link.",
	].join("\n");
}

type Database = ReturnType<typeof import("@/lib/data/client").createPrismaClient>;

/** Demo accounts with new passwords and second factors, in the only place where they can be read. */
async function makeDemo(prisma: Database, secret: string): Promise<string> {
	const { makeDemoAccounts, readDivisionsByLead } = await import("@/lib/data/staff/demo-accounts");
	const { hashPassword } = await import("@/lib/auth/password-hash");
	const { newRecoveryCodes } = await import("@/lib/auth/recovery-codes");
	const { newSecret, sealRecoveryCodes, sealSecret, toKey } = await import("@/lib/auth/second-factor-secret");
	const rows = [["address", "password", "key for an authenticator app", "name"]];
	const accounts: DemoAccount[] = [];
	for (const wanted of demoAccounts(await readDivisionsByLead(prisma))) {
		const password = newRecoveryCodes().slice(0, 2).join("-");
		const key = wanted.role === "editor" ? null : newSecret();
		const secondFactor =
			key === null
				? null
				: {
						secret: await sealSecret(key, secret),
						recoveryCodes: await sealRecoveryCodes(newRecoveryCodes(), secret),
					};
		accounts.push({ ...wanted, passwordHash: await hashPassword(password), secondFactor });
		rows.push([wanted.email, password, key ? toKey(key) : "-", wanted.name]);
	}
	await makeDemoAccounts(prisma, accounts, { doer: "--demo", now: new Date() });
	return `Demo accounts, for trying out only. Each start with --demo gives them new passwords:\n${toTable(rows)}`;
}

type Wanted = Omit<DemoAccount, "passwordHash" | "secondFactor">;

function demoAccounts([first, second]: NamedDivision[]): Wanted[] {
	const account = (address: string, title: string, role: Wanted["role"], divisions: NamedDivision[] = []): Wanted => ({
		email: `${address}@${DEMO_DOMAIN}`,
		name: `${title}（デモ）`,
		role,
		divisionIds: divisions.map(({ id }) => id),
	});
	const editors = [first, second].flatMap((division, index) =>
		division ? [account(index === 0 ? "editor" : "editor2", `${division.name} 入力者`, "editor", [division])] : [],
	);
	return [account("admin", "管理者", "admin"), account("reviewer", "確認者", "reviewer"), ...editors];
}

/** The last column is not padded: its characters may be wide. */
function toTable(rows: string[][]): string {
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
	const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
	return rows.map((row) => `  ${line(row).trimEnd()}`).join("\n");
}
