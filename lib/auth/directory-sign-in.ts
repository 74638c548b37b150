import "server-only";
import { countTry } from "@/lib/data/throttle";
import { DIRECTORY_LIMIT } from "@/lib/domain/sign-in-limits";
import type { SignInProblem } from "@/lib/domain/sign-in-problem";
import { auth } from "./auth";
import { clientAddress } from "./client-address";
import { DIRECTORY_PROVIDER } from "./directory";
import { requestHeaders } from "./request";

/** Whether one may go to the directory once more: tries are counted by the network address they come from. */
export async function mayGoToDirectory(now: Date): Promise<boolean> {
	return (await countTry(DIRECTORY_LIMIT, await clientAddress(), now)) === null;
}

/**
 * The directory's address to send someone to who wants to sign in; sets the cookie by which their return is known. They
 * come back to one of the portal's own paths. Null: the directory can't be reached, or isn't one.
 */
export async function startAtDirectory(back: { onSuccess: string; onFailure: string }): Promise<string | null> {
	try {
		const { url } = await auth().api.signInSocial({
			body: {
				provider: DIRECTORY_PROVIDER,
				callbackURL: back.onSuccess,
				errorCallbackURL: back.onFailure,
				disableRedirect: true,
			},
			headers: await requestHeaders(),
		});
		return url ?? null;
	} catch (error) {
		console.error("The town's directory can't be asked:", error);
		return null;
	}
}

/** What better-auth and the directory call the ways in which it can end; whatever else it is, the exchange failed. */
const PROBLEMS: Record<string, SignInProblem> = {
	signup_disabled: "notInvited",
	unable_to_create_session: "notInvited",
	account_not_linked: "notVerified",
	email_not_found: "notVerified",
	access_denied: "cancelled",
};

/** Answers a return from the directory: signed in and where one wanted to go, or at the sign-in page, which says why not. */
export async function finishAtDirectory(request: Request): Promise<Response> {
	const answer = await auth().handler(request);
	const location = answer.headers.get("location");
	if (location === null) return new Response(null, { status: 404 });
	const [path = "", query] = location.split("?");
	const given = new URLSearchParams(query);
	const error = given.get("error");
	if (error === null) return answer;
	given.set("error", PROBLEMS[error] ?? "directoryFailed");
	given.delete("error_description");
	answer.headers.set("location", `${path}?${given}`);
	return answer;
}
