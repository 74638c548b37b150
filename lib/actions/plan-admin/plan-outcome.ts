import type { Loaded, Written } from "@/lib/data/staff/plan/record-write";
import type { Outcome } from "../form-state";

/** What a form of the plan needs to show a conflict: the record as it is now, and what to send to overwrite it. */
export type Conflict = Loaded;

/**
 * What a write to the plan comes to for its form. `next` names the page to go to when it is done; without it, or where
 * it gives null, the form stays and says that it is saved.
 */
export function planOutcome<Saved>(
	written: Written<Saved>,
	next: (saved: Saved) => string | null = () => null,
): Outcome<Conflict | null> {
	if ("conflict" in written) {
		return { problems: [{ field: null, message: "planAdmin.changedMeanwhile" }], data: written.conflict };
	}
	if ("refused" in written) {
		const problems = written.refused.map(({ reason, field = null, values }) => ({
			field,
			message: `planAdmin.${reason}`,
			values,
		}));
		return { problems };
	}
	const moveTo = next(written.saved);
	return moveTo === null ? { done: null } : { moveTo };
}
