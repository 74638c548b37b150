// What `npm run layers` enforces: the import table, and what is true of every file.
import { GENERATED, OWNED, TABLE } from "./scripts/checks/import-table.mjs";

const OURS = "^(app|components|lib|messages|prisma|scripts|tests)/";

const OTHERS = [
	{
		name: "public-reads-published-only",
		comment: "A draft never leaks: public pages and addresses have no function at hand that could return one.",
		from: { path: "^app/", pathNot: ["^app/\\[locale\\]/\\((staff|admin)\\)/", "^app/api/health/"] },
		to: { path: "^lib/data/", pathNot: "^lib/data/public/" },
	},
	{
		name: "no-import-of-scripts-or-tests",
		comment: "What runs in production can't need what is only there for developers.",
		from: { pathNot: ["^(scripts|tests)/", "^(playwright|vitest)\\.config\\.", "^\\.dependency-cruiser\\."] },
		to: { path: "^(scripts|tests)/" },
	},
	{
		name: "no-cycles",
		comment: "Files that need each other can't be understood, tested or moved one at a time.",
		from: {},
		to: { circular: true },
	},
	{
		name: "no-orphans",
		comment: "A file that imports nothing and is imported by nothing is a leftover.",
		// Next and other tools find their files by name, and the guard is handed to Node by its path.
		from: { orphan: true, pathNot: ["^app/", "^[^/]+\\.config\\.", "^scripts/steps/end-with-parent\\.cjs$"] },
		to: {},
	},
	{
		name: "no-unresolvable-imports",
		comment: "An import that can't be followed escapes every other rule.",
		from: {},
		to: { couldNotResolve: true, pathNot: GENERATED },
	},
];

const list = (value) => [value ?? []].flat();

function rowRules({ name, from, fromNot, may, types, packages, comment }) {
	const allowed = [...may, ...list(types)];
	const to = packages ? { pathNot: [...allowed, ...packages] } : { path: OURS, pathNot: allowed };
	const source = { path: from, pathNot: list(fromNot) };
	const rules = [{ name, comment, from: source, to }];
	if (types) {
		const typesOnly = { path: types, pathNot: may, dependencyTypesNot: ["type-only"] };
		rules.push({ name: `${name}-types-only`, comment, from: source, to: typesOnly });
	}
	return rules;
}

const ownedRules = OWNED.map(({ name, to, owners, comment }) => ({
	name,
	comment,
	from: { pathNot: [...owners, "^tests/"] },
	to: { path: to },
}));

const rules = [...TABLE.flatMap(rowRules), ...ownedRules, ...OTHERS];

export default {
	forbidden: rules.map((rule) => ({ ...rule, severity: "error" })),
	options: {
		// TypeScript 7 has no JavaScript API to parse with.
		parser: "swc",
		doNotFollow: { path: ["node_modules", GENERATED] },
	},
};
