import autocannon from "autocannon";
import { atLeast, type Figure, median, milliseconds, ratio, whole } from "./figures";
import type { WebServer } from "./web-server";

const GOAL = 0.9;
const ROUNDS = 7;
const SECONDS = 4;
const WARM_UP_SECONDS = 3;
const CONNECTIONS = 10;

/** A page, and the server whose processor time its requests take. */
export type Target = { path: string; server: Pick<WebServer, "origin" | "processorTime"> };

/** Requests a second, and milliseconds of processor time a request where the system tells. */
type Round = { rate: number; cost: number | undefined };

/**
 * A cached policy page against a bare prerendered page, both uncompressed, so that the time goes into serving and not
 * into gzip, which would make any two pages of a size look alike. By turns, so that whatever else the machine does
 * strikes both. The second figure leaves out the time in which a server waited for its turn on the processor.
 */
export async function compareThroughput(policy: Target, bare: Target): Promise<Figure[]> {
	for (const target of [policy, bare]) await load(target, WARM_UP_SECONDS);
	const rounds: { policy: Round[]; bare: Round[] } = { policy: [], bare: [] };
	for (let round = 0; round < ROUNDS; round++) {
		rounds.policy.push(await load(policy, SECONDS));
		rounds.bare.push(await load(bare, SECONDS));
	}
	return [compareRates(rounds.policy, rounds.bare), ...compareCosts(rounds.policy, rounds.bare)];
}

function compareRates(policy: Round[], bare: Round[]): Figure {
	const [one, other] = [policy, bare].map((rounds) => median(rounds.map(({ rate }) => rate))) as [number, number];
	const detail = `${whole(one)} : ${whole(other)}, medians of ${ROUNDS} rounds`;
	return atLeast("Requests/s, policy page : bare page", one / other, GOAL, ratio, detail);
}

function compareCosts(policy: Round[], bare: Round[]): Figure[] {
	const costs = [policy, bare].map((rounds) => rounds.flatMap(({ cost }) => cost ?? []));
	if (costs.some(({ length }) => length < ROUNDS)) return [];
	const [one, other] = costs.map(median) as [number, number];
	const detail = `${milliseconds(one)} : ${milliseconds(other)} a request`;
	return [atLeast("The same by processor time", other / one, GOAL, ratio, detail)];
}

/** Loads a page for some seconds. A server that fails or answers with errors must not count as fast. */
async function load({ path, server }: Target, seconds: number): Promise<Round> {
	const before = server.processorTime();
	const url = server.origin + path;
	const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds });
	const { requests, errors, timeouts, non2xx, duration } = result;
	if (errors + timeouts + non2xx > 0) {
		throw new Error(`${url}: ${errors} errors, ${timeouts} timeouts, ${non2xx} other answers than 200`);
	}
	const after = server.processorTime();
	const cost = before === undefined || after === undefined ? undefined : (after - before) / requests.total;
	return { rate: requests.total / duration, cost };
}
