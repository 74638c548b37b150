import "server-only";
import { type Actor, PERMISSIONS } from "@/lib/domain/permissions";
import { prisma } from "../../prisma";
import { demand, found } from "../access";
import { type NamedOnRecord, toNamesOnRecord } from "./dated-names";
import { changePlan, changeRecord, type Loaded, load, type Written } from "./record-write";

/** The town apart from its names, as its form shows it. The 全国地方公共団体コード is without its check digit. */
export type TownRecord = {
	municipalityCode: string;
	websiteUrl: string;
	contact: string;
	contactEn: string | null;
	licenceName: string;
	licenceNameEn: string | null;
	licenceUrl: string;
};

const townColumns = {
	code: true,
	websiteUrl: true,
	contact: true,
	contactEn: true,
	licenceName: true,
	licenceNameEn: true,
	licenceUrl: true,
} as const;

/** The town with every name it has had. */
export async function readTown(actor: Actor): Promise<{ loaded: Loaded<TownRecord>; names: NamedOnRecord[] }> {
	demand(PERMISSIONS.managePlan(actor));
	const { names, ...row } = found(
		await prisma().municipality.findFirst({
			select: {
				...townColumns,
				names: { select: { fromYear: true, name: true, nameEn: true } },
			},
		}),
	);
	return { loaded: load(toRecord(row)), names: toNamesOnRecord(names) };
}

/** Changes code, website, contact or licence. */
export function changeTown(
	actor: Actor,
	{ seen, ...given }: { seen: string } & Partial<TownRecord>,
): Promise<Written<TownRecord>> {
	return changePlan(actor, async (tx, admin) => {
		const { id, ...row } = found(await tx.municipality.findFirst({ select: { id: true, ...townColumns } }));
		return changeRecord<TownRecord>(tx, admin, {
			entity: "town",
			entityId: row.code,
			record: toRecord(row),
			seen,
			given,
			save: ({ municipalityCode: code, ...changed }) =>
				tx.municipality.update({ where: { id }, data: { code, ...changed }, select: { id: true } }),
		});
	});
}

/** Not `code`: what is typed under that name is a second factor's, and never shown again. */
function toRecord({ code, ...row }: Omit<TownRecord, "municipalityCode"> & { code: string }): TownRecord {
	return { municipalityCode: code, ...row };
}
