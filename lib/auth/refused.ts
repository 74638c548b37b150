import "server-only";
import { isAPIError } from "better-auth/api";

/** Runs one of better-auth's functions. A refusal comes back as its code; whatever else goes wrong is thrown on. */
export async function orRefusal<Result>(work: () => Promise<Result>): Promise<{ done: Result } | { refused: string }> {
	try {
		return { done: await work() };
	} catch (error) {
		if (isAPIError(error) && error.statusCode < 500) return { refused: error.body?.code ?? "" };
		throw error;
	}
}
