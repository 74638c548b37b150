import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { publishedEpoch } from "./published-epoch";

/** Each process counts changes for itself, so that a tag of one says nothing to another. */
const PROCESS = randomUUID();

/**
 * The ETag of a file that is made while it is sent, by what it is made from: `parts` say which file, `epoch` what was
 * published. Null while changes are not heard. Weak, because a proxy may compress what it passes on.
 */
export function dataTag(parts: readonly unknown[]): string | null {
	const epoch = publishedEpoch();
	if (epoch === null) return null;
	const text = JSON.stringify([PROCESS, epoch, ...parts]);
	return `W/"${createHash("sha256").update(text).digest("base64url")}"`;
}
