import type { FiscalYear } from "../fiscal-year";
import type { AbsenceReason, Direction } from "../indicator";
import type { Locale } from "../localized";
import type { RevisionState } from "../workflow";
import type { TextInput } from "./template";

/** The words of a workbook in the language it is downloaded in. */
export type WorkbookWords = {
	locale: Locale;
	title: string;
	sheets: { guide: string; actuals: string; texts: string };
	/** How to fill it in, a paragraph each. */
	guide: readonly string[];
	/** Said at the head of both sheets: that blank means no change. */
	note: string;
	heads: Record<
		| "policy"
		| "policyTitle"
		| "state"
		| "indicator"
		| "name"
		| "unit"
		| "direction"
		| "baseline"
		| "target"
		| "value"
		| "absence"
		| TextInput,
		string
	>;
	/** The head of an earlier year's values. */
	actual: (year: FiscalYear) => string;
	lastYear: (field: TextInput) => string;
	directions: Record<Direction, string>;
	absences: Record<AbsenceReason, string>;
	states: Record<RevisionState, string>;
	/** In the place of a text that no cell can hold. */
	tooLong: string;
	delete: string;
};
