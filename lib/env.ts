import { z } from "zod";

/** The environment is wrong in a way the person who set it can mend. */
export class EnvironmentError extends Error {
	override name = "EnvironmentError";
}

const wholeNumber = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

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
});

const EXPECTED: Record<string, string> = {
	PORT: "a whole number from 1 to 65535",
	PAGE_CACHE_MB: "a whole number of megabytes, 1 to 65536",
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
};

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
	};
}

let current: Env | undefined;

/** The process's environment, read at first use: `next build` runs without one. */
export function env(): Env {
	current ??= parseEnv(process.env);
	return current;
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
