// Plain JavaScript: it runs before anything is installed.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean, link?: boolean }>} Packages */

/**
 * Whether node_modules holds exactly what package-lock.json asks for, by npm's own record of what it installed. npm
 * writes that record last, so an installation that was interrupted does not count.
 * @param {string} root
 */
export function packagesMatch(root) {
	const wanted = readPackages(path.join(root, "package-lock.json"));
	const installed = readPackages(path.join(root, "node_modules", ".package-lock.json"));
	if (!wanted || !installed) return false;
	const missing = Object.entries(wanted).some(
		([name, entry]) => name !== "" && !isOptional(entry) && installed[name]?.version !== entry.version,
	);
	const foreign = Object.entries(installed).some(([name, entry]) => wanted[name]?.version !== entry.version);
	return !missing && !foreign;
}

/**
 * Begins to install from package-lock.json; also what only building needs, whatever NODE_ENV says.
 * @param {string} root
 */
export function startInstalling(root) {
	const npm = process.env.npm_execpath;
	const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error"];
	const [command = "npm", ...rest] = npm ? [process.execPath, npm, ...args] : ["npm", ...args];
	// With an engine named, Prisma's install script does not look for one on its CDN.
	const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
	return spawn(command, rest, { cwd: root, env, stdio: "inherit" });
}

/** @param {Packages[string]} entry */
function isOptional({ optional, devOptional, peer, link }) {
	return optional || devOptional || peer || link;
}

/** @param {string} file @returns {Packages | undefined} */
function readPackages(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8")).packages;
	} catch {
		return undefined;
	}
}
