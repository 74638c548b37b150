import { PROGRESS_GRADES, REVIEW_GRADES } from "@/lib/domain/grades";
import { ABSENCE_REASONS, DIRECTIONS } from "@/lib/domain/indicator";
import { NOT_COMPUTABLE, PACES } from "@/lib/domain/progress";
import { SOURCE_FIELDS } from "@/lib/domain/source-notes";

/**
 * Why a cell is blank: what the town says of a value, or `notGiven` (it says nothing), `notPublished` (not yet), `ended`
 * (no longer measured), `beingChecked` (it stands in the source, but can't be read with certainty).
 */
const ABSENCES = [...ABSENCE_REASONS, "notGiven", "notPublished", "ended", "beingChecked"] as const;

const DIVISION_ROLES = ["lead", "related"] as const;
const REVISION_KINDS = ["first", "correction"] as const;

const SDG_COUNT = 17;

/** The lists that codes in the tables are from, by the name by which the dictionary speaks of them. */
export const CODE_LISTS = {
	pace: PACES,
	direction: DIRECTIONS,
	absence_reason: ABSENCES,
	not_computable_reason: NOT_COMPUTABLE,
	progress_grade: PROGRESS_GRADES,
	review_grade: REVIEW_GRADES.map(String),
	division_role: DIVISION_ROLES,
	source_field: SOURCE_FIELDS,
	revision_kind: REVISION_KINDS,
	sdg_goal: Array.from({ length: SDG_COUNT }, (_, index) => String(index + 1)),
} as const;

export type CodeListName = keyof typeof CODE_LISTS;
