import { changedColumns, isEmpty, type PlanDifferences } from "./differences";
import { MOST_PROBLEMS, type TransferProblem } from "./problems";
import type { Refusal } from "./refusals";
import { type AnyRow, PLAN_TABLE_NAMES, type PlanTable } from "./tables";

/** As many rows of a kind as a page lists; the rest is counted. */
const MOST_LISTED = 200;

/** A list as far as it is shown, and how long it is. */
export type Listed<Item> = { items: Item[]; count: number };

type ListedChange = { before: AnyRow; after: AnyRow; columns: string[] };

/** What an import would do to one table. */
export type PreviewGroup = {
	table: PlanTable;
	added: Listed<AnyRow>;
	changed: Listed<ListedChange>;
	unchanged: number;
	/** In the portal and not in the file: these stay. */
	kept: Listed<AnyRow>;
};

export type PlanPreview = {
	groups: PreviewGroup[];
	refusals: Listed<Refusal>;
	/** What would be wrong with the plan as it would be, and is not so now. */
	problems: Listed<TransferProblem>;
	totals: { added: number; changed: number; unchanged: number; kept: number };
	/** `nothing` to do, `refused` in part and so as a whole, or ready to be written. */
	outcome: "nothing" | "refused" | "ready";
};

export function previewOf(
	differences: PlanDifferences,
	refusals: readonly Refusal[],
	problems: readonly TransferProblem[],
): PlanPreview {
	const { added, changed, unchanged, kept } = differences;
	const refused = new Set<AnyRow>(refusals.map(({ after }) => after));
	const groups = PLAN_TABLE_NAMES.map((table) => ({
		table,
		added: listed<AnyRow>((added[table] as AnyRow[]).filter((row) => !refused.has(row))),
		changed: listed<ListedChange>(
			changed[table]
				.filter(({ after }) => !refused.has(after))
				.map(({ before, after }) => ({ before, after, columns: changedColumns(before, after) })),
		),
		unchanged: unchanged[table],
		kept: listed<AnyRow>(kept[table]),
	}));
	const total = (count: (group: PreviewGroup) => number) => groups.reduce((sum, group) => sum + count(group), 0);
	const isRefused = refusals.length > 0 || problems.length > 0;
	return {
		groups,
		refusals: listed(refusals),
		problems: listed(problems, MOST_PROBLEMS),
		totals: {
			added: total((group) => group.added.count),
			changed: total((group) => group.changed.count),
			unchanged: total((group) => group.unchanged),
			kept: total((group) => group.kept.count),
		},
		outcome: isRefused ? "refused" : isEmpty(differences) ? "nothing" : "ready",
	};
}

function listed<Item>(items: readonly Item[], most = MOST_LISTED): Listed<Item> {
	return { items: items.slice(0, most), count: items.length };
}
