import { getPublicIndicators, type PublicIndicator } from "@/lib/data/public/indicator";
import { getIndicatorCodes, getNewestPublishedYear } from "@/lib/data/public/keys";
import { paceIn } from "@/lib/domain/assessment";
import { type FiscalYear, fiscalYearOf, type PlanYears } from "@/lib/domain/fiscal-year";
import { definedYears, definitionIn, type IndicatorDefinition } from "@/lib/domain/indicator";
import { absolute } from "@/lib/env";
import { absenceOf, publishedValue } from "@/lib/export/tables/columns";
import { routes } from "@/lib/routes";
import type { Answer, Parameters, Query } from "@/lib/schemas/api/endpoints";
import { frameOf } from "../data-source";
import { apiAddress, inEachLanguage } from "./addresses";
import { type AnswerContext, withNext } from "./context";
import { partOf } from "./part-of";
import { toPlace } from "./place";
import { onlyJapaneseOrNull, toSourceNotes } from "./shapes";
import { toValues } from "./values";

export async function answerIndicators(
	query: Query<"indicators">,
	context: AnswerContext,
): Promise<Answer<"indicators">> {
	const { limit, after = null, year } = query;
	const part = await partOf<string, PublicIndicator>({
		limit,
		keys: (take) => getIndicatorCodes(toPlace(query), { after, take }),
		load: getPublicIndicators,
		isMeant: await paceFilter(query),
		toAfter: (indicator) => (typeof indicator === "string" ? indicator : indicator.series.code),
	});
	return withNext({ ...part, items: part.items.map((indicator) => toIndicator(indicator, year, context)) }, context);
}

export async function answerIndicator(
	{ indicator: code }: Parameters<"indicator">,
	context: AnswerContext,
): Promise<Answer<"indicator"> | null> {
	const [found] = await getPublicIndicators([code]);
	return found ? toIndicator(found, [], context) : null;
}

/** A pace in one of the years asked for, else in the newest that is published: as in every selection. */
async function paceFilter({ year, pace }: Query<"indicators">) {
	if (pace.length === 0) return null;
	const newest = year.length > 0 ? null : await getNewestPublishedYear();
	const years = newest === null ? year : [newest];
	return ({ series }: PublicIndicator) => years.some((one) => pace.includes(paceIn(series, one)));
}

/** `years`: whose values it lists; an empty list means every year of the plan. */
function toIndicator(
	indicator: PublicIndicator,
	years: readonly FiscalYear[],
	{ site, now }: AnswerContext,
): Answer<"indicator"> {
	const { series, chapter, policy } = indicator;
	const { code } = series;
	const { name, unit } = definitionIn(series, fiscalYearOf(now));
	return {
		municipality_code: site.municipality.code,
		code,
		chapter: chapter.number,
		section: policy?.section.number ?? null,
		policy_code: policy?.code ?? null,
		name,
		unit,
		ended_year: series.endedYear,
		definitions: series.definitions.map((definition) => toDefinition(definition, series.years)),
		values: toValues(
			[{ ...indicator, place: { chapter, section: policy?.section ?? null, policy } }],
			frameOf(site, { years }, now),
		),
		source_notes: toSourceNotes(indicator.sourceNotes),
		policy: policy && apiAddress(`/policies/${policy.code}`),
		page: inEachLanguage((locale) => routes.indicator(locale, code)),
		svg: inEachLanguage((locale) => routes.indicatorFile(locale, code, "svg")),
		png: inEachLanguage((locale) => routes.indicatorFile(locale, code, "png")),
		csv: absolute(routes.indicatorFile("ja", code, "csv")),
		href: apiAddress(`/indicators/${code}`),
	};
}

function toDefinition(definition: IndicatorDefinition, years: PlanYears): Answer<"indicator">["definitions"][number] {
	const { baselineYear, targetYear } = definedYears(definition, years);
	return {
		definition_from_year: definition.fromYear,
		indicator_name: definition.name,
		unit: definition.unit,
		decimal_places: definition.precision,
		direction: definition.direction,
		baseline: publishedValue(definition.baseline, definition),
		baseline_absence_reason: absenceOf(definition.baseline),
		baseline_year: baselineYear,
		target: publishedValue(definition.target, definition),
		target_absence_reason: absenceOf(definition.target),
		target_year: targetYear,
		redefined: definition.redefined,
		change_reason: onlyJapaneseOrNull(definition.changeReason),
	};
}
