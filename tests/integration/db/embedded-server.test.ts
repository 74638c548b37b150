import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { withConnection } from "@/lib/db/connect";
import { isAlive, waitUntil } from "@/lib/db/embedded/processes";
import { lockFile } from "@/lib/db/lock.mjs";
import { type OpenDatabase, openDatabase } from "@/lib/db/open-database";

let dataDir: string;
const opened: OpenDatabase[] = [];

async function open({ share = false } = {}): Promise<OpenDatabase> {
	const database = await openDatabase({ databaseUrl: undefined, dataDir, label: "a test", share, report: () => {} });
	opened.push(database);
	return database;
}

const ask = async (url: string, text: string) => (await withConnection(url, (client) => client.query(text))).rows[0];
const cluster = (...names: string[]) => path.join(dataDir, "postgres", ...names);

beforeAll(async () => {
	dataDir = await mkdtemp(path.join(tmpdir(), "shirube-data-"));
	await chmod(dataDir, 0o755);
});

afterEach(async () => {
	for (const database of opened.splice(0)) await database.close();
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

test("what an interrupted start left half made is made again", async () => {
	await mkdir(path.join(dataDir, "postgres.new", "base"), { recursive: true });
	await writeFile(path.join(dataDir, "postgres.new.password"), "left over");
	const { url, serverPid } = await open();
	expect(isAlive(serverPid ?? 0)).toBe(true);
	await withConnection(url, (client) => client.query("CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)"));
});

test("closing stops the server, and the next start has everything that was committed", async () => {
	const first = await open();
	await first.close();
	expect(isAlive(first.serverPid ?? 0)).toBe(false);
	const { url } = await open();
	expect(await ask(url, "SELECT id FROM kept")).toEqual({ id: 7 });
});

test("the server listens on this machine only, with a password, in UTF8, and writes through to the disk", async () => {
	const { url } = await open();
	const setting = async (name: string) => Object.values((await ask(url, `SHOW ${name}`)) ?? {})[0];
	expect(await setting("listen_addresses")).toBe("127.0.0.1");
	const socketFolder = (await readFile(cluster("postmaster.pid"), "utf8")).split("\n")[4];
	expect(socketFolder).toBe("");
	expect(await setting("fsync")).toBe("on");
	expect(await setting("server_encoding")).toBe("UTF8");
	expect(await ask(url, "SELECT usesuper FROM pg_user WHERE usename = current_user")).toEqual({ usesuper: false });
	const stranger = new URL(url);
	stranger.password = "guessed";
	await expect(ask(stranger.href, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
	expect((await stat(cluster("portal-password"))).mode & 0o777).toBe(0o600);
	expect((await readFile(cluster("pg_hba.conf"), "utf8")).match(/\btrust$/m)).toBeNull();
});

test("a server that was killed is started again with its data", async () => {
	const { serverPid = 0 } = await open();
	process.kill(serverPid, "SIGKILL");
	await waitUntil(() => !isAlive(serverPid), 5_000);
	const again = await open();
	expect(again.serverPid).not.toBe(serverPid);
	expect(await ask(again.url, "SELECT id FROM kept")).toEqual({ id: 7 });
});

test("a server that outlived its script is found, used and stopped in the end", async () => {
	const { serverPid } = await open();
	await rm(lockFile(dataDir));
	const found = await open();
	expect(found.serverPid).toBe(serverPid);
	await found.close();
	expect(isAlive(serverPid ?? 0)).toBe(false);
});

test("a postmaster.pid whose number another program has by now does not stand in the way", async () => {
	await (await open()).close();
	await writeFile(cluster("postmaster.pid"), `${process.pid}\n${cluster()}\n1\n5432\n\n127.0.0.1\n  1 1\nready\n`);
	expect((await open()).serverPid).not.toBe(process.pid);
});

test("a second user of the data directory is refused, or shares the server without stopping it", async () => {
	const { serverPid, url } = await open();
	const stranger = { pid: 1, started: null, label: "npm run up" };
	await writeFile(lockFile(dataDir), JSON.stringify(stranger));
	await expect(open()).rejects.toThrow("`npm run up` (process 1) is already using");
	const shared = await open({ share: true });
	expect(shared.url).toBe(url);
	await shared.close();
	expect(isAlive(serverPid ?? 0)).toBe(true);
});

test("a data directory of another PostgreSQL, or an incomplete one, is left as it is", async () => {
	await rm(lockFile(dataDir), { force: true });
	const version = await readFile(cluster("PG_VERSION"), "utf8");
	await writeFile(cluster("PG_VERSION"), "16\n");
	await expect(open()).rejects.toThrow("was made by PostgreSQL 16");
	await rm(cluster("PG_VERSION"));
	await expect(open()).rejects.toThrow("not a complete PostgreSQL database");
	await writeFile(cluster("PG_VERSION"), version);
});

test("a DATABASE_URL that does not work is explained without its password", async () => {
	const databaseUrl = "postgresql://someone:secret@127.0.0.1:1/portal";
	const attempt = openDatabase({ databaseUrl, dataDir, label: "a test", share: false, report: () => {} });
	await expect(attempt).rejects.toThrow(
		"No database answers at 127.0.0.1:1 (DATABASE_URL). Start it, or correct the address.",
	);
});
