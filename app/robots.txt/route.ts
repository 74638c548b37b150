import { absolute } from "@/lib/env";

/** The portal's address is known at run time only. */
export const dynamic = "force-dynamic";

/** Of choices there is no end, and each of their files would be made for nobody. */
const ENDLESS = ["/*/council?", "/*/council/", "/data/*?"];

/** All else that is public may be indexed; the sitemap says what there is. */
export function GET() {
	const sitemap = absolute("/sitemap.xml");
	const disallowed = ["/api/", ...ENDLESS].map((path) => `Disallow: ${path}\n`).join("");
	return new Response(`User-agent: *\n${disallowed}\nSitemap: ${sitemap}\n`, {
		headers: { "Content-Type": "text/plain; charset=utf-8" },
	});
}
