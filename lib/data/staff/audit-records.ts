import "server-only";
import { eraYear } from "@/lib/domain/fiscal-year";
import type { Prisma } from "../generated/client";
import type { Transaction } from "./access";
import { likeLiteral } from "./like-literal";

/** How people name the records of the audit log, which keeps ids: in both directions. */

type RecordKey = { entity: string; entityId: string };

const numbersOf = (rows: readonly RecordKey[], entity: string) =>
	rows.flatMap((row) => (row.entity === entity && /^\d{1,9}$/.test(row.entityId) ? [Number(row.entityId)] : []));

const textsOf = (rows: readonly RecordKey[], entity: string) =>
	rows.flatMap((row) => (row.entity === entity ? [row.entityId] : []));

/** Finds what people call some records: an evaluation by its policy and year, a person by name. Null: by the id. */
export async function nameRecords(
	db: Transaction,
	rows: readonly RecordKey[],
): Promise<(key: RecordKey) => string | null> {
	const [revisions, users, invitations, collections, editions] = await Promise.all([
		db.evaluationRevision.findMany({
			where: { id: { in: numbersOf(rows, "evaluation_revision") } },
			select: {
				id: true,
				number: true,
				evaluation: {
					select: { fiscalYear: true, policy: { select: { code: true } }, chapter: { select: { number: true } } },
				},
			},
		}),
		db.user.findMany({ where: { id: { in: textsOf(rows, "user") } }, select: { id: true, name: true } }),
		db.invitation.findMany({
			where: { id: { in: textsOf(rows, "invitation") } },
			select: { id: true, email: true },
		}),
		db.collection.findMany({
			where: { id: { in: numbersOf(rows, "collection") } },
			select: { id: true, fiscalYear: true },
		}),
		db.edition.findMany({
			where: { id: { in: numbersOf(rows, "edition") } },
			select: { id: true, fiscalYear: true },
		}),
	]);
	const names = new Map<string, string | null>([
		...revisions.map(({ id, number, evaluation: { fiscalYear, policy, chapter } }) => {
			const code = policy?.code ?? String(chapter?.number);
			return [`evaluation_revision ${id}`, `${code} ${eraYear(fiscalYear)} (${number})`] as const;
		}),
		...users.map(({ id, name }) => [`user ${id}`, name] as const),
		...invitations.map(({ id, email }) => [`invitation ${id}`, email] as const),
		...collections.map(({ id, fiscalYear }) => [`collection ${id}`, eraYear(fiscalYear)] as const),
		...editions.map(({ id, fiscalYear }) => [`edition ${id}`, eraYear(fiscalYear)] as const),
	]);
	return ({ entity, entityId }) => names.get(`${entity} ${entityId}`) ?? null;
}

/**
 * The entries about what people name: a record by its id or code, with a policy's or chapter's code also its evaluations,
 * indicators and measures, with an e-mail address or a name the accounts that have it. `entities` are all kinds there
 * are, since the index begins with them; or the one kind that is asked for, of which a bare number is an id.
 */
export async function recordsNamed(
	db: Transaction,
	named: string,
	entities: readonly string[] | string,
): Promise<Prisma.AuditEntryWhereInput[]> {
	const isChapter = typeof entities !== "string" && /^\d{1,4}$/.test(named);
	const owners = [{ policy: { code: named } }, ...(isChapter ? [{ chapter: { number: Number(named) } }] : [])];
	const [revisions, indicators, measures, users] = await Promise.all([
		db.evaluationRevision.findMany({ where: { evaluation: { OR: owners } }, select: { id: true } }),
		db.indicator.findMany({ where: { OR: owners }, select: { code: true } }),
		db.measure.findMany({ where: { policy: { code: named } }, select: { position: true } }),
		db.user.findMany({
			where: {
				OR: [
					{ email: { equals: likeLiteral(named), mode: "insensitive" } },
					{ name: { contains: likeLiteral(named), mode: "insensitive" } },
				],
			},
			take: 100,
			select: { id: true },
		}),
	]);
	const ids = (entity: string, found: readonly (string | number)[]) => ({
		entity,
		entityId: { in: found.map(String) },
	});
	return [
		{ entity: { in: [entities].flat() }, entityId: named },
		ids(
			"evaluation_revision",
			revisions.map(({ id }) => id),
		),
		ids(
			"indicator",
			indicators.map(({ code }) => code),
		),
		ids(
			"measure",
			measures.map(({ position }) => `${named}/${position + 1}`),
		),
		ids(
			"user",
			users.map(({ id }) => id),
		),
	];
}
