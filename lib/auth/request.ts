import "server-only";
import { cookies, headers } from "next/headers";

/**
 * What better-auth is told of a request. The cookies are those that count now: when a page is drawn in the answer to a
 * form, `headers()` still has the ones that the form was sent with, and the session may be another since.
 */
export async function requestHeaders(): Promise<Headers> {
	const sent = new Headers(await headers());
	sent.set("cookie", (await cookies()).toString());
	return sent;
}
