import type { Place } from "@/lib/data/public/keys";
import type { Query } from "@/lib/schemas/api/endpoints";

/** Where in the plan a query asks. */
export function toPlace({
	chapter,
	section,
	division,
	policy = [],
}: Pick<Query<"policies">, "chapter" | "section" | "division"> & { policy?: string[] }): Place {
	return {
		chapters: chapter,
		sections: section.map((code) => {
			const [chapterNumber = 0, sectionNumber = 0] = code.split("-").map(Number);
			return { chapter: chapterNumber, section: sectionNumber };
		}),
		divisions: division,
		policies: policy,
	};
}
