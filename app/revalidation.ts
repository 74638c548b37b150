/** What goes with an answer that a reader may keep, as long as they ask each time whether it still holds. */
export function keptBriefly(tag: string | null): Record<string, string> {
	return {
		// As for public pages: a cache in front isn't told of publications, so it may hold an answer for one second.
		"Cache-Control": "public, max-age=0, s-maxage=1",
		...(tag !== null && { ETag: tag }),
	};
}

/** 304 for a reader who says by If-None-Match that they have what the tag stands for; null for every other. */
export function notModified({ headers }: Request, tag: string | null): Response | null {
	if (tag === null || !hasTag(headers.get("if-none-match"), tag)) return null;
	return new Response(null, { status: 304, headers: keptBriefly(tag) });
}

function hasTag(ifNoneMatch: string | null, tag: string): boolean {
	const opaque = (text: string) => text.trim().replace(/^W\//, "");
	return (ifNoneMatch ?? "").split(",").some((one) => one.trim() === "*" || opaque(one) === opaque(tag));
}
