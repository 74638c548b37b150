import "server-only";
import type { Localized } from "@/lib/domain/localized";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { PlanRefusalReason } from "@/lib/domain/plan-refusal";
import type { Prisma } from "../../generated/client";
import { prisma } from "../../prisma";
import { toLocalized } from "../../public/values";
import { demand, found } from "../access";
import { currentPlan } from "../current-plan";
import { type ChapterRecord, chapterColumns, chapterIsNeeded, toChapterRecord } from "./chapters";
import { type DivisionRow, listDivisions } from "./divisions";
import { type MeasureRecord, measureColumns, toMeasureRecord } from "./measures";
import { keepsNumber } from "./places";
import { type PolicyRecord, policyColumns, policyIsNeeded, toPolicyRecord } from "./policies";
import { type Loaded, load } from "./record-write";
import { type SectionRecord, sectionColumns, sectionIsNeeded } from "./sections";
import { type StaffSourceNote, staffSourceNotes, toStaffSourceNote } from "./source-notes";

/** Chapters, sections and policies as their pages show them to those who change the plan. */

/** What every one of them has: its form, and what of it is settled. */
type PlaceDetails<Row extends ChapterRecord | SectionRecord | PolicyRecord> = {
	id: number;
	loaded: Loaded<Row>;
	/** Whether its number stays, since addresses or comments name it. */
	keepsNumber: boolean;
	/** Why it is not deleted; null when it may be. */
	needed: PlanRefusalReason | null;
};

/** An indicator in a list, by its newest name. */
export type ListedIndicator = { code: string; name: Localized; endedYear: number | null };

const listedIndicators = {
	orderBy: { position: "asc" },
	select: {
		code: true,
		endedYear: true,
		definitions: { orderBy: { fromYear: "desc" }, take: 1, select: { name: true, nameEn: true } },
	},
} satisfies Prisma.Policy$indicatorsArgs;

function toListed(row: Prisma.IndicatorGetPayload<{ select: typeof listedIndicators.select }>): ListedIndicator {
	const [newest] = row.definitions;
	return {
		code: row.code,
		name: toLocalized(newest?.name ?? row.code, newest?.nameEn ?? null),
		endedYear: row.endedYear,
	};
}

export type ChapterDetails = PlaceDetails<ChapterRecord> & {
	sections: { number: number; title: Localized }[];
	indicators: ListedIndicator[];
	notes: StaffSourceNote[];
};

/** A chapter of the current plan by its number. */
export async function readChapter(actor: Actor, number: number): Promise<ChapterDetails> {
	demand(PERMISSIONS.managePlan(actor));
	const db = prisma();
	const { id: planId } = await currentPlan(db);
	const { sections, indicators, sourceNotes, ...columns } = found(
		await db.chapter.findUnique({
			where: { planId_number: { planId, number } },
			select: {
				...chapterColumns,
				sections: { select: sectionColumns, orderBy: { number: "asc" } },
				indicators: listedIndicators,
				sourceNotes: staffSourceNotes,
			},
		}),
	);
	const { id } = columns;
	return {
		id,
		loaded: load(toChapterRecord(columns)),
		keepsNumber: await keepsNumber(db, { chapterId: id }),
		needed: await chapterIsNeeded(db, id),
		sections: sections.map(({ number, title, titleEn }) => ({ number, title: toLocalized(title, titleEn) })),
		indicators: indicators.map(toListed),
		notes: sourceNotes.map(toStaffSourceNote),
	};
}

/** A chapter or section above the one that is shown. */
type Above = { number: number; title: Localized };

export type SectionDetails = PlaceDetails<SectionRecord> & {
	chapter: Above;
	policies: { code: string; number: number; title: Localized }[];
};

/** A section of the current plan by its chapter's and its own number. */
export async function readSection(actor: Actor, chapter: number, number: number): Promise<SectionDetails> {
	demand(PERMISSIONS.managePlan(actor));
	const db = prisma();
	const { id: planId } = await currentPlan(db);
	const {
		id,
		chapter: above,
		policies,
		...record
	} = found(
		await db.section.findFirst({
			where: { number, chapter: { planId, number: chapter } },
			select: {
				id: true,
				...sectionColumns,
				chapter: { select: sectionColumns },
				policies: { select: { code: true, ...sectionColumns }, orderBy: { number: "asc" } },
			},
		}),
	);
	return {
		id,
		loaded: load(record),
		keepsNumber: await keepsNumber(db, { sectionId: id }),
		needed: await sectionIsNeeded(db, id),
		chapter: toAbove(above),
		policies: policies.map(({ code, ...policy }) => ({ code, ...toAbove(policy) })),
	};
}

const toAbove = ({ number, title, titleEn }: SectionRecord): Above => ({ number, title: toLocalized(title, titleEn) });

export type PolicyDetails = PlaceDetails<PolicyRecord> & {
	code: string;
	chapter: Above;
	section: Above;
	/** All there are, to choose from. */
	divisions: DivisionRow[];
	measures: { id: number; loaded: Loaded<MeasureRecord> }[];
	indicators: ListedIndicator[];
	notes: StaffSourceNote[];
};

/** A policy of the current plan by its code. */
export async function readPolicy(actor: Actor, code: string): Promise<PolicyDetails> {
	demand(PERMISSIONS.managePlan(actor));
	const db = prisma();
	const { id: planId } = await currentPlan(db);
	const { id, section, measures, indicators, sourceNotes, ...columns } = found(
		await db.policy.findUnique({
			where: { planId_code: { planId, code } },
			select: {
				id: true,
				...policyColumns,
				section: { select: { ...sectionColumns, chapter: { select: sectionColumns } } },
				measures: { select: { id: true, ...measureColumns }, orderBy: { position: "asc" } },
				indicators: listedIndicators,
				sourceNotes: staffSourceNotes,
			},
		}),
	);
	return {
		id,
		code,
		loaded: load(toPolicyRecord(columns)),
		keepsNumber: await keepsNumber(db, { policyId: id }),
		needed: await policyIsNeeded(db, id),
		chapter: toAbove(section.chapter),
		section: toAbove(section),
		divisions: await listDivisions(db),
		measures: measures.map(({ id, ...measure }) => ({ id, loaded: load(toMeasureRecord(measure)) })),
		indicators: indicators.map(toListed),
		notes: sourceNotes.map(toStaffSourceNote),
	};
}
