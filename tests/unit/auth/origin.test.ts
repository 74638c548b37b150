import { describe, expect, test } from "vitest";
import { isSameOrigin } from "@/lib/auth/origin";

const PORTAL = "https://portal.example.jp";

describe("a form comes from the portal itself", () => {
	test.each<[string, string | null, string | null, boolean]>([
		["the address it came to", "http://127.0.0.1:3000", "127.0.0.1:3000", true],
		["the host in capitals", "http://portal.local", "Portal.Local", true],
		["the public address, the proxy having renamed the host", PORTAL, "internal:3000", true],
		["no origin", null, "127.0.0.1:3000", false],
		["an opaque origin", "null", "127.0.0.1:3000", false],
		["another host", "https://evil.example", "127.0.0.1:3000", false],
		["another port", "http://127.0.0.1:3001", "127.0.0.1:3000", false],
		["a host that only begins alike", "https://portal.example.jp.evil.example", "internal:3000", false],
		["the public host over plain HTTP, behind a proxy", "http://portal.example.jp", "internal:3000", false],
		["a host in front of an @", "https://portal.example.jp@evil.example", "portal.example.jp", false],
		["a file", "file://", "", false],
		["no host to compare with", "http://127.0.0.1:3000", null, false],
		["nonsense", "portal.example.jp", "portal.example.jp", false],
	])("%s", (_, origin, host, own) => {
		expect(isSameOrigin(origin, host, PORTAL)).toBe(own);
	});
});
