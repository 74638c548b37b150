import { createInterface } from "node:readline/promises";
import { Problem } from "@/lib/db/problem";
import { describeDatabase } from "@/lib/db/reset";

/** Makes sure that the person means it: everything in the database is going to be deleted. */
export async function confirmReset(url: string, { yes, force }: { yes: boolean; force: boolean }): Promise<void> {
	const { name, isOnThisMachine } = describeDatabase(url);
	if (!isOnThisMachine && !force) {
		throw new Problem(`DATABASE_URL is on another machine (${name}). To delete everything in it, add --force.`);
	}
	if (yes) return;
	if (!process.stdin.isTTY) throw new Problem("Nobody can be asked here. To delete everything, add --yes.");
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await terminal.question(`Everything in ${name} will be deleted for good. Type "delete" to go on: `);
	terminal.close();
	if (answer.trim() !== "delete") throw new Problem("Nothing was deleted.");
}
