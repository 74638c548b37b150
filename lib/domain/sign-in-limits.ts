import type { Limit } from "./limit";

/**
 * How often something may be tried within a quarter of an hour, from one network address and for one account. A whole
 * town hall may share one address, so the limits for addresses are wide; those for accounts stop guessing.
 */

const WINDOW_MINUTES = 15;

/** Fifteen minutes stop a program that guesses; a person can wait for them. */
const BLOCK_MINUTES = 15;

export const LIMITS = {
	signIn: pair("signIn", 10, 100),
	secondFactor: pair("secondFactor", 10, 100),
	recoveryCode: pair("recoveryCode", 5, 50),
	passwordReset: pair("passwordReset", 3, 30),
	newPassword: pair("newPassword", 10, 50),
	invitation: pair("invitation", 10, 50),
	/** A password asked for once more of someone who is signed in. */
	ownPassword: pair("ownPassword", 10, 100),
} as const;

/** Ways to the town's directory, from one network address. */
export const DIRECTORY_LIMIT = limit("directory:address", 100);

/** A code of an authenticator app is valid for some seconds around its half minute, and only once. */
export const USED_CODE: Limit = { name: "usedCode", tries: 1, windowMinutes: 2, blockMinutes: BLOCK_MINUTES };

function pair(name: string, byAccount: number, byAddress: number): { account: Limit; address: Limit } {
	return { account: limit(`${name}:account`, byAccount), address: limit(`${name}:address`, byAddress) };
}

function limit(name: string, tries: number): Limit {
	return { name, tries, windowMinutes: WINDOW_MINUTES, blockMinutes: BLOCK_MINUTES };
}
