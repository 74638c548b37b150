import { Secret, TOTP, URI } from "otpauth";
import { expect, test } from "vitest";
import { newRecoveryCodes } from "@/lib/auth/recovery-codes";
import { newSecret, openSecret, otpauthUrl, sealSecret, toKey } from "@/lib/auth/second-factor-secret";

const AUTH_SECRET = "a secret for tests alone, 0123456789abcdef";

test("an app that reads the address, or the key, shows the same codes", () => {
	const secret = newSecret();
	const read = URI.parse(otpauthUrl(secret, { issuer: "portal.example.jp", account: "soumu+x@town.example.jp" }));
	if (!(read instanceof TOTP)) throw new Error("not a time-based code");
	expect(read).toMatchObject({ issuer: "portal.example.jp", label: "soumu+x@town.example.jp", digits: 6, period: 30 });
	const typed = new TOTP({ secret: Secret.fromBase32(toKey(secret)) });
	expect(read.generate({ timestamp: 0 })).toBe(typed.generate({ timestamp: 0 }));
	expect(typed.secret.utf8).toBe(secret);
});

test("what is kept tells nothing, and opens with the same secret only", async () => {
	const secret = newSecret();
	const sealed = await sealSecret(secret, AUTH_SECRET);
	expect(sealed).not.toContain(secret);
	expect(await openSecret(sealed, AUTH_SECRET)).toBe(secret);
	await expect(openSecret(sealed, AUTH_SECRET.toUpperCase())).rejects.toThrow();
});

test("recovery codes are ten, all different, without letters that look alike", () => {
	const codes = newRecoveryCodes();
	expect(new Set(codes).size).toBe(10);
	for (const code of codes) expect(code).toMatch(/^[a-hj-km-np-z2-9]{5}-[a-hj-km-np-z2-9]{5}$/);
});
