import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Env } from "@/lib/env";

const SECRET_BYTES = 32;

/**
 * The secret that signs sessions: the environment's, else one of this machine's own, made at the first start and kept
 * beside the data, for nobody else to read.
 */
export function readSecret({ authSecret, dataDir }: Env): string {
	if (authSecret !== undefined) return authSecret;
	const file = path.join(dataDir, "auth-secret");
	mkdirSync(dataDir, { recursive: true });
	try {
		writeFileSync(file, `${randomBytes(SECRET_BYTES).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	}
	return readFileSync(file, "utf8").trim();
}
