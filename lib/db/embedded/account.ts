import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { Problem } from "../problem";

/** The system account a server runs under, where that is not the account of this process. */
export type Account = { uid: number; gid: number };

const NAME = "postgres";

/**
 * PostgreSQL refuses to run as root: then it runs under the owner of its data directory or, for a new one, under the
 * system account `postgres`, which is made if missing. An ordinary user's server runs as that user: undefined.
 */
export function serverAccount(cluster: string): Account | undefined {
	const self = process.getuid?.() ?? 0;
	const owner = ownerOf(cluster);
	if (self !== 0) {
		if (owner && owner.uid !== self) throw new Problem(foreign(cluster, owner.uid));
		return undefined;
	}
	if (owner?.uid === 0) {
		throw new Problem(
			`${cluster} belongs to root, as which PostgreSQL refuses to run. Give it away: chown -R ${NAME} ${cluster}`,
		);
	}
	return owner ?? existingAccount() ?? newAccount();
}

/** Whether `account` gets as far as `target` (a folder or a program). */
export function canReach(account: Account | undefined, target: string): boolean {
	if (!account) return true;
	const { status, error } = run("/bin/sh", ["-c", 'test -x "$1"', "sh", target], account);
	if (status === null) throw error ?? new Error(`whether ${target} can be reached was not found out`);
	return status === 0;
}

/** Runs a small program in a process group of its own: a Ctrl-C at this moment must not be taken for its answer. */
function run(command: string, args: string[], account?: Account) {
	const options = { ...account, cwd: "/", encoding: "utf8" as const, detached: true };
	return spawnSync(command, args, options);
}

function ownerOf(folder: string): Account | undefined {
	const found = statSync(folder, { throwIfNoEntry: false });
	return found && { uid: found.uid, gid: found.gid };
}

function foreign(cluster: string, uid: number): string {
	return (
		`${cluster} belongs to another user (number ${uid}): the portal was started by that user, or by root, before. ` +
		"Start it in the same way again, or set PORTAL_DATA_DIR to another folder."
	);
}

function existingAccount(): Account | undefined {
	const [uid, gid] = ["-u", "-g"].map((flag) => run("id", [flag, NAME]));
	if (uid?.status !== 0 || gid?.status !== 0) return undefined;
	return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function newAccount(): Account {
	run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME]);
	const account = existingAccount();
	if (account) return account;
	throw new Problem(
		`PostgreSQL refuses to run as root, and a system account "${NAME}" for it could not be made. ` +
			"Make one (useradd --system postgres), or start the portal as an ordinary user.",
	);
}
