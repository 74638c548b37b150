import { routes } from "@/lib/routes";
import { atMost, type Figure, median, milliseconds, ratio } from "./figures";
import { getPage } from "./http";
import { PAIRS, pairOfPolicies } from "./pages";

const LIMIT = 1.2;
/** Two of the years that each policy has a page for, besides the newest at the policy's own address. */
const YEARS = [2024, 2026];

/**
 * Times pages that neither server has in its cache, since nobody asked for them before: one of the small plan, one of
 * the large one, in turn, with the order of the two changing from pair to pair.
 */
export async function compareColdRenders(small: string, large: string): Promise<Figure[]> {
	await warmUp(small, large);
	const times: { small: number[]; large: number[] } = { small: [], large: [] };
	for (const [index, pair] of coldPages().entries()) {
		const turn = index % 2 === 0 ? (["small", "large"] as const) : (["large", "small"] as const);
		for (const size of turn) {
			const origin = size === "small" ? small : large;
			times[size].push((await getPage(origin + pair[size])).milliseconds);
		}
	}
	const [few, many] = [median(times.small), median(times.large)];
	const detail = `${milliseconds(many)} : ${milliseconds(few)}, ${times.small.length} pages each`;
	return [atMost("Cold policy page, 5,300 policies : 53 policies", many / few, LIMIT, ratio, detail)];
}

/** Lets the servers compile their code and open their connections, with pages that are not measured. */
async function warmUp(small: string, large: string): Promise<void> {
	for (let number = 0; number < PAIRS; number++) {
		const pair = pairOfPolicies(number);
		await getPage(small + routes.policy("en", pair.small));
		await getPage(large + routes.policy("en", pair.large));
	}
}

function coldPages(): { small: string; large: string }[] {
	return Array.from({ length: PAIRS }, (_, number) => pairOfPolicies(number)).flatMap(({ small, large }) => [
		{ small: routes.policy("ja", small), large: routes.policy("ja", large) },
		...YEARS.map((year) => ({
			small: routes.policyYear("ja", small, year),
			large: routes.policyYear("ja", large, year),
		})),
	]);
}
