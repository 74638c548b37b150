import { createInterface } from "node:readline/promises";
import pg from "pg";
import { withConnection } from "@/lib/db/connect";
import { Problem } from "@/lib/db/problem";

/** Makes sure that the person means it: everything in the database is going to be deleted. */
export async function confirmReset(url: string, { yes, force }: { yes: boolean; force: boolean }): Promise<void> {
	// The driver's own reading: in a URL, ?host= counts more than what stands before it.
	const { host, database } = new pg.Client({ connectionString: url });
	if (!isThisMachine(host) && !force) {
		throw new Problem(`DATABASE_URL is on another machine (${host}). To delete everything in it, add --force.`);
	}
	if (yes) return;
	if (!process.stdin.isTTY) throw new Problem("Nobody can be asked here. To delete everything, add --yes.");
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await terminal.question(
		`Everything in ${host}/${database} will be deleted. Type ${database} to go on: `,
	);
	terminal.close();
	if (answer.trim() !== database) throw new Problem("Nothing was deleted.");
}

/** Deletes every table, type and function of the portal with what is in them. */
export async function emptyDatabase(url: string): Promise<void> {
	await withConnection(url, (client) => client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
}

function isThisMachine(host: string): boolean {
	return host === "localhost" || host === "::1" || host.startsWith("127.") || host.startsWith("/");
}
