import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import { getPublicPolicies, type PublicPolicy } from "@/lib/data/public/policy";
import type { Selection } from "@/lib/domain/selection";
import { toQuery } from "@/lib/domain/selection-query";
import { absolute, env } from "@/lib/env";
import type { BookContent, BookPolicy } from "@/lib/export/pdf/book-content";
import type { MadeSheet } from "@/lib/export/pdf/book-sheets";
import { sheetData } from "@/lib/export/pdf/sheet-data";
import type { Words } from "@/lib/export/pdf/words";
import { routes } from "@/lib/routes";
import type { Chosen } from "./chosen";
import type { Report } from "./workshop";

/** Reads everything that a book of it says. */
export async function readBook(selection: Selection, chosen: Chosen, words: Words): Promise<BookContent> {
	const { site, years, divisionNames } = chosen;
	const full = await getPublicPolicies(chosen.policies.map(({ code }) => code));
	const outlines = new Map(chosen.policies.map(({ chapterOutline }) => [chapterOutline.number, chapterOutline]));
	return {
		words,
		site,
		selection,
		years,
		comparedYear: chosen.comparedYear,
		divisionNames,
		chapters: [...outlines.values()],
		policies: full.map(toBookPolicy),
		portalUrl: env().portalUrl,
		address: absolute(routes.council(words.locale, toQuery(selection))),
	};
}

const toBookPolicy = (policy: PublicPolicy): BookPolicy => ({
	...policy,
	grades: policy.evaluations.map(({ fiscalYear, progressGrade, reviewGrade }) => ({
		fiscalYear,
		progressGrade,
		reviewGrade,
	})),
});

/** The sheets of a book with their charts. */
export type MadeSheets = { sheets: MadeSheet[]; images: Record<string, string> };

/**
 * Makes the sheets of the chosen years, `count` of them, one after the other; between two of them whatever else the
 * server has to do goes first. None where `count` is 0.
 */
export async function makeSheets(
	{ site, words, policies, years, portalUrl }: BookContent,
	count: number,
	report: Report,
): Promise<MadeSheets> {
	const sheets: MadeSheet[] = [];
	const images: Record<string, string> = {};
	for (const policy of count > 0 ? policies : []) {
		for (const evaluation of policy.evaluations.filter(({ fiscalYear }) => years.includes(fiscalYear))) {
			report({ step: "preparing", prepared: sheets.length, sheets: count });
			await nextTurn();
			const made = sheetData({ site, policy, evaluation, words, portalUrl });
			sheets.push({ code: policy.code, fiscalYear: evaluation.fiscalYear, data: made.data });
			Object.assign(images, made.images);
		}
	}
	return { sheets, images };
}
