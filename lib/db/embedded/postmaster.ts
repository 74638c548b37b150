import { readFileSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";
import { isAlive, programOf } from "./processes";

/** A running server, as it describes itself in its data directory's postmaster.pid. */
export type Postmaster = { pid: number; port: number; status: string };

/** The server that runs on this data directory, be it ours or one that outlived its script. */
export function findPostmaster(cluster: string): Postmaster | undefined {
	const lines = readLines(pidFile(cluster));
	const [pid, directory, , port] = lines ?? [];
	if (!pid || !directory || !isSameFolder(directory, cluster)) return undefined;
	if (!isAlive(Number(pid))) return undefined;
	return { pid: Number(pid), port: Number(port ?? 0), status: lines?.[7]?.trim() ?? "starting" };
}

/**
 * Removes a postmaster.pid whose number now belongs to another program, as happens in a restarted container. PostgreSQL
 * clears away a dead server's file itself, but refuses to start while a process of its own account has that number.
 */
export function clearReusedPid(cluster: string): void {
	const found = findPostmaster(cluster);
	if (!found) return;
	const program = programOf(found.pid);
	if (program !== null && program !== "postgres") rmSync(pidFile(cluster), { force: true });
}

function pidFile(cluster: string): string {
	return path.join(cluster, "postmaster.pid");
}

function readLines(file: string): string[] | undefined {
	try {
		return readFileSync(file, "utf8").split("\n");
	} catch {
		return undefined;
	}
}

function isSameFolder(one: string, other: string): boolean {
	try {
		return realpathSync(one) === realpathSync(other);
	} catch {
		return false;
	}
}
