import type { WorkbookProblem } from "./problems";
import type { ReadWorkbook } from "./read-cells";
import type { WorkbookFrame } from "./source";
import { FACTS, FACTS_SHEET, type Facts, TEMPLATE, TEMPLATE_VERSION } from "./template";

const YEAR = /^[0-9]{4}$/;

/** What an uploaded workbook says it is; null for one that the portal did not make. */
export function readFacts({ sheets }: ReadWorkbook): Facts | null {
	const sheet = sheets.find(({ name }) => name === FACTS_SHEET);
	const told = new Map<string, string>();
	for (const [name, value] of sheet?.rows ?? []) {
		if (name?.kind === "text" && value) told.set(name.text, value.text);
	}
	const facts = FACTS.map((fact) => [fact, told.get(fact) ?? ""] as const);
	const isOurs = told.get("template") === TEMPLATE && YEAR.test(told.get("fiscalYear") ?? "");
	return isOurs ? (Object.fromEntries(facts) as Facts) : null;
}

/** A workbook's frame here and now, and whether its year can be filled in. */
type Expected = Pick<WorkbookFrame, "municipality" | "plan"> & { isOpen: boolean };

/** A workbook that is for what is filled in here and now, or why it is not. */
export function checkFacts(
	facts: Facts | null,
	{ municipality, plan, isOpen }: Expected,
): { facts: Facts } | { problem: WorkbookProblem } {
	if (facts === null) return { problem: { message: "workbooks.notOurs", place: null } };
	const message = mismatchOf(facts, municipality.code, plan.slug);
	if (message !== null) return { problem: { message, place: null } };
	if (isOpen) return { facts };
	return { problem: { message: "workbooks.yearNotOpen", values: { year: facts.fiscalYear }, place: null } };
}

function mismatchOf(facts: Facts, municipality: string, plan: string): WorkbookProblem["message"] | null {
	if (facts.version !== TEMPLATE_VERSION) return "workbooks.otherVersion";
	if (facts.municipality !== municipality) return "workbooks.otherTown";
	return facts.plan === plan ? null : "workbooks.otherPlan";
}
