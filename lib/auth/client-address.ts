import "server-only";
import { isIPv6 } from "node:net";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/** The network address that the request being answered came from, for counting tries. */
export async function clientAddress(): Promise<string> {
	return addressOf(await headers());
}

/**
 * The network address a request came from, by its headers. The server itself adds the address at the other end of
 * its connection to X-Forwarded-For (scripts/steps/forwarded-for.cjs), as every proxy before it does; whatever stands
 * further left than the trusted proxies' entries was written by the sender, who may write anything.
 */
export function addressOf(requestHeaders: Pick<Headers, "get">): string {
	return addressIn(requestHeaders.get("x-forwarded-for"), env().trustedProxies);
}

/** The entry that the outermost trusted proxy made. With fewer entries than proxies, the one that there is. */
export function addressIn(forwardedFor: string | null, trustedProxies: number): string {
	const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
	return toNetwork(entries[Math.max(0, entries.length - 1 - trustedProxies)] ?? "");
}

/** An IPv6 user has a whole /64 of addresses: they count as one. */
function toNetwork(address: string): string {
	const plain = address.replace(/^\[|\](:\d+)?$/g, "").replace(/^::ffff:(?=\d+\.)/i, "");
	if (!isIPv6(plain)) return plain;
	const [head = "", tail] = plain.split("::");
	const first = head.split(":").filter(Boolean);
	const last = tail?.split(":").filter(Boolean) ?? [];
	const filled = tail === undefined ? first : [...first, ...Array(8 - first.length - last.length).fill("0"), ...last];
	return `${filled.slice(0, 4).join(":")}::/64`;
}
