import "server-only";
import type { AuditLogEntry, AuditValue } from "@/lib/domain/audit";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import type { Prisma } from "../generated/client";
import { prisma } from "../prisma";
import { demand } from "./access";
import { nameRecords, recordsNamed } from "./audit-records";
import { likeLiteral } from "./like-literal";

/** Which entries are asked for; what is not given does not matter. */
export type AuditFilter = {
	/** From this moment on, and before that one. */
	from?: Date;
	until?: Date;
	/** A part of the name of who did it. */
	actor?: string;
	action?: string;
	entity?: string;
	/** A record as people name it: a code such as 7-1-1, an address of a person, or an id. */
	record?: string;
};

/** Entries older than the one with this id. */
type Older = { before?: string; take: number };

const entrySelect = {
	id: true,
	at: true,
	actor: true,
	actorId: true,
	action: true,
	entity: true,
	entityId: true,
	before: true,
	after: true,
} satisfies Prisma.AuditEntrySelect;

/** Entries, newest first. */
export async function readAuditLog(
	actor: Actor,
	filter: AuditFilter,
	{ before, take }: Older,
): Promise<{ entries: AuditLogEntry[]; hasMore: boolean }> {
	demand(PERMISSIONS.readAudit(actor));
	const db = prisma();
	const rows = await db.auditEntry.findMany({
		where: { ...(await whereOf(filter)), ...(before !== undefined && { id: { lt: BigInt(before) } }) },
		orderBy: { id: "desc" },
		take: take + 1,
		select: entrySelect,
	});
	const shown = rows.slice(0, take);
	const names = await nameRecords(db, shown);
	return {
		hasMore: rows.length > take,
		entries: shown.map(({ id, before, after, ...row }) => ({
			...row,
			id: String(id),
			recordName: names(row),
			before: before as AuditValue,
			after: after as AuditValue,
		})),
	};
}

async function whereOf({
	from,
	until,
	actor,
	action,
	entity,
	record,
}: AuditFilter): Promise<Prisma.AuditEntryWhereInput> {
	return {
		at: { gte: from, lt: until },
		actor: actor === undefined ? undefined : { contains: likeLiteral(actor), mode: "insensitive" },
		action,
		entity,
		OR: record === undefined ? undefined : await recordsNamed(prisma(), record, entity ?? (await readEntities())),
	};
}

/** What the log can be filtered by. */
export type AuditChoices = { entities: string[]; actions: string[] };

/** The kinds of records and the actions that the log has. */
export async function readAuditChoices(actor: Actor): Promise<AuditChoices> {
	demand(PERMISSIONS.readAudit(actor));
	const [entities, actions] = await Promise.all([readEntities(), readActions()]);
	return { entities, actions };
}

/** Leaps from one kind to the next along the index, whatever the log's length. */
async function readEntities(): Promise<string[]> {
	const rows = await prisma().$queryRaw<{ entity: string }[]>`
		WITH RECURSIVE kinds AS (
			(SELECT entity FROM audit_entry ORDER BY entity LIMIT 1)
			UNION ALL
			SELECT next.entity FROM kinds, LATERAL (
				SELECT entity FROM audit_entry WHERE entity > kinds.entity ORDER BY entity LIMIT 1
			) AS next
		)
		SELECT entity FROM kinds`;
	return rows.map(({ entity }) => entity);
}

async function readActions(): Promise<string[]> {
	const rows = await prisma().$queryRaw<{ action: string }[]>`
		SELECT DISTINCT action FROM audit_entry ORDER BY action`;
	return rows.map(({ action }) => action);
}

const BATCH = 1000;

/** The same entries in batches, for a file: at most `most` of them. Returns whether there were more. */
export async function* readAuditBatches(
	actor: Actor,
	filter: AuditFilter,
	most: number,
): AsyncGenerator<AuditLogEntry[], boolean> {
	let before: string | undefined;
	for (let read = 0; read < most; ) {
		const { entries, hasMore } = await readAuditLog(actor, filter, { before, take: Math.min(BATCH, most - read) });
		if (entries.length > 0) yield entries;
		if (!hasMore) return false;
		read += entries.length;
		before = entries.at(-1)?.id;
	}
	return true;
}
