/** Why a sign-in has led back to its first page: a key below `accounts.signIn.problems` in the messages. */
export const SIGN_IN_PROBLEMS = [
	/** The second factor was asked for too long ago, or answered wrongly too often. */
	"over",
	/** The town's directory knows them, but nobody has invited them. */
	"notInvited",
	/** The directory doesn't vouch for their address. */
	"notVerified",
	/** They turned back at the directory. */
	"cancelled",
	/** The directory doesn't answer, or not as it should. */
	"directoryFailed",
	/** Too many tries from this network. */
	"tooManyTries",
] as const;
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number];
