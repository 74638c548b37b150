import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/auth/password-hash";

const QUICK = { logN: 8, r: 8, p: 1 };

test("a hash is this password's and no other's", async () => {
	const hash = await hashPassword("zebra battery staple", QUICK);
	expect(await verifyPassword({ hash, password: "zebra battery staple" })).toBe(true);
	expect(await verifyPassword({ hash, password: "ｚｅｂｒａ battery staple" })).toBe(true);
	for (const password of ["zebra battery staplE", "", "zebra battery staple "]) {
		expect(await verifyPassword({ hash, password })).toBe(false);
	}
});

test("says its parameters, OWASP's for 32 MiB, and has a salt of its own", async () => {
	const [one, other] = [await hashPassword("x"), await hashPassword("x")];
	expect(one).toMatch(/^scrypt:15:8:3:[\w-]{22}:[\w-]{43}$/);
	expect(one).not.toBe(other);
});

test.each(["", "x", "salt:key", "scrypt:15:8:3::", "bcrypt:15:8:3:aaaa:bbbb"])(
	"%j is no password's hash",
	async (hash) => {
		expect(await verifyPassword({ hash, password: "x" })).toBe(false);
	},
);
