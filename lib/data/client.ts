import { PrismaPg } from "@prisma/adapter-pg";
import { readExactNumbers } from "./exact-json";
import { PrismaClient } from "./generated/client";

/** A Prisma client for the database at `url`. It connects at its first query. */
export function createPrismaClient(url: string): PrismaClient {
	const adapter = new PrismaPg({
		connectionString: url,
		// The adapter takes every timestamp for UTC, whatever the server's own time zone makes of it.
		onConnect: async (client) => {
			await client.query("SET TIME ZONE 'UTC'");
			readExactNumbers(client);
		},
	});
	return new PrismaClient({ adapter });
}
