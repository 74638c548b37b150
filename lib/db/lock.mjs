// Plain JavaScript: `npm run up` takes this lock before anything is installed that could read TypeScript.
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive, startTime } from "./process.mjs";

/**
 * A file that names the one process which may start and stop things in a data directory. A holder that has died, also
 * by kill -9, no longer counts.
 *
 * @typedef {{ pid: number, started: string | null, label: string }} Holder
 */

/**
 * Takes the lock, or returns who holds it. A lock that the parent process holds passes on to its child.
 * @param {string} file
 * @param {string} label what the holder is, for people: `npm run up`
 * @returns {Holder | null} null when the lock is ours now
 */
export function acquireLock(file, label) {
	for (;;) {
		if (create(file, label)) return null;
		const text = readText(file);
		if (text === null) continue;
		const holder = parse(text);
		if (holder && isFamily(holder)) return takeOver(file, label);
		if (holder && isRunning(holder)) return holder;
		if (holder || isOld(file)) discard(file, text);
	}
}

/**
 * The file that names the process in charge of a data directory.
 * @param {string} dataDir
 */
export function lockFile(dataDir) {
	return path.join(dataDir, "lock");
}

/**
 * Who is using a data directory, for people.
 * @param {string} dataDir
 * @param {Holder} holder
 */
export function inUse(dataDir, { label, pid }) {
	return (
		`\`${label}\` (process ${pid}) is already using ${dataDir}. ` +
		"Stop it first, or set PORTAL_DATA_DIR to another folder."
	);
}

/**
 * Gives the lock back; a lock that is not ours stays.
 * @param {string} file
 */
export function releaseLock(file) {
	const text = readText(file);
	if (text !== null && parse(text)?.pid === process.pid) rmSync(file, { force: true });
}

/**
 * The process that holds the lock, if one is running.
 * @param {string} file
 * @returns {Holder | null}
 */
export function lockHolder(file) {
	const text = readText(file);
	const holder = text === null ? null : parse(text);
	return holder && isRunning(holder) ? holder : null;
}

/** @param {string} file @param {string} label */
function create(file, label) {
	try {
		writeFileSync(file, holderText(label), { flag: "wx" });
		return true;
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
		throw error;
	}
}

/** @param {string} label */
function holderText(label) {
	return JSON.stringify({ pid: process.pid, started: startTime(process.pid), label });
}

/** @param {Holder} holder */
function isFamily(holder) {
	return (holder.pid === process.pid || holder.pid === process.ppid) && isRunning(holder);
}

/** @param {string} file @param {string} label */
function takeOver(file, label) {
	const next = `${file}.${process.pid}`;
	writeFileSync(next, holderText(label));
	renameSync(next, file);
	return null;
}

/** @param {string} file */
function readText(file) {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return null;
	}
}

/** @param {string} text @returns {Holder | null} */
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** @param {Holder} holder */
function isRunning(holder) {
	if (!isAlive(holder.pid)) return false;
	// Process numbers are used again, in containers at once: the same number with another start is another process.
	const started = startTime(holder.pid);
	return started === null || holder.started === null || started === holder.started;
}

/** A file without content is being written this very moment, or was left so by a full disk. @param {string} file */
function isOld(file) {
	const found = statSync(file, { throwIfNoEntry: false });
	return found !== undefined && Date.now() - found.mtimeMs > 1_000;
}

/** Removes a dead holder's file, unless another process has put its own there meanwhile. @param {string} file @param {string} dead */
function discard(file, dead) {
	const aside = `${file}.dead.${process.pid}`;
	try {
		renameSync(file, aside);
	} catch {
		return;
	}
	if (readText(aside) === dead) rmSync(aside, { force: true });
	else renameSync(aside, file);
}
