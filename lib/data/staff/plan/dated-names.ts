import "server-only";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { Actor } from "@/lib/domain/permissions";
import { audit, found, type Transaction } from "../access";
import {
	changePlan,
	changeRecord,
	deleteRecord,
	type Loaded,
	load,
	refuse,
	toJson,
	type Written,
} from "./record-write";

/**
 * Names that apply from a fiscal year on: the town's and the divisions'. An earlier name stays on record when a new one
 * comes, and pages of its years keep it.
 */

/** A name as its form shows it. */
export type DatedNameRecord = { fromYear: FiscalYear; name: string; nameEn: string | null };

/** A name on record, as its form is loaded with it. */
export type NamedOnRecord = Loaded<DatedNameRecord>;

export function toNamesOnRecord(names: readonly DatedNameRecord[]): NamedOnRecord[] {
	return names
		.toSorted((a, b) => a.fromYear - b.fromYear)
		.map(({ fromYear, name, nameEn }) => load({ fromYear, name, nameEn }));
}

/** Whose name it is: a division's by its id, or the town's. */
export type NameOwner = { divisionId: number } | "town";

const columns = { fromYear: true, name: true, nameEn: true } as const;

/** The names of an owner in the database, and how the audit log names it. */
async function namesOf(tx: Transaction, owner: NameOwner) {
	if (owner === "town") {
		const { id, code } = found(await tx.municipality.findFirst({ select: { id: true, code: true } }));
		const key = (fromYear: FiscalYear) => ({ municipalityId_fromYear: { municipalityId: id, fromYear } });
		return {
			entity: "town",
			entityId: code,
			find: (fromYear: FiscalYear) => tx.municipalityName.findUnique({ where: key(fromYear), select: columns }),
			count: () => tx.municipalityName.count({ where: { municipalityId: id } }),
			create: (name: DatedNameRecord) => tx.municipalityName.create({ data: { municipalityId: id, ...name } }),
			update: (fromYear: FiscalYear, name: Partial<DatedNameRecord>) =>
				tx.municipalityName.update({ where: key(fromYear), data: name }),
			remove: (fromYear: FiscalYear) => tx.municipalityName.delete({ where: key(fromYear) }),
		};
	}
	const { divisionId } = owner;
	const { slug } = found(await tx.division.findUnique({ where: { id: divisionId }, select: { slug: true } }));
	const key = (fromYear: FiscalYear) => ({ divisionId_fromYear: { divisionId, fromYear } });
	return {
		entity: "division",
		entityId: slug,
		find: (fromYear: FiscalYear) => tx.divisionName.findUnique({ where: key(fromYear), select: columns }),
		count: () => tx.divisionName.count({ where: { divisionId } }),
		create: (name: DatedNameRecord) => tx.divisionName.create({ data: { divisionId, ...name } }),
		update: (fromYear: FiscalYear, name: Partial<DatedNameRecord>) =>
			tx.divisionName.update({ where: key(fromYear), data: name }),
		remove: (fromYear: FiscalYear) => tx.divisionName.delete({ where: key(fromYear) }),
	};
}

/** Gives a new name from a fiscal year on. */
export function addName(actor: Actor, owner: NameOwner, name: DatedNameRecord): Promise<Written> {
	return changePlan(actor, async (tx, admin) => {
		const names = await namesOf(tx, owner);
		if (await names.find(name.fromYear)) return refuse("nameYearTaken", "fromYear");
		await names.create(name);
		const { entity, entityId } = names;
		await audit(tx, admin, { action: `${entity}.rename`, entity, entityId, after: toJson(name) });
		return { saved: null };
	});
}

type NameChange = Partial<DatedNameRecord> & {
	/** The year from which the name applied when the form was loaded. */
	ofYear: FiscalYear;
	seen: string;
};

/** Corrects a name on record, or the year from which it applies. */
export function changeName(
	actor: Actor,
	owner: NameOwner,
	{ ofYear, seen, ...given }: NameChange,
): Promise<Written<DatedNameRecord>> {
	return changePlan(actor, async (tx, admin) => {
		const { entity, entityId, find, update } = await namesOf(tx, owner);
		return changeRecord<DatedNameRecord>(tx, admin, {
			entity,
			entityId,
			verb: "correctName",
			record: found(await find(ofYear)),
			seen,
			given,
			check: async (_, { fromYear }) =>
				fromYear !== undefined && (await find(fromYear)) ? [{ reason: "nameYearTaken", field: "fromYear" }] : [],
			save: (changed) => update(ofYear, changed),
		});
	});
}

/** Takes a name back that was given by mistake; the last one stays. */
export function deleteName(actor: Actor, owner: NameOwner, fromYear: FiscalYear): Promise<Written> {
	return changePlan(actor, async (tx, admin) => {
		const { entity, entityId, find, count, remove } = await namesOf(tx, owner);
		const name = found(await find(fromYear));
		return deleteRecord(tx, admin, {
			entity,
			entityId,
			verb: "deleteName",
			before: toJson(name),
			needed: (await count()) > 1 ? null : "lastName",
			remove: () => remove(fromYear),
		});
	});
}
