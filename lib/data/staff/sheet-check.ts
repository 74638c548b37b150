import "server-only";
import { checkEntry } from "@/lib/domain/entry/entry-checks";
import { type Completeness, completenessOf } from "@/lib/domain/entry/entry-completeness";
import { type EntryFinding, isAnswered } from "@/lib/domain/entry/entry-finding";
import { ENTRY_PARTS, type EntryPart } from "@/lib/domain/entry-field";
import type { PlanYears } from "@/lib/domain/fiscal-year";
import { checkGround } from "./entry-ground";
import type { Sheet } from "./sheets";

/** How far a sheet is filled in, and what the checks say of it. */
export type SheetCheck = {
	completeness: Completeness;
	errors: EntryFinding[];
	/** Warnings that were given a reason, or the public explanation. */
	answered: EntryFinding[];
	unanswered: EntryFinding[];
};

/** Checks a sheet against what its year asks for. `asked` null: the year has no collection, and nothing is owed. */
export function checkSheet(sheet: Sheet, asked: readonly EntryPart[] | null, planYears: PlanYears): SheetCheck {
	const { content, fiscalYear: year, indicators, earlier, reasons } = sheet;
	const isChapter = sheet.policyId === null;
	const ground = checkGround({ isChapter, year, planYears, asked: asked ?? [], indicators, earlier });
	const findings = checkEntry({ ...ground, content });
	const warnings = findings.filter(({ level }) => level === "warning");
	const answers = { reasons, explanation: content.explanation };
	return {
		completeness: completenessOf(content, indicators, ground.asked.length > 0 ? ground.asked : partsOf(sheet), year),
		errors: findings.filter(({ level }) => level === "error"),
		answered: warnings.filter((warning) => isAnswered(warning, answers)),
		unanswered: warnings.filter((warning) => !isAnswered(warning, answers)),
	};
}

/** All that a sheet can say. A chapter has only its indicators' values. */
function partsOf({ policyId }: Sheet): readonly EntryPart[] {
	return policyId === null ? ["actuals"] : ENTRY_PARTS;
}
