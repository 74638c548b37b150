// @ts-check
import { LRUCache } from "lru-cache";
import { PublishedEpoch } from "./published-epoch.mjs";

/**
 * Next's cache handler: rendered public pages, in memory, until published data changes. Plain JavaScript because Next
 * loads it by path at run time. Why not the default: it writes pages to disk, where they outlive a change of database,
 * and learns of a publication only in the process that made it. See docs/adr/0005-page-cache.md.
 *
 * @typedef {import("next/dist/server/lib/incremental-cache").CacheHandlerValue} Entry
 * @typedef {import("next/dist/server/response-cache").IncrementalCacheValue} Value
 */

const MEBIBYTE = 1024 * 1024;
const DEFAULT_SIZE_MB = 256;
/** Pages that say "no such page" have little room of their own: any number of addresses leads to them. */
const MISSING_SIZE_MB = 8;
/**
 * The attribute with which components/layout/status-page.tsx gives its status. Text cannot forge it: its quotes are
 * escaped.
 */
const STATUS_MARK = /data-page-status="(\d{3})"/;
/**
 * How Next writes the query of the address into a page's data. No page depends on it, and one that was rendered for an
 * address with a query is not kept: the next reader would be told what the first one asked for. Text cannot forge it:
 * its quotes would be escaped once more.
 */
const QUERY_MARK = '\\"q\\":\\"?';
/** What an entry costs besides its text: keys, headers, objects. */
const ENTRY_OVERHEAD = 1024;

/** Set and valid in lib/env.ts; 0 keeps nothing. */
const sizeMb = process.env.PAGE_CACHE_MB?.trim() ? Number(process.env.PAGE_CACHE_MB) : DEFAULT_SIZE_MB;

/**
 * @param {number} megabytes
 * @returns {LRUCache<string, Entry & { value: Value }>}
 */
const cacheOf = (megabytes) =>
	new LRUCache({
		// The library takes no bound of 0; nothing fits into one byte.
		maxSize: Math.max(megabytes * MEBIBYTE, 1),
		sizeCalculation: ({ value }) => ENTRY_OVERHEAD + sizeOf(value),
	});

const pages = cacheOf(sizeMb);
const missingPages = cacheOf(Math.min(sizeMb, MISSING_SIZE_MB));

/**
 * The epoch at which each page now being rendered was begun. Next renders a page once for all who wait for it, so one
 * number a key is enough. Bounded, because a render that fails never comes back.
 * @type {LRUCache<string, number>}
 */
const rendering = new LRUCache({ max: 10_000 });

/** Where /api/health finds out whether changes are heard: this module is not part of Next's bundle. */
const PUBLISHED_EPOCH = Symbol.for("shirube.publishedEpoch");

/** @type {PublishedEpoch | null} */
let sharedEpoch = null;

/** Starts listening at the first request: a build has no database. */
function publishedEpoch() {
	if (sharedEpoch === null && process.env.DATABASE_URL) {
		sharedEpoch = new PublishedEpoch(process.env.DATABASE_URL);
		sharedEpoch.onChange(() => {
			pages.clear();
			missingPages.clear();
		});
		Reflect.set(globalThis, PUBLISHED_EPOCH, sharedEpoch);
	}
	return sharedEpoch;
}

export default class PageCache {
	/**
	 * @param {string} key
	 * @returns {Promise<Entry | null>}
	 */
	async get(key) {
		const epoch = publishedEpoch();
		const page = pages.get(key) ?? missingPages.get(key);
		if (page) return page;
		if (epoch) rendering.set(key, epoch.current);
		return null;
	}

	/**
	 * Keeps a rendered page, unless published data changed while it was being rendered. Next sends what it handed over
	 * here only afterwards, so a status given now goes for the first reader as well.
	 * @param {string} key
	 * @param {Value | null} value
	 * @param {{ cacheControl?: Entry["cacheControl"] }} context
	 */
	async set(key, value, { cacheControl }) {
		const status = value?.kind === "APP_PAGE" ? STATUS_MARK.exec(value.html)?.[1] : undefined;
		if (status && value?.kind === "APP_PAGE") value.status = Number(status);
		const epoch = publishedEpoch();
		const begunAt = rendering.get(key);
		rendering.delete(key);
		if (value === null || !epoch?.isListening || begunAt !== epoch.current) return;
		const statusCode = statusOf(value);
		if (statusCode >= 500 || (value.kind === "APP_PAGE" && value.html.includes(QUERY_MARK))) return;
		const cache = statusCode >= 400 ? missingPages : pages;
		cache.set(key, { value, cacheControl, lastModified: Date.now() });
	}

	/** A server action says that something was published: the same as hearing it from the database, only sooner. */
	async revalidateTag() {
		publishedEpoch()?.advance();
	}

	resetRequestCache() {}
}

/** @param {Value} value */
const statusOf = (value) => ("status" in value && value.status) || 200;

/**
 * Bytes an entry holds, near enough: bodies and payloads; everything else is small.
 * @param {Value} value
 */
function sizeOf(value) {
	switch (value.kind) {
		case "APP_PAGE": {
			const segments = [...(value.segmentData?.values() ?? [])];
			return (
				2 * String(value.html).length +
				(value.rscData?.length ?? 0) +
				segments.reduce((sum, { length }) => sum + length, 0)
			);
		}
		case "APP_ROUTE":
			return value.body.length;
		default:
			return JSON.stringify(value).length;
	}
}
