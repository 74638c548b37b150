import { setTimeout as sleep } from "node:timers/promises";
import { withConnection } from "@/lib/db/connect";
import { routes } from "@/lib/routes";
import { atMost, type Figure, median, milliseconds } from "./figures";
import { getPage } from "./http";
import { pairOfPolicies } from "./pages";

const LIMIT_MS = 1_000;
const TIMES = 10;
const GIVE_UP_MS = 10_000;
const PAUSE_MS = 2;

/** A correction of the newest year, taken as far as the step that makes it public. */
const CORRECTION = `
	WITH original AS (
		SELECT revision.* FROM evaluation_revision AS revision
		JOIN evaluation ON evaluation.id = evaluation_id JOIN policy ON policy.id = policy_id
		WHERE policy.code = $1 ORDER BY fiscal_year DESC, revision.number DESC LIMIT 1
	)
	INSERT INTO evaluation_revision (evaluation_id, number, correction, situation, progress_grade, next_steps, outcome,
		foreseen_issues, review_grade, future_direction)
	SELECT evaluation_id, number + 1, $2, situation, progress_grade, next_steps, outcome, foreseen_issues, review_grade,
		future_direction
	FROM original RETURNING id, evaluation_id`;

const VALUES = `
	INSERT INTO actual_value (revision_id, indicator_id, value, absence)
	SELECT $1, indicator_id, value, absence FROM actual_value
	JOIN evaluation_revision AS revision ON revision.id = revision_id WHERE evaluation_id = $2 AND number = 1`;

/**
 * Publishes corrections from this process, past the web server, and asks the server for the page until it shows them.
 * The clock runs from before COMMIT is sent. The page was in the server's cache before.
 */
export async function timePublication(origin: string, databaseUrl: string): Promise<Figure[]> {
	const times: number[] = [];
	for (let number = 0; number < TIMES; number++) {
		const { small } = pairOfPolicies(number);
		times.push(await publishCorrection(databaseUrl, small, origin + routes.policy("ja", small)));
	}
	const detail = `slowest of ${TIMES}; median ${milliseconds(median(times))}`;
	return [atMost("Publish → visible", Math.max(...times), LIMIT_MS, milliseconds, detail)];
}

function publishCorrection(databaseUrl: string, code: string, page: string): Promise<number> {
	const reason = `公開から表示までの時間を測るための訂正です（${code}）。`;
	return withConnection(databaseUrl, async (client) => {
		const { rows } = await client.query<{ id: number; evaluation_id: number }>(CORRECTION, [code, reason]);
		const revision = rows[0];
		if (!revision) throw new Error(`policy ${code} has nothing to correct`);
		await client.query(VALUES, [revision.id, revision.evaluation_id]);
		const move = "UPDATE evaluation_revision SET state = $2, published_at = $3 WHERE id = $1";
		await client.query(move, [revision.id, "submitted", null]);
		await client.query(move, [revision.id, "approved", null]);
		await untilShown(page, reason, false);
		await client.query("BEGIN");
		await client.query(move, [revision.id, "published", new Date()]);
		const started = performance.now();
		await client.query("COMMIT");
		await untilShown(page, reason, true);
		return performance.now() - started;
	});
}

/** Asks for the page, at least once, until it shows the text, or does not show it. */
async function untilShown(page: string, text: string, shown: boolean): Promise<void> {
	const end = performance.now() + GIVE_UP_MS;
	while ((await getPage(page)).body.includes(text) !== shown) {
		if (performance.now() > end) throw new Error(`${page} is not up to date after ${GIVE_UP_MS / 1000} s`);
		await sleep(PAUSE_MS);
	}
}
