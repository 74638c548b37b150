import type { PublishedRevision } from "@/lib/domain/evaluation";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import type { SourceNote } from "@/lib/domain/source-notes";
import { routes } from "@/lib/routes";
import { given } from "./cells";
import type { SummaryPolicy, SummarySource } from "./source";
import type { SheetColumn } from "./table-sheet";

/** A policy in one of the chosen years; nothing was published of it there without an evaluation. */
export type PolicyYear = { policy: SummaryPolicy; year: FiscalYear; evaluation: PublishedRevision | null };

/** A policy in every chosen year. */
export function yearsOf({ years }: SummarySource, policy: SummaryPolicy): PolicyYear[] {
	return years.map((year) => ({
		policy,
		year,
		evaluation: policy.evaluations.find(({ fiscalYear }) => fiscalYear === year) ?? null,
	}));
}

/** What indicators belong to: a chapter as a whole, or a policy. Each chapter stands before its policies. */
export type Owner = {
	code: string;
	title: string;
	/** Its page. */
	link: string;
	indicators: readonly IndicatorSeries[];
	sourceNotes: readonly SourceNote[];
	/** Null for a chapter. */
	policy: SummaryPolicy | null;
};

/** Every chapter that has a chosen policy, and the chosen policies. */
export function owners(source: SummarySource): Owner[] {
	const { chapters, policies, portalUrl, words } = source;
	const { t, locale } = words;
	return chapters.flatMap(({ number, title, indicators, sourceNotes }): Owner[] => [
		{
			code: t("chapter.number", { number }),
			title: localize(title, locale).text,
			link: portalUrl + routes.chapter(locale, number),
			indicators,
			sourceNotes,
			policy: null,
		},
		...policies
			.filter(({ chapter }) => chapter.number === number)
			.map((policy) => ({
				code: policy.code,
				title: localize(policy.title, locale).text,
				link: portalUrl + routes.policy(locale, policy.code),
				indicators: policy.indicators,
				sourceNotes: policy.sourceNotes,
				policy,
			})),
	]);
}

/** The columns that say what a row belongs to. */
export function ownerColumns<Row extends { owner: Owner }>({ words: { t } }: SummarySource): SheetColumn<Row>[] {
	return [
		{
			head: t("summaryWorkbook.heads.ownerCode"),
			width: 8,
			cell: ({ owner: { code, link } }) => given(code, link),
		},
		{ head: t("summaryWorkbook.heads.ownerTitle"), width: 18, cell: ({ owner: { title } }) => given(title) },
	];
}

/** The page of a policy's year; without an evaluation there, the policy's own. */
export function pageOf({ portalUrl, words: { locale } }: SummarySource, { policy, year, evaluation }: PolicyYear) {
	const path = evaluation ? routes.policyYear(locale, policy.code, year) : routes.policy(locale, policy.code);
	return portalUrl + path;
}
