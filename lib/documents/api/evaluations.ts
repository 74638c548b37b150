import { type EvaluationKey, getEvaluationKeys } from "@/lib/data/public/keys";
import { getPublicPolicies, type PublicPolicy } from "@/lib/data/public/policy";
import { contradictionsIn, pacesIn } from "@/lib/domain/assessment";
import type { Contradiction } from "@/lib/domain/contradictions";
import { measuresIn, type PublishedRevision } from "@/lib/domain/evaluation";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { noteOn } from "@/lib/domain/source-notes";
import { routes } from "@/lib/routes";
import type { Answer, Parameters, Query } from "@/lib/schemas/api/endpoints";
import { frameOf } from "../data-source";
import { apiAddress, inEachLanguage } from "./addresses";
import { type AnswerContext, withNext } from "./context";
import { partOf } from "./part-of";
import { toPlace } from "./place";
import { onlyJapanese, onlyJapaneseOrNull, toProgressGrade, toReviewGrade, toSourceNotes, toYear } from "./shapes";
import { toValues } from "./values";

/** One year of a policy as it is published. */
type PolicyYear = { policy: PublicPolicy; evaluation: PublishedRevision };

export async function answerEvaluations(
	query: Query<"evaluations">,
	context: AnswerContext,
): Promise<Answer<"evaluations">> {
	const { limit, year } = query;
	const after = query.after === undefined ? null : toKey(query.after);
	const part = await partOf<EvaluationKey, PolicyYear>({
		limit,
		keys: (take) => getEvaluationKeys(toPlace(query), year, { after, take }),
		load: loadPolicyYears,
		isMeant: yearFilter(query),
		toAfter: (entry) =>
			"evaluation" in entry
				? `${entry.policy.code}.${entry.evaluation.fiscalYear}`
				: `${entry.policy}.${entry.fiscalYear}`,
	});
	return withNext({ ...part, items: part.items.map((entry) => toEvaluation(entry, context)) }, context);
}

export async function answerEvaluation(
	{ policy, year }: Parameters<"evaluation">,
	context: AnswerContext,
): Promise<Answer<"evaluation"> | null> {
	const [found] = await loadPolicyYears([{ policy, fiscalYear: year }]);
	return found ? toEvaluation(found, context) : null;
}

/** `7-1-1.2024`, or `7-1-1` for the end of all that the policy has. */
function toKey(after: string): { policy: string; fiscalYear: FiscalYear | null } {
	const [policy = "", year] = after.split(".");
	return { policy, fiscalYear: year === undefined ? null : Number(year) };
}

async function loadPolicyYears(keys: readonly EvaluationKey[]): Promise<PolicyYear[]> {
	const policies = await getPublicPolicies([...new Set(keys.map(({ policy }) => policy))]);
	const found = new Map(policies.map((policy) => [policy.code, policy]));
	return keys.flatMap((key) => {
		const policy = found.get(key.policy);
		const evaluation = policy?.evaluations.find(({ fiscalYear }) => fiscalYear === key.fiscalYear);
		return policy && evaluation ? [{ policy, evaluation }] : [];
	});
}

/** The grades of the evaluation itself, and the paces of its own year. */
function yearFilter({ grade, review, pace }: Query<"evaluations">) {
	if (grade.length + review.length + pace.length === 0) return null;
	const includes = <T>(chosen: readonly T[], found: T | null) =>
		chosen.length === 0 || (found !== null && chosen.includes(found));
	return ({ policy, evaluation }: PolicyYear) =>
		includes(grade, evaluation.progressGrade) &&
		includes(review, evaluation.reviewGrade) &&
		(pace.length === 0 ||
			pacesIn(policy.indicators, evaluation.fiscalYear).some((indicator) => pace.includes(indicator.pace)));
}

function toEvaluation(entry: PolicyYear, { site, now }: AnswerContext): Answer<"evaluation"> {
	const { policy, evaluation } = entry;
	const { code } = policy;
	const { fiscalYear } = evaluation;
	const notes = policy.sourceNotes.filter((note) => note.fiscalYear === null || note.fiscalYear === fiscalYear);
	const indicators = policy.indicators.map((series) => ({
		place: { ...policy, policy },
		series,
		sourceNotes: policy.sourceNotes,
		publications: policy.evaluations,
	}));
	return {
		municipality_code: site.municipality.code,
		policy_code: code,
		policy_title: policy.title,
		chapter: policy.chapter.number,
		section: policy.section.number,
		...toYear(fiscalYear),
		revision: evaluation.number,
		published_at: evaluation.publishedAt.toISOString(),
		correction_reason: onlyJapaneseOrNull(evaluation.correction),
		progress_grade: toProgressGrade(evaluation.progressGrade, site.wordings),
		progress_grade_absence_reason: gradeAbsence(entry, "progressGrade"),
		review_grade: toReviewGrade(evaluation.reviewGrade, site.wordings),
		review_grade_absence_reason: gradeAbsence(entry, "reviewGrade"),
		situation: onlyJapaneseOrNull(evaluation.situation),
		next_steps: onlyJapaneseOrNull(evaluation.nextSteps),
		outcome: onlyJapaneseOrNull(evaluation.outcome),
		foreseen_issues: onlyJapaneseOrNull(evaluation.foreseenIssues),
		future_direction: onlyJapaneseOrNull(evaluation.futureDirection),
		explanation: onlyJapaneseOrNull(evaluation.explanation),
		measures: measuresIn(policy, fiscalYear).map(({ title, intendedResult, projects }) => ({
			title,
			intended_result: onlyJapanese(intendedResult),
			projects: [...projects],
		})),
		contradictions: contradictionsIn(evaluation, policy.indicators, fiscalYear).map(toContradiction),
		values: toValues(indicators, frameOf(site, { years: [fiscalYear] }, now)),
		source_notes: toSourceNotes(notes),
		policy: apiAddress(`/policies/${code}`),
		page: inEachLanguage((locale) => routes.policyYear(locale, code, fiscalYear)),
		pdf: inEachLanguage((locale) => routes.policySheet(locale, code, fiscalYear)),
		history: inEachLanguage((locale) => routes.policyHistory(locale, code)),
		href: apiAddress(`/evaluations/${code}/${fiscalYear}`),
	};
}

/** Why there is no grade, as the table of evaluations says it. */
function gradeAbsence({ policy, evaluation }: PolicyYear, field: "progressGrade" | "reviewGrade") {
	if (evaluation[field] !== null) return null;
	const isDoubtful = noteOn(policy.sourceNotes, { field, year: evaluation.fiscalYear }) !== null;
	return isDoubtful ? "beingChecked" : "notGiven";
}

function toContradiction(found: Contradiction): Answer<"evaluation">["contradictions"][number] {
	return {
		kind: found.kind,
		grade: "grade" in found ? found.grade : null,
		sentence: "sentence" in found ? onlyJapanese(found.sentence) : null,
		indicators: found.indicators.map(({ code }) => code),
	};
}
