import { env } from "@/lib/env";

/** The portal's address is known at run time only. */
export const dynamic = "force-dynamic";

/** All that is public may be indexed; the sitemap says what there is. */
export function GET() {
	const sitemap = new URL("/sitemap.xml", env().portalUrl).href;
	return new Response(`User-agent: *\nDisallow: /api/\n\nSitemap: ${sitemap}\n`, {
		headers: { "Content-Type": "text/plain; charset=utf-8" },
	});
}
