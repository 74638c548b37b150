import { fieldsOf, type SheetFields } from "../entry/entry-conflict";
import type { WorkbookProblem } from "./problems";
import type { Proposal } from "./read-entries";
import type { WorkbookSheet } from "./source";

/** A proposal beside what the draft holds now. */
export type ComparedProposal = Proposal & { current: string };

/** What a workbook would do now. What the draft says already is in none of the lists. */
export type Comparison = {
	/** Nobody else has changed these since the workbook was made. */
	changes: ComparedProposal[];
	/** Changed meanwhile, and otherwise than the workbook asks: someone must choose. */
	conflicts: ComparedProposal[];
	problems: WorkbookProblem[];
};

/** Holds proposals against the drafts as they are now. `sheets` are those that the reader may fill in, by revision. */
export function compareProposals(
	proposals: readonly Proposal[],
	sheets: ReadonlyMap<number, WorkbookSheet>,
): Comparison {
	const comparison: Comparison = { changes: [], conflicts: [], problems: [] };
	const fields = new Map([...sheets].map(([id, sheet]) => [id, currentFields(sheet)]));
	for (const proposal of proposals) {
		const { revisionId, field, was, asked, place } = proposal;
		const sheet = sheets.get(revisionId);
		const current = fields.get(revisionId)?.get(field);
		if (sheet === undefined || current === undefined) {
			comparison.problems.push({ message: "workbooks.unknownRow", place });
		} else if (!sheet.editable) {
			comparison.problems.push({ message: "workbooks.notEditable", values: { state: sheet.state }, place });
		} else if (asked !== current) {
			const untouched = proposal.version === sheet.version || was === current;
			comparison[untouched ? "changes" : "conflicts"].push({ ...proposal, current });
		}
	}
	return comparison;
}

function currentFields({ content, indicators }: WorkbookSheet): SheetFields {
	return fieldsOf(
		content,
		indicators.map(({ code }) => code),
	);
}
