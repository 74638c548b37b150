import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/**
 * Whether a request that changes something was sent by a page of this portal: its Origin is the address it came to, or
 * the public one. Next only warns of a missing Origin; every browser sends one with a form, so without it: no.
 */
export async function isOwnOrigin(): Promise<boolean> {
	const sent = await headers();
	return isSameOrigin(sent.get("origin"), sent.get("host"), env().portalUrl);
}

/** The comparison itself. Behind a proxy that renames the host, `portalUrl` is what the browser saw. */
export function isSameOrigin(origin: string | null, host: string | null, portalUrl: string): boolean {
	if (origin === null || !URL.canParse(origin)) return false;
	const { host: from, protocol, origin: whole } = new URL(origin);
	return whole === portalUrl || (/^https?:$/.test(protocol) && host !== null && from === host.toLowerCase());
}
