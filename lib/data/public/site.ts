import "server-only";
import { cache } from "react";
import type { PlanYears } from "@/lib/domain/fiscal-year";
import { fiscalYearOf } from "@/lib/domain/fiscal-year";
import type { GradeWordings, ProgressGrade } from "@/lib/domain/grades";
import { PROGRESS_GRADES } from "@/lib/domain/grades";
import type { Localized } from "@/lib/domain/localized";
import { type DatedName, nameIn } from "@/lib/domain/names";
import { prisma } from "../prisma";
import { toReviewGrade } from "./mapping";
import { toLocalized } from "./values";

/** What every public page says about the town, its current plan and the wording of its grades. */
export type PublicSite = {
	planId: number;
	municipality: {
		code: string;
		/** The name in force now. */
		name: Localized;
		/** Every name with the year from which it applies. */
		names: DatedName[];
		websiteUrl: string;
		contact: Localized;
	};
	/** Under which the town gives its data away: said on every file. */
	licence: { name: Localized; url: string };
	plan: { slug: string; title: Localized; source: Localized; years: PlanYears };
	wordings: GradeWordings;
};

/**
 * The current plan's frame; null while no plan is loaded. One query, shared by layout, metadata and page of a request.
 */
export const getPublicSite = cache(async (): Promise<PublicSite | null> => {
	const row = await prisma().plan.findFirst({
		where: { isCurrent: true },
		relationLoadStrategy: "join",
		select: {
			id: true,
			slug: true,
			title: true,
			titleEn: true,
			baselineYear: true,
			firstYear: true,
			targetYear: true,
			sourceTitle: true,
			sourceTitleEn: true,
			municipality: {
				select: {
					code: true,
					websiteUrl: true,
					contact: true,
					contactEn: true,
					licenceName: true,
					licenceNameEn: true,
					licenceUrl: true,
					names: { select: { fromYear: true, name: true, nameEn: true } },
				},
			},
			gradeWordings: {
				select: { kind: true, grade: true, symbol: true, label: true, labelEn: true },
				orderBy: { grade: "asc" },
			},
		},
	});
	if (row === null) return null;
	const { municipality } = row;
	const names = municipality.names.map(({ fromYear, name, nameEn }) => ({
		fromYear,
		name: toLocalized(name, nameEn),
	}));
	return {
		planId: row.id,
		municipality: {
			code: municipality.code,
			name: nameIn(names, fiscalYearOf(new Date())),
			names,
			websiteUrl: municipality.websiteUrl,
			contact: toLocalized(municipality.contact, municipality.contactEn),
		},
		licence: {
			name: toLocalized(municipality.licenceName, municipality.licenceNameEn),
			url: municipality.licenceUrl,
		},
		plan: {
			slug: row.slug,
			title: toLocalized(row.title, row.titleEn),
			source: toLocalized(row.sourceTitle, row.sourceTitleEn),
			years: { baselineYear: row.baselineYear, firstYear: row.firstYear, targetYear: row.targetYear },
		},
		wordings: toWordings(row.gradeWordings),
	};
});

type WordingRow = { kind: "progress" | "review"; grade: number; symbol: string; label: string; labelEn: string | null };

function toWordings(rows: readonly WordingRow[]): GradeWordings {
	const wording = ({ symbol, label, labelEn }: WordingRow) => ({ symbol, label: toLocalized(label, labelEn) });
	return {
		progress: rows
			.filter(({ kind }) => kind === "progress")
			.map((row) => ({ grade: PROGRESS_GRADES[row.grade - 1] as ProgressGrade, ...wording(row) })),
		review: rows.flatMap((row) => {
			const grade = toReviewGrade(row.grade);
			return row.kind === "review" && grade !== null ? [{ grade, ...wording(row) }] : [];
		}),
	};
}
