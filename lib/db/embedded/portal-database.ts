import { withConnection } from "../connect";
import { Problem } from "../problem";
import { SUPERUSER } from "./cluster";

/** The database's name, and that of the role the portal uses, which owns it and is no superuser. */
const NAME = "shirube";

/**
 * Makes the portal's role and database in an embedded server unless they are there.
 * @returns the URL for DATABASE_URL
 */
export async function ensurePortalDatabase(port: number, password: string): Promise<string> {
	try {
		await withConnection(embeddedUrl(SUPERUSER, password, port, "postgres"), async (client) => {
			const role = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [NAME]);
			if (!role.rowCount) await client.query(`CREATE ROLE ${NAME} LOGIN CREATEDB PASSWORD '${password}'`);
			const database = await client.query("SELECT FROM pg_database WHERE datname = $1", [NAME]);
			if (!database.rowCount) await client.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`);
		});
	} catch (error) {
		throw new Problem(`The embedded database cannot be used: ${(error as Error).message}.`);
	}
	return embeddedUrl(NAME, password, port, NAME);
}

function embeddedUrl(user: string, password: string, port: number, database: string): string {
	return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
