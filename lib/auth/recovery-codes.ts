import { randomInt } from "node:crypto";

/** Neither 0 and o nor 1, i and l: codes are written down by hand. */
const CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
const CODES = 10;
const GROUPS = 2;
const GROUP_LENGTH = 5;

/** Ten codes of 49 random bits, such as `k7mqa-x2hpw`. Each opens the account once in place of the second factor. */
export function newRecoveryCodes(): string[] {
	return Array.from({ length: CODES }, () => Array.from({ length: GROUPS }, newGroup).join("-"));
}

function newGroup(): string {
	return Array.from({ length: GROUP_LENGTH }, () => CHARACTERS[randomInt(CHARACTERS.length)]).join("");
}
