import type { Prisma } from "../generated/client";

type Transaction = Prisma.TransactionClient;

/** A row that the tables name by its code, by the id it has in the database. */
export type Ids = ReadonlyMap<string, number>;

/** For a reference that a checked plan cannot lack. */
export function idOf(ids: Ids, code: string | number): number {
	const id = ids.get(String(code));
	if (id === undefined) throw new Error(`there is no ${code}; the plan was not checked before it was written`);
	return id;
}

export async function divisionIds(tx: Transaction): Promise<Ids> {
	const rows = await tx.division.findMany({ select: { id: true, slug: true } });
	return new Map(rows.map(({ id, slug }) => [slug, id]));
}

/** By the chapter's number. */
export async function chapterIds(tx: Transaction, planId: number): Promise<Ids> {
	const rows = await tx.chapter.findMany({ where: { planId }, select: { id: true, number: true } });
	return new Map(rows.map(({ id, number }) => [String(number), id]));
}

/** By chapter and section, such as 7-1. */
export async function sectionIds(tx: Transaction, planId: number): Promise<Ids> {
	const rows = await tx.section.findMany({
		where: { chapter: { planId } },
		select: { id: true, number: true, chapter: { select: { number: true } } },
	});
	return new Map(rows.map(({ id, number, chapter }) => [`${chapter.number}-${number}`, id]));
}

export async function policyIds(tx: Transaction, planId: number): Promise<Ids> {
	const rows = await tx.policy.findMany({ where: { planId }, select: { id: true, code: true } });
	return new Map(rows.map(({ id, code }) => [code, id]));
}

export async function indicatorIds(tx: Transaction, planId: number): Promise<Ids> {
	const rows = await tx.indicator.findMany({ where: { planId }, select: { id: true, code: true } });
	return new Map(rows.map(({ id, code }) => [code, id]));
}

/** The plan's own measures, by policy and position, such as 7-1-1/2. */
export async function measureIds(tx: Transaction, planId: number): Promise<Ids> {
	const rows = await tx.measure.findMany({
		where: { policy: { planId } },
		select: { id: true, position: true, policy: { select: { code: true } } },
	});
	return new Map(rows.map(({ id, position, policy }) => [`${policy.code}/${position + 1}`, id]));
}

/** Keeps a statement within PostgreSQL's 32,767 parameters, whatever the table. */
const ROWS_AT_ONCE = 1500;

/** Writes many rows in few statements. */
export async function inChunks<Row>(rows: readonly Row[], write: (rows: Row[]) => Promise<unknown>): Promise<void> {
	for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) await write(rows.slice(start, start + ROWS_AT_ONCE));
}
