import { DEFAULT_LOCALE, type Locale } from "@/lib/domain/localized";
import { absolute } from "@/lib/env";
import { wordsOf } from "@/lib/i18n/words";
import { routes } from "@/lib/routes";
import { PROBLEM_STATUS, PROBLEM_TYPE, type Problem, type ProblemKind } from "@/lib/schemas/api/problem";

type Told = { detail: string; errors?: Problem["errors"]; headers?: Record<string, string> };

/** An answer of the API that is no data. Its type is one address in every language, its words are the reader's. */
export function problemResponse(kind: ProblemKind, locale: Locale, { detail, errors, headers }: Told): Response {
	const problem: Problem = {
		type: absolute(routes.apiReference(DEFAULT_LOCALE, kind)),
		title: wordsOf({ locale, namespace: "api" })(`problems.${kind}.title`),
		status: PROBLEM_STATUS[kind],
		detail,
		...(errors && { errors }),
	};
	return new Response(JSON.stringify(problem), {
		status: problem.status,
		headers: {
			"Content-Type": `${PROBLEM_TYPE}; charset=utf-8`,
			"Content-Language": locale,
			"Cache-Control": "no-store",
			Vary: "Accept-Language",
			...headers,
		},
	});
}
