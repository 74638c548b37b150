import { getNewestPublishedYear, getPolicyCodes } from "@/lib/data/public/keys";
import { getPublicPolicies, type PublicPolicy } from "@/lib/data/public/policy";
import { type SelectablePolicy, selectPolicies, WHOLE_PLAN } from "@/lib/domain/selection";
import { routes } from "@/lib/routes";
import type { Answer, Parameters, Query } from "@/lib/schemas/api/endpoints";
import { apiAddress, inEachLanguage } from "./addresses";
import { type AnswerContext, withNext } from "./context";
import { partOf } from "./part-of";
import { toPlace } from "./place";
import {
	onlyJapanese,
	toDivisionLink,
	toIndicatorLink,
	toProgressGrade,
	toReviewGrade,
	toSourceNotes,
	toYear,
} from "./shapes";

export async function answerPolicies(query: Query<"policies">, context: AnswerContext): Promise<Answer<"policies">> {
	const { limit, after = null, year } = query;
	const part = await partOf<string, PublicPolicy>({
		limit,
		keys: (take) => getPolicyCodes(toPlace(query), { after, take }),
		load: getPublicPolicies,
		isMeant: await policyFilter(query),
		toAfter: (policy) => (typeof policy === "string" ? policy : policy.code),
	});
	return withNext({ ...part, items: part.items.map((policy) => toPolicy(policy, year, context)) }, context);
}

export async function answerPolicy(
	{ policy: code }: Parameters<"policy">,
	context: AnswerContext,
): Promise<Answer<"policy"> | null> {
	const [found] = await getPublicPolicies([code]);
	return found ? toPolicy(found, [], context) : null;
}

/** Grades and paces in the years asked for, else in the newest that is published: as in every selection. */
async function policyFilter({ year, grade, review, pace }: Query<"policies">) {
	if (grade.length + review.length + pace.length === 0) return null;
	const newest = year.length > 0 ? null : await getNewestPublishedYear();
	const selection = {
		...WHOLE_PLAN,
		years: newest === null ? year : [newest],
		progressGrades: grade,
		reviewGrades: review,
		paces: pace,
	};
	return (policy: PublicPolicy) => selectPolicies(selection, [toSelectable(policy)]).length > 0;
}

function toSelectable({ code, chapter, section, divisions, indicators, evaluations }: PublicPolicy): SelectablePolicy {
	const all = [...(divisions.lead ? [divisions.lead] : []), ...divisions.related];
	return {
		code,
		chapter: chapter.number,
		section: section.number,
		divisions: all.map(({ slug }) => slug),
		indicators,
		grades: evaluations,
	};
}

/** `years`: whose evaluations it lists; an empty list means all. */
function toPolicy(policy: PublicPolicy, years: readonly number[], { site, now }: AnswerContext): Answer<"policy"> {
	const { code, divisions } = policy;
	const evaluations = policy.evaluations.filter(({ fiscalYear }) => years.length === 0 || years.includes(fiscalYear));
	return {
		municipality_code: site.municipality.code,
		code,
		chapter: policy.chapter.number,
		section: policy.section.number,
		number: policy.number,
		title: policy.title,
		vision: onlyJapanese(policy.vision),
		lead_division: divisions.lead && toDivisionLink(divisions.lead, now),
		related_divisions: divisions.related.map((division) => toDivisionLink(division, now)),
		related_plans: policy.relatedPlans,
		sdgs: policy.sdgs,
		indicators: policy.indicators.map((series) => toIndicatorLink(series, now)),
		evaluations: evaluations.map((evaluation) => ({
			policy_code: code,
			...toYear(evaluation.fiscalYear),
			revision: evaluation.number,
			published_at: evaluation.publishedAt.toISOString(),
			progress_grade: toProgressGrade(evaluation.progressGrade, site.wordings),
			review_grade: toReviewGrade(evaluation.reviewGrade, site.wordings),
			href: apiAddress(`/evaluations/${code}/${evaluation.fiscalYear}`),
		})),
		source_notes: toSourceNotes(policy.sourceNotes),
		page: inEachLanguage((locale) => routes.policy(locale, code)),
		pdf: inEachLanguage((locale) => routes.policySheet(locale, code)),
		href: apiAddress(`/policies/${code}`),
	};
}
