import { openSql } from "./sql";

/**
 * Lets this address ask for files anew. All tests ask from one address, more in a minute than the portal allows a reader
 * in ten.
 */
export async function forgetRequests({ portal: { dataDir } }: { portal: { dataDir?: string } }): Promise<void> {
	if (dataDir === undefined) throw new Error("a portal without data of its own");
	const sql = await openSql(dataDir);
	await sql.rows("DELETE FROM throttle WHERE key LIKE 'request:%'");
	await sql.close();
}
