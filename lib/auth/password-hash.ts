import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/**
 * Passwords are kept as scrypt hashes with OWASP's parameters for 32 MiB (N = 2^15, r = 8, p = 3); better-auth's own
 * have the same memory and a third of the work. The parameters stand in the hash, so that they can be raised.
 */
const COST = { logN: 15, r: 8, p: 3 };
const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** `scrypt:15:8:3:salt:key`, salt and key in base64url. Takes about a fifth of a second, off the main thread. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
	const salt = randomBytes(SALT_BYTES);
	const key = await derive(password, salt, KEY_BYTES, cost);
	const { logN, r, p } = cost;
	return ["scrypt", logN, r, p, salt.toString("base64url"), key.toString("base64url")].join(":");
}

/** Whether a hash of ours is this password's. A hash of another form is no password's. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
	const [name, logN, r, p, salt = "", key = ""] = hash.split(":");
	if (name !== "scrypt" || salt === "" || key === "") return false;
	const expected = Buffer.from(key, "base64url");
	const cost = { logN: Number(logN), r: Number(r), p: Number(p) };
	return timingSafeEqual(expected, await derive(password, Buffer.from(salt, "base64url"), expected.length, cost));
}

function derive(password: string, salt: Buffer, length: number, { logN, r, p }: typeof COST): Promise<Buffer> {
	const N = 2 ** logN;
	const options: ScryptOptions = { N, r, p, maxmem: 2 * 128 * N * r };
	return new Promise((resolve, reject) => {
		scrypt(password.normalize("NFKC"), salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
	});
}
