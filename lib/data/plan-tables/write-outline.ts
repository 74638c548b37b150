import { changedColumns, type PlanDifferences } from "@/lib/domain/plan-transfer/differences";
import { listItems, type PlanRow } from "@/lib/domain/plan-transfer/tables";
import type { GradeKind, Prisma } from "../generated/client";
import { chapterIds, divisionIds, idOf, inChunks } from "./plan-ids";

/** Writes what stands above the policies: the town, the plan, divisions, chapters and sections. */

type Transaction = Prisma.TransactionClient;
const id = { select: { id: true } } as const;

/** The plan and its town, made or changed. Returns the plan's id; `presentId` is null where there is none yet. */
export async function writePlan(
	tx: Transaction,
	presentId: number | null,
	{ added, changed }: PlanDifferences,
): Promise<number> {
	for (const { after } of changed.plan) {
		await tx.municipality.update({ where: { code: after.municipality }, data: townColumns(after), ...id });
		await tx.plan.update({ where: { slug: after.slug }, data: planColumns(after), ...id });
	}
	for (const row of added.plan) {
		const town = await tx.municipality.create({ data: { code: row.municipality, ...townColumns(row) }, ...id });
		const data = { municipalityId: town.id, slug: row.slug, isCurrent: true, ...planColumns(row) };
		presentId = (await tx.plan.create({ data, ...id })).id;
	}
	if (presentId === null) throw new Error("there is no plan to write into");
	await writeTownNames(tx, { added, changed });
	await writeGradeWordings(tx, presentId, { added, changed });
	return presentId;
}

function townColumns({ websiteUrl, contact, contactEn, licence, licenceEn, licenceUrl }: PlanRow<"plan">) {
	return { websiteUrl, contact, contactEn, licenceName: licence, licenceNameEn: licenceEn, licenceUrl };
}

function planColumns({ title, titleEn, baselineYear, firstYear, targetYear, source, sourceEn }: PlanRow<"plan">) {
	return { title, titleEn, baselineYear, firstYear, targetYear, sourceTitle: source, sourceTitleEn: sourceEn };
}

type Changes = Pick<PlanDifferences, "added" | "changed">;

async function writeTownNames(tx: Transaction, { added, changed }: Changes): Promise<void> {
	const { id: municipalityId } = await tx.municipality.findFirstOrThrow({ select: { id: true } });
	await tx.municipalityName.createMany({ data: added.townNames.map((row) => ({ municipalityId, ...row })) });
	for (const { after } of changed.townNames) {
		const { fromYear, ...data } = after;
		await tx.municipalityName.update({
			where: { municipalityId_fromYear: { municipalityId, fromYear } },
			data,
			select: { fromYear: true },
		});
	}
}

async function writeGradeWordings(tx: Transaction, planId: number, { added, changed }: Changes): Promise<void> {
	const data = added.gradeWordings.map(({ kind, ...row }) => ({ planId, kind: toKind(kind), ...row }));
	await tx.gradeWording.createMany({ data });
	for (const { after } of changed.gradeWordings) {
		const { kind, grade, ...data } = after;
		const where = { planId_kind_grade: { planId, kind: toKind(kind), grade } };
		await tx.gradeWording.update({ where, data, select: { grade: true } });
	}
}

/** The schema has checked that it is one of the two. */
const toKind = (kind: string) => kind as GradeKind;

export async function writeDivisions(tx: Transaction, { added, changed }: Changes): Promise<void> {
	const present = await divisionIds(tx);
	const slugs = [...new Set(added.divisions.map(({ slug }) => slug))].filter((slug) => !present.has(slug));
	await inChunks(slugs, (rows) => tx.division.createMany({ data: rows.map((slug) => ({ slug })) }));
	const ids = await divisionIds(tx);
	await inChunks(added.divisions, (rows) =>
		tx.divisionName.createMany({ data: rows.map(({ slug, ...name }) => ({ divisionId: idOf(ids, slug), ...name })) }),
	);
	for (const { after } of changed.divisions) {
		const { slug, fromYear, ...data } = after;
		await tx.divisionName.update({
			where: { divisionId_fromYear: { divisionId: idOf(ids, slug), fromYear } },
			data,
			select: { fromYear: true },
		});
	}
}

export async function writeChapters(tx: Transaction, planId: number, { added, changed }: Changes): Promise<void> {
	await tx.chapter.createMany({ data: added.chapters.map(({ sdgs: _, ...row }) => ({ planId, ...row })) });
	for (const { after } of changed.chapters) {
		const { number, sdgs: _, ...data } = after;
		await tx.chapter.update({ where: { planId_number: { planId, number } }, data, ...id });
	}
	const ids = await chapterIds(tx, planId);
	const moved = changed.chapters.filter(({ before, after }) => changedColumns(before, after).includes("sdgs"));
	const affected = [...added.chapters, ...moved.map(({ after }) => after)];
	await tx.chapterSdg.deleteMany({ where: { chapterId: { in: moved.map(({ after }) => idOf(ids, after.number)) } } });
	await tx.chapterSdg.createMany({
		data: affected.flatMap(({ number, sdgs }) =>
			listItems(sdgs).map((goal) => ({ chapterId: idOf(ids, number), goal: Number(goal) })),
		),
	});
	await writeSections(tx, ids, { added, changed });
}

async function writeSections(
	tx: Transaction,
	chapters: ReadonlyMap<string, number>,
	{ added, changed }: Changes,
): Promise<void> {
	await inChunks(added.sections, (rows) =>
		tx.section.createMany({
			data: rows.map(({ chapter, ...row }) => ({ chapterId: idOf(chapters, chapter), ...row })),
		}),
	);
	for (const { after } of changed.sections) {
		const { chapter, number, ...data } = after;
		const where = { chapterId_number: { chapterId: idOf(chapters, chapter), number } };
		await tx.section.update({ where, data, ...id });
	}
}
