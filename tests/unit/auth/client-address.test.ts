import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { expect, test } from "vitest";
import { addressIn } from "@/lib/auth/client-address";

test.each([
	["nobody in front: the connection's end", "203.0.113.5", 0, "203.0.113.5"],
	["what the sender wrote counts for nothing", "198.51.100.1, 203.0.113.5", 0, "203.0.113.5"],
	["behind one proxy: its entry", "203.0.113.5, 10.0.0.1", 1, "203.0.113.5"],
	["behind one proxy, with a forged entry", "198.51.100.1, 203.0.113.5, 10.0.0.1", 1, "203.0.113.5"],
	["behind two", "203.0.113.5, 10.0.0.2, 10.0.0.1", 2, "203.0.113.5"],
	["past the proxy, straight to the portal", "10.0.0.7", 1, "10.0.0.7"],
	["IPv4 as IPv6", "::ffff:203.0.113.5", 0, "203.0.113.5"],
	["an IPv6 user's whole network", "2001:db8:1:2:aaaa:bbbb:cccc:dddd", 0, "2001:db8:1:2::/64"],
	["in short", "2001:db8::1", 0, "2001:db8:0:0::/64"],
	["this machine", "::1", 0, "0:0:0:0::/64"],
	["with brackets and port", "[2001:db8::1]:4711", 0, "2001:db8:0:0::/64"],
	["nothing", null, 0, ""],
])("%s", (_, forwardedFor, trustedProxies, address) => {
	expect(addressIn(forwardedFor, trustedProxies)).toBe(address);
});

test("a server with the addition loaded says who asked, behind whatever the sender says", async () => {
	await import(path.resolve("scripts/steps/forwarded-for.cjs"));
	const server = createServer((asked, answer) => answer.end(asked.headers["x-forwarded-for"]));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	const ask = (headers: Record<string, string>) =>
		new Promise<string>((resolve, reject) => {
			const asked = request({ host: "127.0.0.1", port, headers }, (answer) => {
				let body = "";
				answer.on("data", (chunk) => (body += chunk)).on("end", () => resolve(body));
			});
			asked.on("error", reject).end();
		});
	expect(await ask({})).toBe("127.0.0.1");
	expect(await ask({ "x-forwarded-for": "198.51.100.1" })).toBe("198.51.100.1, 127.0.0.1");
	server.close();
});
