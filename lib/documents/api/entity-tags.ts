import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { publishedEpoch } from "../published-epoch";

/**
 * ETags of answers. They are made from what is answered, so that every server process gives the same one; and while
 * changes are heard they are remembered, so that "has it changed?" is answered without reading and making it again.
 */

const REMEMBERED = 2_000;
/** Anybody may write any query: long ones are not worth their room. */
const LONGEST_ADDRESS = 500;

const remembered = new LRUCache<string, { epoch: number; tag: string }>({ max: REMEMBERED });

/** The tag of what an address answers now, as far as that is known without making it. */
export function rememberedTag(address: string): string | null {
	const known = remembered.get(address);
	return known !== undefined && known.epoch === publishedEpoch() ? known.tag : null;
}

/** The tag of an answer. `epoch` is the one at which the making of it began. */
export function tagOf(body: string, address: string, epoch: number | null): string {
	// Weak, because a proxy may compress what it passes on.
	const tag = `W/"${createHash("sha256").update(body).digest("base64url")}"`;
	if (epoch !== null && epoch === publishedEpoch() && address.length <= LONGEST_ADDRESS) {
		remembered.set(address, { epoch, tag });
	}
	return tag;
}
