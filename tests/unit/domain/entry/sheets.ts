import type { EvaluationContent } from "@/lib/domain/evaluation";
import type { Value } from "@/lib/domain/indicator";

/** Values as tests write them: digits for a value, null for nothing. */
export function actuals(written: Record<string, string | null>): Record<string, Value> {
	return Object.fromEntries(Object.entries(written).map(([code, value]) => [code, { value, absence: null }]));
}

/** A sheet without anything in it but what is given. */
export function sheet(given: Partial<EvaluationContent> = {}): EvaluationContent {
	return {
		situation: null,
		nextSteps: null,
		outcome: null,
		foreseenIssues: null,
		futureDirection: null,
		explanation: null,
		progressGrade: null,
		reviewGrade: null,
		measures: null,
		actuals: {},
		...given,
	};
}
