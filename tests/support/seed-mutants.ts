import type { PlanData } from "@/lib/schemas/plan-data";

/** The seed with one thing taken out that a sheet prints. `verbatim`: as it stands there; else `taken` is a key for it. */
type Mutant = { path: string; taken: string; verbatim: boolean; seed: PlanData };

type Place = { path: (string | number)[]; value: string | number };

/** What no sheet prints: translations, remarks, keys, and the plan's own particulars. */
const NOT_PRINTED: ReadonlySet<string> = new Set([
	"en",
	"sourceNotes",
	"municipality",
	"plan",
	"code",
	"slug",
	"number",
	"fromYear",
	"precision",
	"redefined",
	"fiscalYear",
]);

/** Every string and number below `node` that is printed. Numbers count only where they are printed as such. */
function printedPlaces(node: unknown, path: Place["path"]): Place[] {
	if (typeof node === "string") return [{ path, value: node }];
	if (typeof node === "number")
		return path.includes("sdgs") || path.at(-1) === "reviewGrade" ? [{ path, value: node }] : [];
	if (Array.isArray(node)) return node.flatMap((item, i) => printedPlaces(item, [...path, i]));
	if (typeof node !== "object" || node === null) return [];
	return Object.entries(node).flatMap(([key, item]) =>
		NOT_PRINTED.has(key) ? [] : printedPlaces(item, [...path, key]),
	);
}

/** A copy of `root` with `value` at `path`; undefined takes an array's item out. */
function withValue<Node>(root: Node, path: Place["path"], value: unknown): Node {
	const [key, ...rest] = path;
	if (key === undefined) return value as Node;
	if (Array.isArray(root)) {
		const item = withValue<unknown>(root[Number(key)], rest, value);
		return root.flatMap((old, i) => (i !== key ? [old] : item === undefined ? [] : [item])) as Node;
	}
	const object = root as Record<string, unknown>;
	return { ...object, [key]: withValue(object[key], rest, value) } as Node;
}

function mutantsBelow(seed: PlanData, node: unknown, root: Place["path"]): Mutant[] {
	return printedPlaces(node, root).flatMap(({ path, value }) => {
		const isKey = typeof value === "number" || path.includes("divisions");
		const mutant = (taken: string, left: unknown): Mutant => ({
			path: path.join("."),
			taken,
			verbatim: !isKey,
			seed: withValue(seed, path, left),
		});
		if (typeof value === "number") return [mutant(String(value), path.includes("sdgs") ? undefined : null)];
		const sentences = [...value.matchAll(/[^。\n]+。?/g)];
		return sentences.map(({ 0: sentence, index }) =>
			mutant(sentence, value.slice(0, index) + value.slice(index + sentence.length)),
		);
	});
}

/** One mutant for each sentence, name, figure and grade of a policy. */
export function policyMutants(seed: PlanData, code: string): Mutant[] {
	const index = seed.policies.findIndex((policy) => policy.code === code);
	return mutantsBelow(seed, seed.policies[index], ["policies", index]);
}

/** One mutant for each thing of plan.json that the sheets print. */
export const planMutants = (seed: PlanData): Mutant[] => mutantsBelow(seed, { ...seed.plan }, ["plan"]);
