import "server-only";
import type { Localized } from "@/lib/domain/localized";
import type { Actor } from "@/lib/domain/permissions";
import type { Prisma } from "../../generated/client";
import { toLocalized } from "../../public/values";
import { audit, found, type Transaction } from "../access";
import { changePlan, changeRecord, deleteRecord, savedAs, toJson, type Written } from "./record-write";

/** 個別施策 of the plan, as its form shows it. `place` is its place on the sheet, from 1. */
export type MeasureRecord = {
	place: number;
	/** Null where the source does not show it. */
	title: string | null;
	titleEn: string | null;
	intendedResult: string;
	projects: Localized[];
};

export const measureColumns = {
	position: true,
	title: true,
	titleEn: true,
	intendedResult: true,
	projects: { select: { title: true, titleEn: true }, orderBy: { position: "asc" } },
} satisfies Prisma.MeasureSelect;

export function toMeasureRecord({
	position,
	projects,
	...row
}: Prisma.MeasureGetPayload<{ select: typeof measureColumns }>): MeasureRecord {
	return { place: position + 1, ...row, projects: projects.map(({ title, titleEn }) => toLocalized(title, titleEn)) };
}

const ofPolicy = {
	...measureColumns,
	policyId: true,
	policy: { select: { code: true } },
} satisfies Prisma.MeasureSelect;

/** As the audit log names it: by its policy, so that a search for a policy's code leads to it. */
const entityId = (code: string, place: number) => `${code}/${place}`;

/** Adds a measure to a policy. Returns the policy's code. */
export function addMeasure(
	actor: Actor,
	{ policyId, ...record }: MeasureRecord & { policyId: number },
): Promise<Written<string>> {
	return changePlan(actor, async (tx, admin) => {
		const { code } = found(await tx.policy.findUnique({ where: { id: policyId }, select: { code: true } }));
		const count = await tx.measure.count({ where: { policyId } });
		const { title, titleEn, intendedResult } = record;
		const { id } = await tx.measure.create({
			data: { policyId, position: count, title, titleEn, intendedResult },
			select: { id: true },
		});
		await writeProjects(tx, id, record.projects);
		const place = await moveMeasure(tx, policyId, id, record.place);
		const about = { action: "measure.create", entity: "measure", entityId: entityId(code, place) };
		await audit(tx, admin, { ...about, after: toJson({ ...record, place }) });
		return { saved: code };
	});
}

/** Changes a measure, and where it stands. Returns its policy's code. */
export function changeMeasure(
	actor: Actor,
	{ id, seen, ...given }: { id: number; seen: string } & Partial<MeasureRecord>,
): Promise<Written<string>> {
	return changePlan(actor, async (tx, admin) => {
		const { policyId, policy, ...columns } = found(await tx.measure.findUnique({ where: { id }, select: ofPolicy }));
		const record = toMeasureRecord(columns);
		const written = await changeRecord(tx, admin, {
			entity: "measure",
			entityId: entityId(policy.code, record.place),
			record,
			seen,
			given,
			save: async ({ projects, place, ...data }) => {
				await tx.measure.update({ where: { id }, data, select: { id: true } });
				if (projects) await writeProjects(tx, id, projects);
				if (place !== undefined) await moveMeasure(tx, policyId, id, place);
			},
		});
		return savedAs(written, () => policy.code);
	});
}

/** Deletes a measure with its projects; those after it move up. */
export function deleteMeasure(actor: Actor, id: number): Promise<Written<string>> {
	return changePlan(actor, async (tx, admin) => {
		const { policyId, policy, ...columns } = found(await tx.measure.findUnique({ where: { id }, select: ofPolicy }));
		const record = toMeasureRecord(columns);
		const written = await deleteRecord(tx, admin, {
			entity: "measure",
			entityId: entityId(policy.code, record.place),
			before: toJson(record),
			needed: null,
			remove: async () => {
				await tx.measure.delete({ where: { id }, select: { id: true } });
				await writeOrder(tx, await idsInOrder(tx, policyId));
			},
		});
		return savedAs(written, () => policy.code);
	});
}

async function writeProjects(tx: Transaction, measureId: number, projects: readonly Localized[]): Promise<void> {
	await tx.project.deleteMany({ where: { measureId } });
	await tx.project.createMany({
		data: projects.map(({ ja, en }, position) => ({ measureId, position, title: ja, titleEn: en })),
	});
}

async function idsInOrder(tx: Transaction, policyId: number): Promise<number[]> {
	const rows = await tx.measure.findMany({ where: { policyId }, orderBy: { position: "asc" }, select: { id: true } });
	return rows.map(({ id }) => id);
}

/** Puts a measure at a place of its policy, the last where there are not that many, and moves the others along. */
async function moveMeasure(tx: Transaction, policyId: number, id: number, place: number): Promise<number> {
	const others = (await idsInOrder(tx, policyId)).filter((other) => other !== id);
	const index = Math.min(place - 1, others.length);
	await writeOrder(tx, others.toSpliced(index, 0, id));
	return index + 1;
}

/** A position is taken once, also on the way: so all of them step aside first. */
async function writeOrder(tx: Transaction, ids: readonly number[]): Promise<void> {
	await tx.$executeRaw`UPDATE measure SET position = -1 - position WHERE id = ANY(${ids})`;
	await tx.$executeRaw`
		UPDATE measure SET position = placed.ordinality - 1
		FROM unnest(${ids}::int[]) WITH ORDINALITY AS placed (id, ordinality)
		WHERE measure.id = placed.id`;
}
