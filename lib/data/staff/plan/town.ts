import "server-only";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { prisma } from "../../prisma";
import { demand, found } from "../access";
import { type NamedOnRecord, toNamesOnRecord } from "./dated-names";
import { changePlan, changeRecord, type Loaded, load, type Written } from "./record-write";

/** The town apart from its names, as its form shows it. `code` is the 全国地方公共団体コード without check digit. */
export type TownRecord = { code: string; websiteUrl: string; contact: string; contactEn: string | null };

const townColumns = { code: true, websiteUrl: true, contact: true, contactEn: true } as const;

/** The town with every name it has had. */
export async function readTown(actor: Actor): Promise<{ loaded: Loaded<TownRecord>; names: NamedOnRecord[] }> {
	demand(PERMISSIONS.managePlan(actor));
	const { names, ...record } = found(
		await prisma().municipality.findFirst({
			select: {
				...townColumns,
				names: { select: { fromYear: true, name: true, nameEn: true } },
			},
		}),
	);
	return { loaded: load(record), names: toNamesOnRecord(names) };
}

/** Changes code, website or contact. */
export function changeTown(
	actor: Actor,
	{ seen, ...given }: { seen: string } & Partial<TownRecord>,
): Promise<Written<TownRecord>> {
	return changePlan(actor, async (tx, admin) => {
		const { id, ...record } = found(await tx.municipality.findFirst({ select: { id: true, ...townColumns } }));
		return changeRecord<TownRecord>(tx, admin, {
			entity: "town",
			entityId: record.code,
			record,
			seen,
			given,
			save: (changed) => tx.municipality.update({ where: { id }, data: changed, select: { id: true } }),
		});
	});
}
