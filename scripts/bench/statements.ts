import { routes } from "@/lib/routes";
import { atMost, type Figure, whole } from "./figures";
import { getPage } from "./http";
import { pairOfPolicies } from "./pages";

const LIMIT = 3;
const PAGES = 10;
/** A year and a language in which no other measurement asks for these policies. */
const YEAR = 2027;

type Counted = { origin: string; count: () => Promise<number> };

/**
 * Counts what PostgreSQL says that it ran while a page was rendered for the first time, and while it was served from
 * the cache. The highest count of some pages of both plans: the number is to be fixed, not just small.
 */
export async function countStatements(small: Counted, large: Counted): Promise<Figure[]> {
	const counts = { cold: 0, cached: 0 };
	for (let number = 0; number < PAGES; number++) {
		const pair = pairOfPolicies(number);
		for (const { server, code } of [
			{ server: small, code: pair.small },
			{ server: large, code: pair.large },
		]) {
			const page = server.origin + routes.policyYear("en", code, YEAR);
			for (const state of ["cold", "cached"] as const) {
				const before = await server.count();
				await getPage(page);
				counts[state] = Math.max(counts[state], (await server.count()) - before);
			}
		}
	}
	return [
		atMost("SQL statements, cold policy page", counts.cold, LIMIT, whole),
		atMost("SQL statements, cached policy page", counts.cached, 0, whole),
	];
}
