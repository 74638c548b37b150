import { test as base } from "./fixtures";
import { type Portal, startPortal } from "./portal";
import { openSql, type Sql } from "./sql";

type OwnPortal = {
	/** Whose it is: files whose options are the same would share what a worker has. */
	file: string;
	portal: Portal;
	/** Its database, past the portal. */
	sql: Sql;
};

/**
 * For tests that write: each file has a portal and a database of its own, which its tests share. It says so by
 * `test.use({ file: "…" })`.
 */
export const test = base.extend<object, OwnPortal>({
	file: ["", { scope: "worker", option: true }],
	portal: [
		async ({ file }, use) => {
			if (file === "") throw new Error("say by test.use({ file }) whose portal this is");
			const portal = await startPortal();
			await use(portal);
			await portal.stop();
		},
		{ scope: "worker", timeout: 90_000 },
	],
	sql: [
		async ({ portal }, use) => {
			const sql = await openSql(portal.dataDir);
			await use(sql);
			await sql.close();
		},
		{ scope: "worker", timeout: 30_000 },
	],
});
