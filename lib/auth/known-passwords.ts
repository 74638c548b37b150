import "server-only";

let words: ReadonlySet<string> | undefined;

/**
 * A test for passwords that everyone has, from a list of some fifty thousand. Read at first use: it takes a few
 * megabytes, and most starts of the portal see nobody choose a password.
 */
export async function knownPasswords(): Promise<(word: string) => boolean> {
	words ??= new Set((await import("@zxcvbn-ts/language-common")).dictionary["passwords-common"]);
	const known = words;
	return (word) => known.has(word);
}
