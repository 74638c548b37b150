import { z } from "zod";
import { isMailAddress } from "./domain/mail";

/** The environment is wrong in a way the person who set it can mend. */
export class EnvironmentError extends Error {
	override name = "EnvironmentError";
}

const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

/** Shorter ones can be guessed; `openssl rand -base64 32` gives 44 characters. */
const SECRET_LENGTH = 32;

const environment = z.object({
	DATABASE_URL: z
		.string()
		.refine(isPostgresUrl, "an address such as postgresql://user:password@host:5432/database")
		.optional(),
	PORT: wholeNumber(1, 65_535).default(3000),
	HOST: z.string().optional(),
	PORTAL_URL: z.string().refine(isOrigin, "an address without a path, such as https://portal.example.jp").optional(),
	PORTAL_DATA_DIR: z.string().default(".data"),
	PAGE_CACHE_MB: wholeNumber(1, 65_536).default(256),
	AUTH_SECRET: z.string().min(SECRET_LENGTH).optional(),
	TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
	OIDC_ISSUER: z
		.string()
		.refine(isIssuer, "an https address without a query, such as https://login.town.example.jp/realms/staff")
		.optional(),
	OIDC_CLIENT_ID: z.string().optional(),
	OIDC_CLIENT_SECRET: z.string().optional(),
	OIDC_NAME: z.string().max(60).optional(),
	SMTP_URL: z.string().refine(isSmtpUrl, "an address such as smtp://user:password@mail.example.jp:587").optional(),
	MAIL_FROM: z
		.string()
		.refine((text) => readSender(text) !== null, "an address, or a name with one: Shirube <shirube@town.example.jp>")
		.optional(),
});

const EXPECTED: Record<string, string> = {
	PORT: "a whole number from 1 to 65535",
	PAGE_CACHE_MB: "a whole number of megabytes, 1 to 65536",
	AUTH_SECRET: `a random text of at least ${SECRET_LENGTH} characters`,
	TRUSTED_PROXIES: "a whole number from 0 to 10",
	OIDC_NAME: "a name of at most 60 characters",
};

/** The variables the portal reads, explained in .env.example. */
export type Env = {
	databaseUrl: string | undefined;
	port: number;
	/** The network interface to listen on; undefined is every interface. */
	host: string | undefined;
	/** The public address without a trailing slash, for canonical links, the sitemap and feeds. */
	portalUrl: string;
	dataDir: string;
	pageCacheMb: number;
	/** Signs sessions and encrypts second factors. */
	authSecret: string | undefined;
	/** How many proxies of the town's own stand in front of the portal and add to X-Forwarded-For. */
	trustedProxies: number;
	/** The town's own directory, by which people may sign in; null: by password only. */
	directory: Directory | null;
	/** The server that mail is handed to, and who it is from; null: mail is kept and shown to administrators. */
	mail: MailSettings | null;
};

/** `smtpUrl` has the scheme `smtp:` or `smtps:`, a host, perhaps a port, user and password, and nothing else. */
export type MailSettings = { smtpUrl: string; from: { name: string; address: string } };

/** An OpenID provider. `name` is what the button says; null: words of the portal's own. */
type Directory = { issuer: string; clientId: string; clientSecret: string; name: string | null };

/** Reads the variables; throws an EnvironmentError that names each wrong one and what is expected. */
export function parseEnv(source: Record<string, string | undefined>): Env {
	const result = environment.safeParse(withoutBlanks(source));
	if (!result.success) throw new EnvironmentError(result.error.issues.map(explain).join("\n"));
	const values = result.data;
	return {
		databaseUrl: values.DATABASE_URL,
		port: values.PORT,
		host: values.HOST,
		portalUrl: (values.PORTAL_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ""),
		dataDir: values.PORTAL_DATA_DIR,
		pageCacheMb: values.PAGE_CACHE_MB,
		authSecret: values.AUTH_SECRET,
		trustedProxies: values.TRUSTED_PROXIES,
		directory: toDirectory(values),
		mail: toMailSettings(values),
	};
}

let current: Env | undefined;

/** The process's environment, read at first use: `next build` runs without one. */
export function env(): Env {
	current ??= parseEnv(process.env);
	return current;
}

/** The whole address of a path of the portal, for wherever it is read away from its pages. */
export const absolute = (path: string): string => new URL(path, env().portalUrl).href;

function toDirectory(values: z.output<typeof environment>): Directory | null {
	const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = values;
	if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret, name: name ?? null };
	if (!issuer && !clientId && !clientSecret) return null;
	throw new EnvironmentError(
		"OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: set all three, or none of them.",
	);
}

function toMailSettings({ SMTP_URL: smtpUrl, MAIL_FROM: sender }: z.output<typeof environment>): MailSettings | null {
	const from = sender === undefined ? null : readSender(sender);
	if (smtpUrl !== undefined && from !== null) return { smtpUrl, from };
	if (smtpUrl === undefined && from === null) return null;
	throw new EnvironmentError("SMTP_URL and MAIL_FROM belong together: set both, or none of them.");
}

/** `PORT=` in a file means "not set". */
function withoutBlanks(source: Record<string, string | undefined>): Record<string, string> {
	const set = Object.entries(source).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()] as const] : []));
	return Object.fromEntries(set);
}

function explain(issue: z.core.$ZodIssue): string {
	const name = String(issue.path[0]);
	return `${name} is wrong: it must be ${EXPECTED[name] ?? issue.message}.`;
}

function isPostgresUrl(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, pathname } = new URL(text);
	return /^postgres(ql)?:$/.test(protocol) && pathname.length > 1;
}

function isOrigin(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, pathname, search, hash } = new URL(text);
	return /^https?:$/.test(protocol) && pathname === "/" && search === "" && hash === "";
}

/** Passwords and sessions depend on what the directory says, so it says it over TLS; on this machine it needn't. */
function isIssuer(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname, search, hash } = new URL(text);
	const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
	return (protocol === "https:" || (protocol === "http:" && isLoopback)) && search === "" && hash === "";
}

function isSmtpUrl(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname, username, password, pathname, search, hash } = new URL(text);
	const isWhole = /^smtps?:$/.test(protocol) && hostname !== "" && (username === "") === (password === "");
	return isWhole && /^\/?$/.test(pathname) && search === "" && hash === "" && isDecodable(username + password);
}

function isDecodable(text: string): boolean {
	try {
		decodeURIComponent(text);
		return true;
	} catch {
		return false;
	}
}

/** `town@example.jp` or `Town <town@example.jp>`, as mail programs write it. */
function readSender(text: string): { name: string; address: string } | null {
	const [, name = "", address = ""] = /^(?:"?([^"<>\p{C}]*?)"?\s*<)?([^<>]+)>?$/u.exec(text) ?? [];
	return isMailAddress(address) ? { name: name.trim(), address } : null;
}
