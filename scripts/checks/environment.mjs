import path from "node:path";

/** What a check may know of the person's environment: where programs are. */
const KEPT = ["PATH", "HOME", "USER", "LOGNAME", "SHELL", "LD_LIBRARY_PATH", "CHROMIUM_PATH"];

/** The portal's own settings. Blank is unset, and keeps those in .env files out. */
const SETTINGS = [
	"DATABASE_URL",
	"PORT",
	"HOST",
	"PORTAL_URL",
	"PORTAL_DATA_DIR",
	"PAGE_CACHE_MB",
	"AUTH_SECRET",
	"TRUSTED_PROXIES",
	"OIDC_ISSUER",
	"OIDC_CLIENT_ID",
	"OIDC_CLIENT_SECRET",
	"OIDC_NAME",
	"SMTP_URL",
	"MAIL_FROM",
];

/**
 * The same environment for every check on every machine, so that what is green in one place is green in all.
 * @param {string} root
 * @param {string} temporary a folder for temporary files
 * @returns {NodeJS.ProcessEnv}
 */
export function checkEnvironment(root, temporary) {
	const kept = KEPT.filter((name) => process.env[name]).map((name) => [name, process.env[name]]);
	const programs = path.join(root, "node_modules", ".bin");
	return {
		...Object.fromEntries(kept),
		...Object.fromEntries(SETTINGS.map((name) => [name, ""])),
		PATH: [programs, process.env.PATH].join(path.delimiter),
		TMPDIR: temporary,
		CI: "true",
		NO_COLOR: "1",
		// Browsers and offices can't give a file a Japanese name where the system knows no UTF-8.
		LANG: "C.UTF-8",
		TZ: "Asia/Tokyo",
		NEXT_TELEMETRY_DISABLED: "1",
	};
}
