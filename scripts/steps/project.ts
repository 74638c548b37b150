import path from "node:path";
import { type Env, parseEnv } from "@/lib/env";
import { loadEnvFiles } from "./env-files.mjs";

/** The folder of package.json. */
export const ROOT = path.resolve(import.meta.dirname, "..", "..");

/** The environment, with what .env.local and .env add to it. */
export function readEnvironment(): Env {
	loadEnvFiles(ROOT);
	const env = parseEnv(process.env);
	return { ...env, dataDir: path.resolve(ROOT, env.dataDir) };
}

/** A command of a package in node_modules, to be run with this Node. */
export function packageCommand(file: string): string {
	return path.join(ROOT, "node_modules", file);
}
