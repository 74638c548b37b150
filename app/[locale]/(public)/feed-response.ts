/** An Atom feed; readers in web pages of any origin may fetch it. */
export function feedResponse(atom: string): Response {
	return new Response(atom, {
		headers: { "Content-Type": "application/atom+xml; charset=utf-8", "Access-Control-Allow-Origin": "*" },
	});
}
