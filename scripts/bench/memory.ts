import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/** What Linux tells of a process's memory. Elsewhere nothing is known, and figures of memory are left out. */

const KIB = 1024;

/** The most memory that a process has held since `forgetPeak`, in bytes. */
export function peakMemory(pid: number): number | undefined {
	return statusLine(pid, "VmHWM");
}

/** The memory that a process holds now, in bytes. */
export function currentMemory(pid: number): number | undefined {
	return statusLine(pid, "VmRSS");
}

/** Lets the peak start from what the process holds now. */
export function forgetPeak(pid: number): void {
	if (process.platform === "linux") writeFileSync(`/proc/${pid}/clear_refs`, "5");
}

/** The processes that a process has started, and theirs. */
export function descendants(pid: number): number[] {
	if (process.platform !== "linux") return [];
	const children = parents().flatMap(([child, parent]) => (parent === pid ? [child] : []));
	return [...children, ...children.flatMap(descendants)];
}

function parents(): [number, number][] {
	return readdirSync("/proc").flatMap((entry): [number, number][] => {
		if (!/^\d+$/.test(entry)) return [];
		const parent = Number(/^PPid:\s+(\d+)/m.exec(statusOf(Number(entry)))?.[1]);
		return Number.isNaN(parent) ? [] : [[Number(entry), parent]];
	});
}

function statusLine(pid: number, name: string): number | undefined {
	const kibibytes = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(statusOf(pid))?.[1];
	return kibibytes === undefined ? undefined : Number(kibibytes) * KIB;
}

/** A process may end between being listed and being looked at. */
function statusOf(pid: number): string {
	try {
		return readFileSync(`/proc/${pid}/status`, "utf8");
	} catch {
		return "";
	}
}
