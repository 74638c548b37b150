import "server-only";
import type { Answer, EndpointName, Parameters, Query } from "@/lib/schemas/api/endpoints";
import type { AnswerContext } from "./context";
import { answerEvaluation, answerEvaluations } from "./evaluations";
import { answerIndicator, answerIndicators } from "./indicators";
import { answerChapter, answerChapters, answerDivision, answerDivisions, answerIndex, answerPlan } from "./plan";
import { answerPolicies, answerPolicy } from "./policies";

/** How each endpoint is answered from published data; null: there is no such thing. */
export const ANSWERS: {
	[Name in EndpointName]: (
		parameters: Parameters<Name>,
		query: Query<Name>,
		context: AnswerContext,
	) => Promise<Answer<Name> | null>;
} = {
	index: (_parameters, _query, context) => answerIndex(context),
	plan: (_parameters, _query, context) => answerPlan(context),
	chapters: (_parameters, query, context) => answerChapters(query, context),
	chapter: (parameters, _query, context) => answerChapter(parameters, context),
	policies: (_parameters, query, context) => answerPolicies(query, context),
	policy: (parameters, _query, context) => answerPolicy(parameters, context),
	indicators: (_parameters, query, context) => answerIndicators(query, context),
	indicator: (parameters, _query, context) => answerIndicator(parameters, context),
	evaluations: (_parameters, query, context) => answerEvaluations(query, context),
	evaluation: (parameters, _query, context) => answerEvaluation(parameters, context),
	divisions: (_parameters, query, context) => answerDivisions(query, context),
	division: (parameters, _query, context) => answerDivision(parameters, context),
};
