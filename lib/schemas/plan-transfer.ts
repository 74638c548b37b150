import { z } from "zod";
import { fromTables, type PartPlaces } from "@/lib/domain/plan-transfer/from-tables";
import type { PlaceStep, TransferProblem } from "@/lib/domain/plan-transfer/problems";
import type { RowPlace } from "@/lib/domain/plan-transfer/row-groups";
import type { PlanTables, TypedTables } from "@/lib/domain/plan-transfer/tables";
import { toTables } from "@/lib/domain/plan-transfer/to-tables";
import { findPlanFaults } from "./plan-consistency";
import { planFile, policyFile } from "./plan-data";
import { nameIssue } from "./plan-transfer-issues";

/** Raised when a file of the old format could no longer be read. */
export const FORMAT_VERSION = 1;

/** A whole plan in one file, as it is exported and imported. */
const transferFile = z.strictObject({
	formatVersion: z.literal(FORMAT_VERSION),
	plan: planFile,
	policies: z.array(policyFile),
});

/** What a file comes to: a plan that can be compared with the portal's, or all that is wrong with it. */
export type CheckedPlan = { tables: PlanTables } | { problems: TransferProblem[] };

/** Checks what was parsed from JSON. */
export function checkDocument(document: unknown): CheckedPlan {
	return check(document, { parts: new Map(), entries: new Map() });
}

/** Checks tables as someone filled them in. Problems name the row. */
export function checkTables(tables: TypedTables): CheckedPlan {
	const { document, places, faults } = fromTables(tables);
	const checked = check({ formatVersion: FORMAT_VERSION, ...document }, places);
	const misplaced = faults.map(({ kind, table, row }) => ({ kind, values: {}, place: [], cell: { table, row } }));
	if (misplaced.length === 0) return checked;
	return { problems: "problems" in checked ? [...misplaced, ...checked.problems] : misplaced };
}

function check(document: unknown, places: PartPlaces): CheckedPlan {
	const parsed = transferFile.safeParse(document);
	if (!parsed.success) {
		return {
			problems: parsed.error.issues.map((issue) => {
				const place = placeOf(document, issue.path);
				const isField = issue.path.length > 0 && issue.code !== "unrecognized_keys";
				const isMissing = isField && (valueAt(document, issue.path) ?? null) === null;
				const named = nameIssue(issue, place.at(-1)?.name ?? "", isMissing);
				return { ...named, place, cell: rowOf(document, issue.path, places) };
			}),
		};
	}
	const faults = findPlanFaults(parsed.data);
	if (faults.length === 0) return { tables: toTables(parsed.data) };
	return {
		problems: faults.map(({ policy, path, kind, values }) => {
			const steps = [...(policy === null ? ["plan"] : ["policies", policy]), ...pathSteps(path)];
			return { kind, values, place: placeOf(document, steps), cell: rowOf(document, steps, places) };
		}),
	};
}

/** `evaluations.0.actuals.7-1` as the steps that lead there. */
function pathSteps(path: string): (string | number)[] {
	return path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(stepInto, document);
}

function stepInto(node: unknown, step: PropertyKey): unknown {
	const isOwn = typeof node === "object" && node !== null && Object.hasOwn(node, step);
	return isOwn ? (node as Record<PropertyKey, unknown>)[step] : undefined;
}

/** A path in names: an entry of a list by its code, number or year, else by its place from 1. */
function placeOf(document: unknown, path: readonly PropertyKey[]): PlaceStep[] {
	const steps: PlaceStep[] = [];
	let node: unknown = document;
	for (const [depth, step] of path.entries()) {
		node = stepInto(node, step);
		const last = steps.at(-1);
		if (last && typeof step === "number") last.item = nameOf(node) ?? String(step + 1);
		else if (last?.name === "actuals") last.item = String(step);
		// The wrapper around everything but the policies has no name of its own, nor has the Japanese of a text.
		else if (!(depth === 0 && step === "plan" && path.length > 1) && step !== "ja") {
			steps.push({ name: String(step), item: null });
		}
	}
	return steps;
}

const NAMING = ["code", "slug", "number", "fiscalYear", "fromYear", "grade"];

function nameOf(node: unknown): string | null {
	const name = NAMING.map((key) => stepInto(node, key)).find((one) => one !== undefined);
	return typeof name === "string" || typeof name === "number" ? String(name) : null;
}

/** The row that the deepest part of a path was made from. */
function rowOf(document: unknown, path: readonly PropertyKey[], { parts, entries }: PartPlaces): RowPlace | null {
	let node: unknown = document;
	let row: RowPlace | null = null;
	for (const step of path) {
		row = entries.get(node as object)?.get(String(step)) ?? row;
		node = stepInto(node, step);
		row = parts.get(node as object) ?? row;
	}
	return row;
}
