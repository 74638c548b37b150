import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { acquireLock, lockFile, lockHolder, releaseLock } from "@/lib/db/lock.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "shirube-lock-"));
const file = lockFile(folder);
const write = (holder: object) => writeFileSync(file, JSON.stringify(holder));
const pidOfTheDead = () => spawnSync(process.execPath, ["-e", ""]).pid;

beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("is taken, held and given back", () => {
	expect(acquireLock(file, "npm run up")).toBeNull();
	expect(lockHolder(file)).toMatchObject({ pid: process.pid, label: "npm run up" });
	releaseLock(file);
	expect(lockHolder(file)).toBeNull();
	expect(readdirSync(folder)).toEqual([]);
});

test("of another running process stays with it", () => {
	const holder = { pid: 1, started: null, label: "npm run dev" };
	write(holder);
	expect(acquireLock(file, "npm run up")).toEqual(holder);
	releaseLock(file);
	expect(lockHolder(file)).toEqual(holder);
});

test("of a process that has ended is taken over", () => {
	write({ pid: pidOfTheDead(), started: null, label: "npm run up" });
	expect(acquireLock(file, "npm run up")).toBeNull();
	expect(readdirSync(folder)).toEqual(["lock"]);
});

test("of a process whose number another process has by now is taken over", () => {
	write({ pid: 1, started: "long ago", label: "npm run up" });
	expect(acquireLock(file, "npm run up")).toBeNull();
});

test("of the parent process passes on to its child", () => {
	write({ pid: process.ppid, started: null, label: "npm run up" });
	expect(acquireLock(file, "npm run up")).toBeNull();
	expect(JSON.parse(readFileSync(file, "utf8")).pid).toBe(process.pid);
});

test("that a full disk left empty is taken over", () => {
	writeFileSync(file, "");
	utimesSync(file, new Date(0), new Date(0));
	expect(acquireLock(file, "npm run up")).toBeNull();
});
