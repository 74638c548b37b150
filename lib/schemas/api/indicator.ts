import { z } from "zod";
import { ABSENCE_REASONS, DIRECTIONS } from "@/lib/domain/indicator";
import { NOT_COMPUTABLE, PACES } from "@/lib/domain/progress";
import { indicatorCode, placeNumber, policyCode } from "../codes";
import { component } from "./component";
import {
	address,
	addresses,
	count,
	decimal,
	eraYearText,
	fiscalYear,
	moment,
	municipalityCode,
	sourceNote,
	text,
} from "./parts";

/** Why there is no number: the town's reason, or that it gave none. */
const absenceReason = z.enum([...ABSENCE_REASONS, "notGiven"]).nullable();

/** A year may also not be published yet, or come after the last in which the indicator is measured. */
const valueAbsenceReason = z.enum([...ABSENCE_REASONS, "notGiven", "notPublished", "ended"]).nullable();

const notComputable = z.enum(NOT_COMPUTABLE).nullable();

/** One row of the table of indicator values, with the same numbers. */
export const indicatorValueSchema = component(
	"IndicatorValue",
	z.strictObject({
		municipality_code: municipalityCode,
		indicator_code: indicatorCode,
		indicator_name: text,
		fiscal_year: fiscalYear,
		era_year: eraYearText,
		value: decimal.nullable(),
		unit: text.nullable(),
		absence_reason: valueAbsenceReason,
		being_checked: z.boolean(),
		revision: count.nullable(),
		published_at: moment.nullable(),
		definition_from_year: fiscalYear,
		redefined: z.boolean(),
		direction: z.enum(DIRECTIONS),
		baseline: decimal.nullable(),
		baseline_absence_reason: absenceReason,
		baseline_year: fiscalYear,
		target: decimal.nullable(),
		target_absence_reason: absenceReason,
		target_year: fiscalYear,
		achievement_rate_percent: decimal.nullable(),
		achievement_rate_reason: notComputable,
		progress_rate_percent: decimal.nullable(),
		progress_rate_reason: notComputable,
		expected_value: decimal.nullable(),
		expected_value_reason: notComputable,
		pace: z.enum(PACES),
	}),
);

const definition = component(
	"IndicatorDefinition",
	z.strictObject({
		definition_from_year: fiscalYear,
		indicator_name: text,
		unit: text.nullable(),
		decimal_places: z.int().min(0),
		direction: z.enum(DIRECTIONS),
		baseline: decimal.nullable(),
		baseline_absence_reason: absenceReason,
		baseline_year: fiscalYear,
		target: decimal.nullable(),
		target_absence_reason: absenceReason,
		target_year: fiscalYear,
		redefined: z.boolean(),
		change_reason: text.nullable(),
	}),
);

export const indicatorSchema = component(
	"Indicator",
	z.strictObject({
		municipality_code: municipalityCode,
		code: indicatorCode,
		chapter: placeNumber,
		section: placeNumber.nullable(),
		policy_code: policyCode.nullable(),
		name: text,
		unit: text.nullable(),
		ended_year: fiscalYear.nullable(),
		definitions: z.array(definition),
		values: z.array(indicatorValueSchema),
		source_notes: z.array(sourceNote),
		policy: address.nullable(),
		page: addresses,
		svg: addresses,
		png: addresses,
		csv: address,
		href: address,
	}),
);
