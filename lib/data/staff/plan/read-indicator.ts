import "server-only";
import { isInPublishedUse, newestPublished, yearsForEnd, yearsForNewDefinition } from "@/lib/domain/definition-changes";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { PlanRefusalReason } from "@/lib/domain/plan-refusal";
import { prisma } from "../../prisma";
import { publishedOf, toSeries } from "../../public/mapping";
import { indicatorSelect, publishedEvaluationSummaries } from "../../public/selects";
import { toLocalized } from "../../public/values";
import { demand, found } from "../access";
import { currentPlan } from "../current-plan";
import type { DefinitionRecord } from "./definition-record";
import { definitionIsNeeded } from "./definitions";
import { readDefined } from "./indicator-rows";
import { endIsKept, indicatorIsNeeded } from "./indicators";
import { type Loaded, load } from "./record-write";

/** One of an indicator's definitions, and how far it may still change. */
export type DefinitionDetails = {
	fromYear: FiscalYear;
	loaded: Loaded<DefinitionRecord>;
	/** Whether a published number was measured by it, so that its words alone may change. */
	inUse: boolean;
	/** Why it is not deleted; null when it may be. */
	needed: PlanRefusalReason | null;
};

export type IndicatorDetails = {
	id: number;
	/** With the published values, as the public chart shows it. */
	series: IndicatorSeries;
	owner: IndicatorOwnerDetails;
	definitions: DefinitionDetails[];
	newestPublished: FiscalYear | null;
	/** From which years a new definition may apply. */
	changeYears: FiscalYear[];
	/** Which years may be its last. */
	endYears: FiscalYear[];
	/** Why it can't go on after its end; null when it can. */
	endKept: PlanRefusalReason | null;
	/** Why it is not deleted; null when it may be. */
	needed: PlanRefusalReason | null;
};

/** The policy or the chapter that an indicator belongs to. */
type IndicatorOwnerDetails =
	| { kind: "policy"; code: string; title: Localized }
	| { kind: "chapter"; number: number; title: Localized };

/** An indicator of the current plan by its code, with its history and what may be done to it. */
export async function readIndicator(actor: Actor, code: string): Promise<IndicatorDetails> {
	demand(PERMISSIONS.managePlan(actor));
	const db = prisma();
	const { id: planId, years } = await currentPlan(db);
	const where = { planId_code: { planId, code } };
	const row = found(
		await db.indicator.findUnique({
			where,
			relationLoadStrategy: "join",
			select: {
				...indicatorSelect,
				policy: { select: { code: true, title: true, titleEn: true, evaluations: publishedEvaluationSummaries } },
				chapter: { select: { number: true, title: true, titleEn: true, evaluations: publishedEvaluationSummaries } },
			},
		}),
	);
	const defined = await readDefined(db, where);
	const { id, records, yearsWithValue } = defined;
	const { evaluations } = found(row.policy ?? row.chapter);
	return {
		id,
		series: toSeries(row, years, publishedOf(evaluations)),
		owner: row.policy ? { kind: "policy", code: row.policy.code, title: titleOf(row.policy) } : toChapter(row.chapter),
		definitions: records.map(({ fromYear, record }) => ({
			fromYear,
			loaded: load(record),
			inUse: isInPublishedUse(defined, fromYear),
			needed: definitionIsNeeded(defined, fromYear),
		})),
		newestPublished: newestPublished(defined),
		changeYears: yearsForNewDefinition(defined),
		endYears: yearsForEnd(defined, yearsWithValue),
		endKept: await endIsKept(db, defined),
		needed: indicatorIsNeeded(defined),
	};
}

type TitledRow = { title: string; titleEn: string | null };

const titleOf = ({ title, titleEn }: TitledRow) => toLocalized(title, titleEn);

function toChapter(row: (TitledRow & { number: number }) | null): IndicatorOwnerDetails {
	const chapter = found(row);
	return { kind: "chapter", number: chapter.number, title: titleOf(chapter) };
}
