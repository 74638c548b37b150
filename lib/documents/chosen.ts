import "server-only";
import { getOutlinedPolicies, type OutlinedPolicy } from "@/lib/data/public/selection";
import { getPublicSite, type PublicSite } from "@/lib/data/public/site";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { DatedName } from "@/lib/domain/names";
import { comparedYear, type Selection, selectedParts, selectedYears, selectPolicies } from "@/lib/domain/selection";

/** What a selection comes to. */
export type Chosen = {
	site: PublicSite;
	policies: OutlinedPolicy[];
	years: FiscalYear[];
	comparedYear: FiscalYear | null;
	divisionNames: Map<string, DatedName[]>;
};

/** Reads what a selection comes to; null while no plan is loaded. */
export async function readChosen(selection: Selection): Promise<Chosen | null> {
	const [site, outlined] = await Promise.all([getPublicSite(), getOutlinedPolicies()]);
	if (site === null) return null;
	const divisions = outlined.flatMap(({ summary: { divisions } }) => [
		...(divisions.lead ? [divisions.lead] : []),
		...divisions.related,
	]);
	return {
		site,
		policies: selectPolicies(selection, outlined),
		years: selectedYears(selection, outlined),
		comparedYear: comparedYear(selection, outlined),
		divisionNames: new Map(divisions.map(({ slug, names }) => [slug, names])),
	};
}

/** How many sheets a book of it holds: the chosen policies' published years. */
export function sheetsIn(selection: Selection, { policies, years }: Chosen): number {
	if (!selectedParts(selection).includes("sheets")) return 0;
	return policies.reduce(
		(sum, { grades }) => sum + grades.filter(({ fiscalYear }) => years.includes(fiscalYear)).length,
		0,
	);
}
