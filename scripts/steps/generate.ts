import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "@/lib/db/problem";
import { runNode } from "./child";
import { packageCommand, ROOT } from "./project";

const GENERATED = path.join(ROOT, "lib", "data", "generated");
const STAMP = path.join(GENERATED, ".made-from");

/** Whether lib/data/generated is what prisma/schema.prisma and the installed Prisma make. */
export function isClientCurrent(): boolean {
	return existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint();
}

/** Makes the database client from prisma/schema.prisma. */
export async function generateClient(stop: AbortSignal): Promise<void> {
	// Prisma would fetch its schema engine from a CDN, although generating does not use it: any program will do. It must
	// never be set for `prisma migrate`, which would then do nothing and report success.
	const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
	const { code, output } = await runNode([packageCommand("prisma/build/index.js"), "generate"], env, stop);
	if (code !== 0) throw new Problem(`The database client could not be made from prisma/schema.prisma:\n${output}`);
	writeFileSync(STAMP, fingerprint());
}

function fingerprint(): string {
	const hash = createHash("sha256");
	hash.update(readFileSync(path.join(ROOT, "prisma", "schema.prisma")));
	for (const name of ["prisma", "@prisma/client"]) hash.update(readFileSync(packageCommand(`${name}/package.json`)));
	return hash.digest("hex");
}
