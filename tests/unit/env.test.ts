import { describe, expect, test } from "vitest";
import { EnvironmentError, parseEnv } from "@/lib/env";

describe("parseEnv", () => {
	test("has a value for everything but the database", () => {
		expect(parseEnv({})).toEqual({
			databaseUrl: undefined,
			port: 3000,
			host: undefined,
			portalUrl: "http://localhost:3000",
			dataDir: ".data",
			pageCacheMb: 256,
			authSecret: undefined,
			trustedProxies: 0,
			directory: null,
			mail: null,
		});
	});

	test("takes a blank variable for one that is not set", () => {
		expect(parseEnv({ PORT: "", DATABASE_URL: " " })).toEqual(parseEnv({}));
	});

	test("the public address follows the port, and loses its last slash", () => {
		expect(parseEnv({ PORT: "8080" }).portalUrl).toBe("http://localhost:8080");
		expect(parseEnv({ PORTAL_URL: "https://portal.example.jp/" }).portalUrl).toBe("https://portal.example.jp");
	});

	test.each([
		["PORT", "0"],
		["PORT", "65536"],
		["PORT", "3000.5"],
		["PORT", "http"],
		["PAGE_CACHE_MB", "0"],
		["PAGE_CACHE_MB", "many"],
		["PORTAL_URL", "portal.example.jp"],
		["PORTAL_URL", "https://example.jp/portal"],
		["PORTAL_URL", "ftp://example.jp"],
		["AUTH_SECRET", "too short to be a secret"],
		["TRUSTED_PROXIES", "-1"],
		["TRUSTED_PROXIES", "10.0.0.1"],
		["OIDC_ISSUER", "http://login.example.jp"],
		["OIDC_ISSUER", "https://login.example.jp/?realm=staff"],
		["OIDC_ISSUER", "login.example.jp"],
		["DATABASE_URL", "mysql://localhost/portal"],
		["DATABASE_URL", "postgresql://localhost"],
		["DATABASE_URL", "localhost:5432"],
	])("%s=%s is refused by name, with what is expected", (name, value) => {
		expect(() => parseEnv({ [name]: value })).toThrow(EnvironmentError);
		expect(() => parseEnv({ [name]: value })).toThrow(`${name} is wrong: it must be a`);
	});

	test("names everything that is wrong at once", () => {
		expect(() => parseEnv({ PORT: "x", PAGE_CACHE_MB: "x" })).toThrow(/PORT is wrong.*\n.*PAGE_CACHE_MB is wrong/);
	});

	test("the town's directory is set as a whole, or not at all", () => {
		const whole = { OIDC_ISSUER: "https://login.example.jp/staff", OIDC_CLIENT_ID: "shirube", OIDC_CLIENT_SECRET: "s" };
		const { directory } = parseEnv(whole);
		expect(directory).toEqual({
			issuer: "https://login.example.jp/staff",
			clientId: "shirube",
			clientSecret: "s",
			name: null,
		});
		expect(parseEnv({ ...whole, OIDC_NAME: "職員認証" }).directory?.name).toBe("職員認証");
		expect(parseEnv({ OIDC_NAME: "職員認証" }).directory).toBeNull();
		for (const name of Object.keys(whole)) {
			expect(() => parseEnv({ ...whole, [name]: "" }), name).toThrow(/belong together/);
		}
	});
});
