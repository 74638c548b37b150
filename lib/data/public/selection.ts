import "server-only";
import type { SelectablePolicy } from "@/lib/domain/selection";
import { type ChapterOutline, getPublicChapters, type PolicySummary } from "./outline";

/** A policy of the outline with where it stands: enough to select by, to list and to compare. */
export type OutlinedPolicy = SelectablePolicy & { summary: PolicySummary; chapterOutline: ChapterOutline };

/** Every policy of the current plan, in its order. */
export async function getOutlinedPolicies(): Promise<OutlinedPolicy[]> {
	return (await getPublicChapters()).flatMap((chapterOutline) =>
		chapterOutline.sections.flatMap((section) =>
			section.policies.map((summary) => ({
				code: summary.code,
				chapter: chapterOutline.number,
				section: section.number,
				divisions: slugsOf(summary),
				indicators: summary.indicators,
				grades: summary.grades,
				summary,
				chapterOutline,
			})),
		),
	);
}

function slugsOf({ divisions: { lead, related } }: PolicySummary): string[] {
	return [...(lead ? [lead] : []), ...related].map(({ slug }) => slug);
}
