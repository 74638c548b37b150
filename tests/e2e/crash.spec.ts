import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { fieldDigest } from "@/lib/domain/entry/entry-conflict";
import { listActions, sendAction, stateOf } from "./support/actions";
import { type Person, plantPerson } from "./support/people";
import { type Portal, startPortal } from "./support/portal";
import { openSql } from "./support/sql";

/** How often something is killed, the database and the server in turn. */
const TIMES = 20;
const POLICIES = ["7-1-1", "7-1-2"] as const;
const YEAR = 2025;

/** What a portal says that loses its database or its web server. */
const PROVOKED = /./;

test("kill -9 in the middle of saving, twenty times: every acknowledged save is there with its audit row, every other is wholly absent", async () => {
	test.setTimeout(300_000);
	let portal = await startPortal({ provoked: PROVOKED });
	try {
		const { dataDir } = portal;
		const { person, revisions } = await openYear(dataDir);
		const acknowledged: Save[] = [];
		for (let time = 0; time < TIMES; time++) {
			const stored = await readOutcomes(dataDir);
			let begin = () => {};
			const begun = new Promise<void>((resolve) => (begin = resolve));
			const saving = revisions.map(({ policy, revision }, writer) =>
				saveUntilItFails(portal, person, {
					policy,
					revision,
					from: stored.get(revision) ?? "",
					label: `${time}-${writer}`,
					onSaved: begin,
				}),
			);
			await begun;
			// Somewhere in one of the next saves.
			await sleep((time * 37) % 200);
			const { web, database } = await portal.processes();
			const victim = time % 2 === 0 ? database : web;
			if (victim === undefined) throw new Error("there is nothing to kill");
			process.kill(victim, "SIGKILL");
			acknowledged.push(...(await Promise.all(saving)).flat());
			await portal.kill();
			portal = await startPortal({ dataDir, provoked: PROVOKED });
			await expectWhole(dataDir, revisions, acknowledged);
		}
		// A test that never got through to the database would prove nothing.
		expect(acknowledged.length).toBeGreaterThan(TIMES);
	} finally {
		await portal.stop();
	}
});

type Revision = { policy: string; revision: number };
type Save = { revision: number; text: string };

/** A year that is open, with a draft for each policy, and someone who may fill them in. */
async function openYear(dataDir: string): Promise<{ person: Person; revisions: Revision[] }> {
	const sql = await openSql(dataDir);
	try {
		const person = await plantPerson(sql, dataDir, { id: "reviewer", role: "reviewer" });
		await sql.rows(
			"INSERT INTO collection (plan_id, fiscal_year, entry_due_on, asked) SELECT id, $1, '2099-01-01', '{outcome}' FROM plan",
			[YEAR],
		);
		await sql.rows("INSERT INTO evaluation (policy_id, fiscal_year) SELECT id, $1 FROM policy WHERE code = ANY($2)", [
			YEAR,
			POLICIES,
		]);
		const rows = await sql.rows<{ policy: string; revision: number }>(
			`WITH made AS (
				INSERT INTO evaluation_revision (evaluation_id, number)
				SELECT id, 1 FROM evaluation WHERE fiscal_year = $1 RETURNING id, evaluation_id
			 )
			 SELECT code AS policy, made.id AS revision FROM made
			 JOIN evaluation ON evaluation.id = evaluation_id JOIN policy ON policy.id = policy_id ORDER BY code`,
			[YEAR],
		);
		return { person, revisions: rows };
	} finally {
		await sql.close();
	}
}

/** What the drafts say now, by revision. */
async function readOutcomes(dataDir: string): Promise<Map<number, string>> {
	const sql = await openSql(dataDir);
	try {
		const rows = await sql.rows<{ id: number; outcome: string | null }>("SELECT id, outcome FROM evaluation_revision");
		return new Map(rows.map(({ id, outcome }) => [id, outcome ?? ""]));
	} finally {
		await sql.close();
	}
}

/** Saves again and again until the portal no longer answers; what it acknowledged, in order. */
async function saveUntilItFails(
	{ url }: Portal,
	{ cookie }: Person,
	{ policy, revision, from, label, onSaved }: Revision & { from: string; label: string; onSaved: () => void },
): Promise<Save[]> {
	const action = listActions().find(({ name }) => name === "enterSheet");
	if (!action) throw new Error("the build has no action that saves an entry");
	const saved: Save[] = [];
	let base = from;
	for (let count = 0; ; count++) {
		const text = `成果 ${label}-${count}`;
		const form = { revision: String(revision), outcome: text, "base:outcome": fieldDigest(base) };
		const answer = await sendAction(
			url,
			action,
			form,
			{ cookie },
			{ locale: "ja", code: policy, year: String(YEAR) },
		).catch(() => null);
		if (answer === null || stateOf(answer.body) !== "done") return saved;
		saved.push({ revision, text });
		base = text;
		onSaved();
	}
}

/** Holds what is stored against what was acknowledged: no save lost, none in part. */
async function expectWhole(dataDir: string, revisions: readonly Revision[], acknowledged: readonly Save[]) {
	const sql = await openSql(dataDir);
	try {
		for (const { revision } of revisions) {
			const [stored] = await sql.rows<{ outcome: string | null; version: number }>(
				"SELECT outcome, version FROM evaluation_revision WHERE id = $1",
				[revision],
			);
			const log = await sql.rows<{ before: Logged; after: Logged }>(
				"SELECT before, after FROM audit_entry WHERE action = 'evaluation.save' AND entity_id = $1 ORDER BY id",
				[String(revision)],
			);
			const texts = log.map(({ after }) => after.outcome);
			const lost = acknowledged.filter((save) => save.revision === revision && !texts.includes(save.text));
			expect(lost, "acknowledged, and not in the audit log").toEqual([]);
			// Each entry begins where the one before it ended, and the sheet is where the last one ended.
			expect(log.map(({ before }) => before)).toEqual(
				[{ version: 1, outcome: null }, ...log.slice(0, -1).map(({ after }) => after)].slice(0, log.length),
			);
			expect(stored).toEqual(log.at(-1)?.after ?? { version: 1, outcome: null });
		}
	} finally {
		await sql.close();
	}
}

type Logged = { version: number; outcome: string | null };
