import path from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** The first path segments that exist under every locale; without one, Japanese is meant. All but one are kept. */
const KEPT_SEGMENTS = [
	"policies",
	"indicators",
	"chapters",
	"divisions",
	"sdgs",
	"about",
	"glossary",
	"accessibility",
	"open-data",
	"feed\\.atom",
].join("|");
const LOCALIZED_SEGMENTS = `${KEPT_SEGMENTS}|council`;

/**
 * Scripts may be inline because a nonce would make every page dynamic, and Next writes its page data inline. Nothing
 * that a user typed ever reaches a script: see docs/adr/0006-security-headers.md.
 */
const contentSecurityPolicy = (frameAncestors: string) => ({
	key: "Content-Security-Policy",
	value: [
		"default-src 'self'",
		`script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"object-src 'none'",
		"base-uri 'self'",
		"form-action 'self'",
		`frame-ancestors ${frameAncestors}`,
	].join("; "),
});

const SECURITY_HEADERS = [
	contentSecurityPolicy("'self'"),
	{ key: "X-Content-Type-Options", value: "nosniff" },
	{ key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
	{ key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=()" },
];

/** The first segments of addresses whose answer depends on who asks. */
const PRIVATE_SEGMENTS = ["staff", "admin", "sign-in", "invitation"].join("|");

/** Next says so for pages by itself, but not where one is led elsewhere. */
const PRIVATE_CACHE = [{ key: "Cache-Control", value: "private, no-store" }];

/**
 * A cache in front of the portal is not told of publications, so it may hold a page for one second, the time in which
 * a publication is to be seen everywhere. Named page by page: nothing that needs a session may ever be listed.
 */
const PUBLIC_CACHE = [{ key: "Cache-Control", value: "public, max-age=0, s-maxage=1" }];

const config: NextConfig = {
	poweredByHeader: false,
	reactStrictMode: true,
	// `npm run verify` checks types with the compiler itself. A second check here would cost every start of a new
	// version some seconds, and TypeScript 7's incremental state in .next has reported errors that were long mended.
	typescript: { ignoreBuildErrors: true },
	outputFileTracingRoot: import.meta.dirname,
	cacheHandler: path.join(import.meta.dirname, "lib/cache/page-cache.mjs"),
	// The handler above is the one memory of pages; Next's own would not hear of publications.
	cacheMaxMemorySize: 0,
	serverExternalPackages: ["@resvg/resvg-js", "tinypool"],
	redirects: async () => [
		{ source: "/", destination: "/ja", permanent: false },
		{ source: `/:segment(${LOCALIZED_SEGMENTS})/:rest*`, destination: "/ja/:segment/:rest*", permanent: false },
	],
	rewrites: async () => ({
		// `/ja/indicators/7-1-1-1.svg`: a dynamic segment cannot carry a suffix of its own.
		beforeFiles: [
			{
				source: "/:locale(ja|en)/indicators/:code(\\d+(?:-\\d+)+).:format(svg|png|csv|json)",
				destination: "/:locale/indicators/:code/:format",
			},
			{
				source: "/:locale(ja|en)/policies/:code(\\d+(?:-\\d+)+).pdf",
				destination: "/:locale/policies/:code/pdf",
			},
			{
				source: "/:locale(ja|en)/policies/:code(\\d+(?:-\\d+)+)/:year(\\d+).pdf",
				destination: "/:locale/policies/:code/:year/pdf",
			},
		],
	}),
	headers: async () => [
		{ source: "/:path*", headers: SECURITY_HEADERS },
		// A chart to be shown inside other websites. What is said last holds.
		{ source: "/:locale(ja|en)/indicators/:code/embed", headers: [contentSecurityPolicy("*")] },
		{ source: "/:locale(ja|en)", headers: PUBLIC_CACHE },
		{ source: `/:locale(ja|en)/:segment(${KEPT_SEGMENTS})/:rest*`, headers: PUBLIC_CACHE },
		// The files below say themselves how long they may be kept, and so do their refusals.
		{ source: "/:locale(ja|en)/council", headers: PUBLIC_CACHE },
		{ source: `/:locale(ja|en)/:segment(${PRIVATE_SEGMENTS})/:rest*`, headers: PRIVATE_CACHE },
	],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
