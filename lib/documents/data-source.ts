import "server-only";
import type { PublicChapterData } from "@/lib/data/public/chapter-data";
import { eachPolicyHistory, getChapterHistories } from "@/lib/data/public/histories";
import { eachPublicPolicy } from "@/lib/data/public/policy";
import { getPublicSite, type PublicSite } from "@/lib/data/public/site";
import { fiscalYearOf } from "@/lib/domain/fiscal-year";
import type { Selection } from "@/lib/domain/selection";
import type { Cell } from "@/lib/export/table";
import type { DataTable } from "@/lib/export/tables/data-table";
import type { DataFrame } from "@/lib/export/tables/sources";
import { selectedChapters, selectedPolicyCodes } from "./data-selection";
import { keptBatches } from "./kept-batches";

/** The published data that a selection means, to be read table by table. */
export type DataSource = {
	site: PublicSite;
	frame: DataFrame;
	/** A table's rows in batches: chapters first, then policies, each in the plan's order. May be read again. */
	rowsOf(table: DataTable): AsyncGenerator<Cell[][]>;
};

/** Null while no plan is loaded. `now` decides whose names are the present ones. */
export async function openDataSource(selection: Selection, now: Date): Promise<DataSource | null> {
	const [site, chapters, codes] = await Promise.all([
		getPublicSite(),
		selectedChapters(selection),
		selectedPolicyCodes(selection),
	]);
	return site && dataSourceOf(site, frameOf(site, selection, now), { chapters, codes });
}

/** The data of these chapters and of the policies with these codes. */
export function dataSourceOf(
	site: PublicSite,
	frame: DataFrame,
	{ chapters, codes }: { chapters: readonly PublicChapterData[]; codes: readonly string[] },
): DataSource {
	const policies = keptBatches(() => eachPublicPolicy(codes));
	const histories = keptBatches(() => historiesOf(chapters, codes));
	async function* rowsOf({ ofChapter, ofPolicy, ofHistory }: DataTable): AsyncGenerator<Cell[][]> {
		if (ofChapter) yield chapters.flatMap((chapter) => ofChapter(chapter, frame));
		if (ofPolicy) {
			for await (const batch of policies()) yield batch.flatMap((policy) => ofPolicy(policy, frame));
		}
		if (ofHistory) {
			for await (const batch of histories()) yield batch.flatMap((history) => ofHistory(history, frame));
		}
	}
	return { site, frame, rowsOf };
}

/** What every row says, of a town and its plan. */
export function frameOf(site: PublicSite, { years }: Pick<Selection, "years">, now: Date): DataFrame {
	return {
		municipality: site.municipality,
		licenceUrl: site.licence.url,
		wordings: site.wordings,
		currentYear: fiscalYearOf(now),
		years: years.length > 0 ? years : null,
	};
}

async function* historiesOf(chapters: readonly { number: number }[], codes: readonly string[]) {
	yield await getChapterHistories(chapters.map(({ number }) => number));
	yield* eachPolicyHistory(codes);
}
