import { EnvironmentError, env } from "@/lib/env";
import { createPrismaClient } from "./client";
import type { PrismaClient } from "./generated/client";

/** Kept on the global object so that a hot reload during development does not open connections without end. */
const shared = globalThis as typeof globalThis & { shirubePrisma?: PrismaClient };

/** The portal's database. It is opened at first use, not at import: `next build` has no database. */
export function prisma(): PrismaClient {
	shared.shirubePrisma ??= open();
	return shared.shirubePrisma;
}

function open(): PrismaClient {
	const { databaseUrl } = env();
	if (!databaseUrl) {
		throw new EnvironmentError("DATABASE_URL is not set. `npm run up` sets it; on its own, `next start` needs it.");
	}
	return createPrismaClient(databaseUrl);
}
