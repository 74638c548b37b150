import "server-only";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { Localized } from "@/lib/domain/localized";
import type { Actor } from "@/lib/domain/permissions";
import type { SourceField } from "@/lib/domain/source-notes";
import type { Prisma } from "../../generated/client";
import { openSourceNotes } from "../../public/selects";
import { toLocalized } from "../../public/values";
import { audit, found } from "../access";
import { changePlan, refuse, type Written } from "./record-write";

/** A doubtful reading of the source, settled or not, as staff see it. */
export type StaffSourceNote = {
	id: number;
	field: SourceField;
	indicator: string | null;
	fiscalYear: FiscalYear | null;
	printed: string;
	reason: Localized;
	/** What was found to be right, and when that was written down; null while the note is open. */
	resolved: { at: Date; resolution: string } | null;
};

/** Open ones first, then in the order in which they were made. */
export const staffSourceNotes = {
	orderBy: [{ resolvedAt: { sort: "desc", nulls: "first" } }, { id: "asc" }],
	select: { ...openSourceNotes.select, resolvedAt: true, resolution: true },
} satisfies Prisma.Policy$sourceNotesArgs;

type SourceNoteRow = Prisma.SourceNoteGetPayload<{ select: typeof staffSourceNotes.select }>;

export function toStaffSourceNote(row: SourceNoteRow): StaffSourceNote {
	return {
		id: row.id,
		// Only loads write the column, by a list of these.
		field: row.field as SourceField,
		indicator: row.indicator?.code ?? null,
		fiscalYear: row.fiscalYear,
		printed: row.printed,
		reason: toLocalized(row.reason, row.reasonEn),
		resolved: row.resolvedAt && { at: row.resolvedAt, resolution: row.resolution ?? "" },
	};
}

/** Settles a note: `resolution` says what is right and how that is known. The public mark goes. */
export function resolveSourceNote(
	actor: Actor,
	{ id, resolution }: { id: number; resolution: string },
	now: Date,
): Promise<Written> {
	return changePlan(actor, async (tx, admin) => {
		found(await tx.sourceNote.findUnique({ where: { id }, select: { id: true } }));
		const data = { resolvedAt: now, resolution };
		const { count } = await tx.sourceNote.updateMany({ where: { id, resolvedAt: null }, data });
		if (count === 0) return refuse("noteResolved");
		const about = { action: "sourceNote.resolve", entity: "sourceNote", entityId: id };
		await audit(tx, admin, { ...about, after: { resolution } });
		return { saved: null };
	});
}

/** Opens a settled note again; the public mark comes back. */
export function reopenSourceNote(actor: Actor, id: number): Promise<Written> {
	return changePlan(actor, async (tx, admin) => {
		const { resolution, resolvedAt } = found(
			await tx.sourceNote.findUnique({ where: { id }, select: { resolution: true, resolvedAt: true } }),
		);
		if (resolvedAt === null) return refuse("noteOpen");
		await tx.sourceNote.update({ where: { id }, data: { resolvedAt: null, resolution: null }, select: { id: true } });
		const about = { action: "sourceNote.reopen", entity: "sourceNote", entityId: id };
		await audit(tx, admin, { ...about, before: { resolution } });
		return { saved: null };
	});
}
