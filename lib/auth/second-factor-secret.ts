import { randomBytes } from "node:crypto";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";

/** What the database keeps of a second factor is encrypted by AUTH_SECRET, as better-auth does it. */

const SECRET_BYTES = 20;

/** A new secret for an authenticator app, as text: 160 random bits. */
export function newSecret(): string {
	return randomBytes(SECRET_BYTES).toString("hex");
}

export function sealSecret(secret: string, authSecret: string): Promise<string> {
	return symmetricEncrypt({ key: authSecret, data: secret });
}

export function openSecret(sealed: string, authSecret: string): Promise<string> {
	return symmetricDecrypt({ key: authSecret, data: sealed });
}

export function sealRecoveryCodes(codes: readonly string[], authSecret: string): Promise<string> {
	return symmetricEncrypt({ key: authSecret, data: JSON.stringify(codes) });
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A secret as authenticator apps take it by hand: base32 of the text's bytes. */
export function toKey(secret: string): string {
	const bits = [...Buffer.from(secret)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
	return (bits.match(/.{1,5}/g) ?? []).map((group) => BASE32[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}

/** The address that an authenticator app reads from the square code. */
export function otpauthUrl(secret: string, { issuer, account }: { issuer: string; account: string }): string {
	const label = encodeURIComponent(`${issuer}:${account}`);
	return `otpauth://totp/${label}?secret=${toKey(secret)}&issuer=${encodeURIComponent(issuer)}&digits=6&period=30`;
}
