import "server-only";
import { cookies } from "next/headers";
import { auth } from "./auth";
import { orRefusal } from "./refused";
import { requestHeaders } from "./request";

/**
 * Signs in by password and sets the session's cookie; or, for an account with a second factor, the cookie of the
 * question for it. Null: no such account, another password, or deactivated; it takes equally long to find out.
 */
export async function signInByPassword(body: {
	email: string;
	password: string;
}): Promise<{ userId: string } | "secondFactor" | null> {
	const answer = await orRefusal(async () => auth().api.signInEmail({ body, headers: await requestHeaders() }));
	if ("refused" in answer) return null;
	return "twoFactorRedirect" in answer.done ? "secondFactor" : { userId: answer.done.user.id };
}

/** Whose second factor is asked for: a password was right within the last ten minutes, in this browser. */
export async function askedForSecondFactor(): Promise<{ userId: string } | null> {
	const context = await auth().$context;
	const cookie = (await cookies()).get(context.createAuthCookie("two_factor").name)?.value;
	// The name of the question comes before its signature, which better-auth checks with the answer.
	const question = cookie?.slice(0, cookie.lastIndexOf("."));
	const asked = question && (await context.internalAdapter.findVerificationValue(question));
	return asked && asked.expiresAt > new Date() ? { userId: asked.value } : null;
}

/** What an answer to the question comes to; `over`: it is no longer open, the sign-in starts anew. */
export type SecondFactorAnswer = "right" | "wrong" | "locked" | "over";

const MEANING: Record<string, SecondFactorAnswer> = {
	INVALID_CODE: "wrong",
	INVALID_BACKUP_CODE: "wrong",
	ACCOUNT_TEMPORARILY_LOCKED: "locked",
};

/** Answers with the code of the app, or with one of the recovery codes, which is then used up; signs in if it is right. */
export async function answerSecondFactor(by: "app" | "recoveryCode", code: string): Promise<SecondFactorAnswer> {
	const answer = await orRefusal<unknown>(async () => {
		const request = { body: { code }, headers: await requestHeaders() };
		return by === "app" ? auth().api.verifyTOTP(request) : auth().api.verifyBackupCode(request);
	});
	return "refused" in answer ? (MEANING[answer.refused] ?? "over") : "right";
}

/** Ends the session of the request and removes its cookie. */
export async function endSession(): Promise<void> {
	await auth().api.signOut({ headers: await requestHeaders() });
}
