import "server-only";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { AbsenceReason, Direction, IndicatorDefinition, Value } from "@/lib/domain/indicator";
import type { Prisma } from "../../generated/client";
import { indicatorDefinitionSelect } from "../../public/selects";
import { toLocalized } from "../../public/values";

/** An indicator's definition from a year on, as its form shows it; the year itself is its key. */
export type DefinitionRecord = {
	name: string;
	nameEn: string | null;
	/** Null: a bare number, such as an index. */
	unit: string | null;
	unitEn: string | null;
	precision: number;
	direction: Direction;
	/** Plain digits; where it is null, the reason may say why. */
	baseline: string | null;
	baselineAbsence: AbsenceReason | null;
	baselineYear: FiscalYear | null;
	target: string | null;
	targetAbsence: AbsenceReason | null;
	targetYear: FiscalYear | null;
	redefined: boolean;
	changeReason: string | null;
};

/** What may be corrected under a published number: words, and nothing that it was measured by. */
export const WORDING_FIELDS = [
	"name",
	"nameEn",
	"unitEn",
	"changeReason",
] as const satisfies (keyof DefinitionRecord)[];

const { fromYear: _, ...columns } = indicatorDefinitionSelect;
export const definitionColumns = columns;

type DefinitionRow = Prisma.IndicatorDefinitionGetPayload<{ select: typeof definitionColumns }>;

export function toDefinitionRecord({ baseline, target, ...row }: DefinitionRow): DefinitionRecord {
	return { ...row, baseline: baseline?.toFixed() ?? null, target: target?.toFixed() ?? null };
}

/** The same as the domain sees it. */
export function toDefinition(record: DefinitionRecord, fromYear: FiscalYear): IndicatorDefinition {
	const { precision, direction, baselineYear, targetYear, redefined, changeReason } = record;
	const stated = (value: string | null, absence: AbsenceReason | null): Value =>
		value === null ? { value, absence } : { value, absence: null };
	return {
		fromYear,
		name: toLocalized(record.name, record.nameEn),
		unit: record.unit === null ? null : toLocalized(record.unit, record.unitEn),
		precision,
		direction,
		baseline: stated(record.baseline, record.baselineAbsence),
		baselineYear,
		target: stated(record.target, record.targetAbsence),
		targetYear,
		redefined,
		changeReason,
	};
}
