import { createHash } from "node:crypto";
import { cpSync, existsSync, lchownSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { makeWritable } from "../data-dir.mjs";
import { Problem } from "../problem";
import { type Account, canReach, serverAccount } from "./account";
import { type Binaries, findBinaries, program } from "./binaries";

/** Where an embedded server's files lie, and under which account it runs. */
export type Layout = {
	cluster: string;
	/** Whether the cluster lies outside the data directory, which then has a link to it. */
	isElsewhere: boolean;
	binaries: Binaries;
	account: Account | undefined;
};

/** Root's own folders (mode 700) hide what is in them from the account PostgreSQL runs under; this one is open to it. */
const OPEN_FOLDER = "/var/lib/shirube";

/**
 * Settles where the server's files lie: in `dataDir`/postgres. Only where the server's account cannot get there (a
 * clone under /root) they lie under /var/lib/shirube, with a link in `dataDir`.
 */
export function prepareLayout(dataDir: string): Layout {
	makeFolder(dataDir);
	const visible = path.join(dataDir, "postgres");
	const account = serverAccount(visible);
	const cluster = existsSync(visible) ? realpathSync(visible) : chooseCluster(dataDir, visible, account);
	const folder = path.dirname(cluster);
	if (!canReach(account, folder)) {
		throw new Problem(
			`PostgreSQL's account (number ${account?.uid}) cannot get to ${folder}. ` +
				"Make the folders above it passable (chmod o+x), or start the portal as an ordinary user.",
		);
	}
	const isElsewhere = folder !== realpathSync(dataDir);
	return { cluster, isElsewhere, account, binaries: reachableBinaries(folder, account) };
}

function makeFolder(folder: string): void {
	const obstacle = makeWritable(folder);
	if (obstacle) throw new Problem(obstacle);
}

function chooseCluster(dataDir: string, visible: string, account: Account | undefined): string {
	if (canReach(account, dataDir)) return visible;
	const name = createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 12);
	const cluster = path.join(OPEN_FOLDER, name, "postgres");
	makeFolder(OPEN_FOLDER);
	makeFolder(path.dirname(cluster));
	rmSync(visible, { force: true });
	symlinkSync(cluster, visible);
	return cluster;
}

/** The programs where the server's account can run them: in node_modules or, failing that, as a copy in `folder`. */
function reachableBinaries(folder: string, account: Account | undefined): Binaries {
	const installed = findBinaries();
	if (!account || isRunnable(installed, account)) return installed;
	const copy = { ...installed, native: path.join(folder, `postgresql-${installed.version}`) };
	if (!isRunnable(copy, account)) {
		const half = `${copy.native}.new`;
		for (const leftover of [half, copy.native]) rmSync(leftover, { recursive: true, force: true });
		cpSync(installed.native, half, { recursive: true, verbatimSymlinks: true });
		giveAll(half, account);
		renameSync(half, copy.native);
	}
	return copy;
}

function giveAll(folder: string, { uid, gid }: Account): void {
	for (const file of [".", ...readdirSync(folder, { recursive: true, encoding: "utf8" })]) {
		lchownSync(path.join(folder, file), uid, gid);
	}
}

function isRunnable(binaries: Binaries, account: Account): boolean {
	return canReach(account, program(binaries, "postgres")) && canReach(account, path.join(binaries.native, "share"));
}
