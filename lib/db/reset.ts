import { isIPv4 } from "node:net";
import pg from "pg";
import { withConnection } from "./connect";

/** Which database a URL means, by the driver's own reading: `?host=` counts more than what stands before it. */
export function describeDatabase(url: string): { name: string; isOnThisMachine: boolean } {
	const { host, database = "" } = new pg.Client({ connectionString: url });
	const isLoopback = host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));
	const isOnThisMachine = isLoopback || host.startsWith("/");
	return { name: `${host}/${database}`, isOnThisMachine };
}

/** Deletes every table, type and function of the portal with what is in them. */
export async function emptyDatabase(url: string): Promise<void> {
	await withConnection(url, (client) => client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public"));
}
