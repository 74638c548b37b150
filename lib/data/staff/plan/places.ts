import "server-only";
import type { Prisma } from "../../generated/client";
import type { Transaction } from "../access";
import type { PlanRefusal } from "./record-write";

/** A chapter, section or policy as the place of what lies beneath it. */
export type Place = { chapterId: number } | { sectionId: number } | { policyId: number };

/** A place after a change; its address has changed with its number, or has not. */
export type Moved<Address> = { address: Address; hasMoved: boolean };

/** The evaluations of all that lies at or beneath a place. */
function evaluationsBeneath(place: Place): Prisma.EvaluationWhereInput {
	if ("policyId" in place) return place;
	if ("sectionId" in place) return { policy: place };
	return { OR: [place, { policy: { section: place } }] };
}

/** What binds a place to its number: an evaluation whose address or comments already name it. */
const settled = {
	revisions: { some: { OR: [{ NOT: { state: "draft" } }, { events: { some: { NOT: { step: "created" } } } }] } },
} satisfies Prisma.EvaluationWhereInput;

/**
 * Whether a place keeps its number: something beneath was published, and its address stands for good, or was submitted
 * once, and comments name its code.
 */
export async function keepsNumber(db: Transaction, place: Place): Promise<boolean> {
	const where = { AND: [evaluationsBeneath(place), settled] };
	return (await db.evaluation.findFirst({ where, select: { id: true } })) !== null;
}

/** Why a place can't have a new number; nothing where it may, or where none is given. */
export async function refuseNumber(
	tx: Transaction,
	place: Place,
	number: number | undefined,
	isTaken: (number: number) => Promise<boolean>,
): Promise<PlanRefusal[]> {
	if (number === undefined) return [];
	if (await keepsNumber(tx, place)) return [{ reason: "numberKept", field: "number" }];
	return (await isTaken(number)) ? [{ reason: "numberTaken", field: "number" }] : [];
}

/**
 * Writes a new number into a place, and into the codes of all that lies beneath. The database compares codes and places
 * when all of it is done.
 */
export async function renumber(tx: Transaction, chapterId: number, write: () => Promise<unknown>): Promise<void> {
	await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
	await write();
	await tx.$executeRaw`
		UPDATE policy SET code = place.code
		FROM (
			SELECT policy.id, format('%s-%s-%s', chapter.number, section.number, policy.number) AS code
			FROM policy JOIN section ON section.id = section_id JOIN chapter ON chapter.id = chapter_id
			WHERE chapter.id = ${chapterId}
		) AS place
		WHERE policy.id = place.id AND policy.code <> place.code`;
	await tx.$executeRaw`
		UPDATE indicator SET code = owner.code || '-' || substring(indicator.code FROM '[0-9]+$')
		FROM (
			SELECT chapter.id AS chapter_id, NULL::integer AS policy_id, chapter.number::text AS code
			FROM chapter WHERE id = ${chapterId}
			UNION ALL
			SELECT NULL, policy.id, policy.code
			FROM policy JOIN section ON section.id = section_id WHERE section.chapter_id = ${chapterId}
		) AS owner
		WHERE (indicator.chapter_id = owner.chapter_id OR indicator.policy_id = owner.policy_id)
			AND indicator.code <> owner.code || '-' || substring(indicator.code FROM '[0-9]+$')`;
	await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
}
