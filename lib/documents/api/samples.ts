import "server-only";
import { getEvaluationKeys, getPolicyCodes } from "@/lib/data/public/keys";
import type { PublicSite } from "@/lib/data/public/site";
import type { EndpointName } from "@/lib/schemas/api/endpoints";
import { ANSWERS } from "./answers";
import { toJson } from "./json";

/** A request that can be tried, and what the data at hand answers; null for a list, which holds what is shown beside it. */
export type Sample = { path: string; answer: string | null };

/** Text and lists are cut short: a sample shows what there is, not all of it. */
const LONGEST_TEXT = 60;
const LONGEST_LIST = 1;

const EVERYWHERE = { chapters: [], sections: [], divisions: [], policies: [] };
const EMPTY_QUERY = {};

/** A sample of every endpoint, from the first policy of the plan that has something published; none without a policy. */
export async function loadSamples(site: PublicSite, now: Date): Promise<Partial<Record<EndpointName, Sample>>> {
	const [key] = await getEvaluationKeys(EVERYWHERE, [], { after: null, take: 1 });
	const code = key?.policy ?? (await getPolicyCodes(EVERYWHERE, { after: null, take: 1 }))[0];
	const context = { site, now, path: "/", search: new URLSearchParams() };
	const policy = code === undefined ? null : await ANSWERS.policy({ policy: code }, EMPTY_QUERY, context);
	if (policy === null) return {};
	const year = key?.fiscalYear;
	const [indicator] = policy.indicators;
	const division = policy.lead_division ?? policy.related_divisions[0];
	return {
		index: sample("", await ANSWERS.index({}, EMPTY_QUERY, context)),
		plan: sample("/plan", await ANSWERS.plan({}, EMPTY_QUERY, context)),
		chapters: list("/chapters"),
		chapter: sample(
			`/chapters/${policy.chapter}`,
			await ANSWERS.chapter({ chapter: policy.chapter }, EMPTY_QUERY, context),
		),
		policies: list(`/policies?chapter=${policy.chapter}`),
		policy: sample(`/policies/${policy.code}`, policy),
		indicators: list(`/indicators?policy=${policy.code}`),
		...(indicator && {
			indicator: sample(
				`/indicators/${indicator.code}`,
				await ANSWERS.indicator({ indicator: indicator.code }, EMPTY_QUERY, context),
			),
		}),
		...(year !== undefined && {
			evaluations: list(`/evaluations?year=${year}&grade=A&grade=B`),
			evaluation: sample(
				`/evaluations/${policy.code}/${year}`,
				await ANSWERS.evaluation({ policy: policy.code, year }, EMPTY_QUERY, context),
			),
		}),
		divisions: list("/divisions"),
		...(division && {
			division: sample(
				`/divisions/${division.slug}`,
				await ANSWERS.division({ division: division.slug }, EMPTY_QUERY, context),
			),
		}),
	};
}

const list = (path: string): Sample => ({ path, answer: null });

const sample = (path: string, answer: object | null): Sample => ({
	path,
	answer: answer && JSON.stringify(shortened(JSON.parse(toJson(answer))), null, 2),
});

/** A copy in which long texts end in `…` and lists after their first entry. */
function shortened(value: unknown): unknown {
	if (typeof value === "string") {
		const characters = Array.from(value);
		// An address that is cut short leads nowhere.
		if (characters.length <= LONGEST_TEXT || URL.canParse(value)) return value;
		return `${characters.slice(0, LONGEST_TEXT).join("")}…`;
	}
	if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map(shortened);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shortened(part)]));
}
