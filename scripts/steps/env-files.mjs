// Plain JavaScript: `npm run up` reads it before anything is installed that could read TypeScript.
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Adds what stands in .env.local and .env to the environment. What is set already stays, as with Next.
 * @param {string} root
 */
export function loadEnvFiles(root) {
	for (const name of [".env.local", ".env"]) {
		const file = path.join(root, name);
		if (existsSync(file)) process.loadEnvFile(file);
	}
}
