import "server-only";

/** Set by lib/cache/page-cache.mjs, which runs in this process but outside of its bundle. */
const PUBLISHED_EPOCH = Symbol.for("shirube.publishedEpoch");

/**
 * The count of changes of published data. Null while changes are not heard: what is made then may not be kept, since
 * nobody would say when it is out of date.
 */
export function publishedEpoch(): number | null {
	const epoch: { current: number; isListening: boolean } | undefined = Reflect.get(globalThis, PUBLISHED_EPOCH);
	return epoch?.isListening ? epoch.current : null;
}
