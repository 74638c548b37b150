import type { FiscalYear } from "./fiscal-year";
import type { IndicatorDefinition, IndicatorSeries } from "./indicator";

/** Where one definition of an indicator replaces another. */
export type DefinitionStep = { before: IndicatorDefinition; after: IndicatorDefinition };

/** The steps between two years, in either order: of definitions that start after the earlier and by the later. */
export function definitionSteps(
	{ definitions }: Pick<IndicatorSeries, "definitions">,
	one: FiscalYear,
	other: FiscalYear,
): DefinitionStep[] {
	const [earlier, later] = one < other ? [one, other] : [other, one];
	return definitions.slice(1).flatMap((after, i) => {
		const before = definitions[i];
		return before !== undefined && after.fromYear > earlier && after.fromYear <= later ? [{ before, after }] : [];
	});
}

/** Whether values before and after a step are not comparable: so it is marked, or they are in another unit. */
export function isRedefinition({ before, after }: DefinitionStep): boolean {
	return after.redefined || after.unit?.ja !== before.unit?.ja;
}
