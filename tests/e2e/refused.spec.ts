import { test as base, expect } from "@playwright/test";
import { ACTION_FORMS, OPEN_ACTIONS, OWN_ACTIONS, plantRecords, type Records } from "./support/action-forms";
import { addressOf, type BuiltAction, listActions, sendAction, stateOf } from "./support/actions";
import { fingerprintOf } from "./support/fingerprint";
import { type Person, plantPerson, renewSession } from "./support/people";
import { type Portal, startPortal } from "./support/portal";
import { openSql, type Sql } from "./support/sql";
import { listStaffRoutes } from "./support/staff-routes";

/** Next complains of a foreign Origin before our own check comes to it. */
const PROVOKED = /origin|Invalid Server Actions request|Aborting the action|digest|invalid.url|'evil'/i;

type Town = { portal: Portal; sql: Sql; records: Records } & Record<"admin" | "stranger" | "former", Person>;

/** A town with a sheet of 7-1-2 to be filled in; one who may do everything, one of another division, one who left. */
const test = base.extend<object, { town: Town }>({
	town: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright finds out what a fixture needs by its pattern
		async ({}, use) => {
			const portal = await startPortal({ provoked: PROVOKED });
			const sql = await openSql(portal.dataDir);
			const plant = (id: string, role: "admin" | "editor" | null, divisions: string[] = []) =>
				plantPerson(sql, portal.dataDir, { id, role, divisions });
			const [lead] = await sql.rows<{ slug: string }>(
				"SELECT slug FROM division d JOIN policy_division pd ON pd.division_id = d.id JOIN policy p ON p.id = policy_id WHERE p.code = '7-1-2' AND role = 'lead'",
			);
			const [other] = await sql.rows<{ slug: string }>(
				"SELECT slug FROM division d WHERE NOT EXISTS (SELECT FROM policy_division pd JOIN policy p ON p.id = policy_id WHERE pd.division_id = d.id AND p.code = '7-1-2') LIMIT 1",
			);
			const admin = await plant("admin", "admin");
			const town = {
				portal,
				sql,
				admin,
				records: await plantRecords(sql, admin.id),
				stranger: await plant("stranger", "editor", [other?.slug ?? ""]),
				former: await plant("former", null, [lead?.slug ?? ""]),
			};
			await use(town);
			await sql.close();
			await portal.stop();
		},
		{ scope: "worker", timeout: 90_000 },
	],
});

test.describe.configure({ mode: "serial" });

const actions = listActions();
const restricted = actions.filter(({ name }) => name in ACTION_FORMS);
const isOpen = ({ name }: BuiltAction) => name in OPEN_ACTIONS;

/** What stands in addresses: the stranger's target. */
const segmentsOf = ({ user, staged, measure }: Records) => ({
	locale: "ja",
	code: "7-1-2",
	year: "2025",
	chapter: "7",
	section: "1",
	slug: "seisaku-kikaku",
	place: measure === "" ? "" : "1",
	id: user === "" ? staged : user,
	token: "t".repeat(43),
});

function formOf({ name }: BuiltAction, records: Records) {
	const form = ACTION_FORMS[name]?.(records) ?? OPEN_ACTIONS[name] ?? OWN_ACTIONS[name];
	if (!form) throw new Error(`nobody has said what the action ${name} sends: see support/action-forms.ts`);
	return form;
}

/** Sends each action and returns those that were not refused, with what they answered. */
async function notRefused(
	{ portal, records }: Town,
	sent: readonly BuiltAction[],
	sender: { cookie?: string; origin?: string | null },
	refusals: readonly string[],
): Promise<string[]> {
	const accepted: string[] = [];
	for (const action of sent) {
		const form = formOf(action, records);
		const { status, body, location } = await sendAction(portal.url, action, form, sender, segmentsOf(records));
		const answer = stateOf(body) ?? String(status);
		if (!refusals.includes(answer)) accepted.push(`${action.name}: ${answer} ${location ?? ""}`);
	}
	return accepted;
}

/** Runs an attack and holds the database against what it was before. */
async function writesNothing({ sql }: Town, attack: () => Promise<void>): Promise<void> {
	const before = await fingerprintOf(sql);
	await attack();
	expect(await fingerprintOf(sql)).toEqual(before);
}

test("every action of the build is known to this test, and none that is gone", () => {
	const known = [ACTION_FORMS, OPEN_ACTIONS, OWN_ACTIONS].flatMap((forms) => Object.keys(forms));
	expect(actions.map(({ name }) => name).sort()).toEqual(known.sort());
});

test("nobody: every action that needs an account is refused, nothing is written", async ({ town }) => {
	await writesNothing(town, async () => {
		const sent = actions.filter((action) => !isOpen(action));
		expect(await notRefused(town, sent, {}, ["signedOut"])).toEqual([]);
		expect(await notRefused(town, sent, { cookie: "__Secure-better-auth.session_token=x.y" }, ["signedOut"])).toEqual(
			[],
		);
	});
});

test("an editor of another division: every action is refused, nothing is written", async ({ town }) => {
	await writesNothing(town, async () => {
		expect(await notRefused(town, restricted, { cookie: town.stranger.cookie }, ["refused"])).toEqual([]);
	});
});

test("an editor who lost the role: every action is refused, nothing is written", async ({ town }) => {
	await writesNothing(town, async () => {
		expect(await notRefused(town, restricted, { cookie: town.former.cookie }, ["refused"])).toEqual([]);
	});
});

test("an administrator with ids of records that there are not: nothing is written", async ({ town }) => {
	const none = Object.fromEntries(
		Object.keys(town.records).map((name) => [name, name.startsWith("staged") ? crypto.randomUUID() : "2000000000"]),
	) as Records;
	const naming = restricted.filter(
		(action) => JSON.stringify(formOf(action, none)) !== JSON.stringify(formOf(action, town.records)),
	);
	expect(naming.length).toBeGreaterThan(30);
	await writesNothing(town, async () => {
		const sender = { cookie: town.admin.cookie };
		expect(await notRefused({ ...town, records: { ...none } }, naming, sender, ["refused", "invalid"])).toEqual([]);
	});
});

for (const [what, origin] of [
	["another site's Origin", "https://evil.example"],
	["an Origin that is no address", "evil"],
	["an opaque Origin", "null"],
	["no Origin", null],
] as const) {
	test(`an administrator's browser, led by a form with ${what}: refused, nothing is written`, async ({ town }) => {
		await writesNothing(town, async () => {
			// The framework itself answers some with 500 before the portal is asked.
			const refusals = ["refused", "500"];
			const accepted = await notRefused(town, actions, { cookie: town.admin.cookie, origin }, refusals);
			// It leads to the sign-in page in any case; the session is still there.
			expect(accepted.filter((line) => !line.startsWith("signOut: 200 /ja/sign-in"))).toEqual([]);
		});
	});
}

/** Where everyone who may work may be; the rest is for others, or about others. */
const FOR_EDITORS = [/\/staff\/page$/, /\/staff\/account\/(second-factor\/)?page$/, /\/staff\/workbooks\/page$/];
const FOR_EVERYONE = /\/\(staff\)\/(sign-in|invitation)\//;

test("every page of the staff area: nobody is led to sign in, others are told that there is no such page", async ({
	town,
}) => {
	const { portal, records, stranger, former, admin } = town;
	const pages = listStaffRoutes().filter(({ place, isPage }) => isPage && !FOR_EVERYONE.test(place));
	expect(pages.length).toBeGreaterThan(20);
	const wrong: string[] = [];
	await writesNothing(town, async () => {
		for (const { place } of pages) {
			const address = addressOf(place, segmentsOf(records));
			const own = FOR_EDITORS.some((pattern) => pattern.test(place));
			const isAccount = /\/staff\/account\//.test(place);
			const expectations: [string, Person | null, (string | number)[]][] = [
				["nobody", null, ["sign-in"]],
				["stranger", stranger, own ? [200, 404, "account"] : [404]],
				["former", former, isAccount ? [200, 404, "account"] : [404, "account"]],
			];
			for (const [who, person, expected] of expectations) {
				// The page, and its data as the browser's own navigation asks for it.
				for (const data of [{}, { RSC: "1" }] as Record<string, string>[]) {
					const answer = await look(portal.url + address, { ...data, ...(person && { Cookie: person.cookie }) });
					if (!expected.includes(answer.shown)) wrong.push(`${who} ${address}: ${answer.shown}`);
					if (answer.kept) wrong.push(`${who} ${address} may be kept`);
				}
			}
			const seen = await fetch(portal.url + address, { redirect: "manual", headers: { Cookie: admin.cookie } });
			if (seen.status >= 500) wrong.push(`admin ${address}: ${seen.status}`);
		}
	});
	expect(wrong).toEqual([]);
});

/** Where an address leads: the page it is redirected to by its last step, else the status; and whether caches may keep it. */
async function look(url: string, headers: Record<string, string>): Promise<{ shown: string | number; kept: boolean }> {
	const first = await fetch(url, { redirect: "manual", headers });
	const leadsTo = first.headers.get("location");
	const kept = !/no-store/.test(first.headers.get("cache-control") ?? "");
	if (leadsTo === null) return { shown: refusalIn(await first.text()) ?? first.status, kept };
	const target = new URL(leadsTo, url);
	// Next asks for the data's own address first.
	if (target.searchParams.has("_rsc") && target.pathname === new URL(url).pathname) return look(target.href, headers);
	return { shown: target.pathname.split("/").at(-1) ?? "", kept };
}

/** Data that is asked for by the browser's own navigation is sent with 200; the refusal stands in it. */
function refusalIn(data: string): string | number | null {
	const leadsTo = /NEXT_REDIRECT;\w+;([^;]+);/.exec(data)?.[1];
	if (leadsTo !== undefined) return new URL(leadsTo, "http://portal").pathname.split("/").at(-1) ?? "";
	const status = /NEXT_HTTP_ERROR_FALLBACK;(\d+)/.exec(data)?.[1];
	return status === undefined ? null : Number(status);
}

/** What each file route is asked, beside its address. */
const FILE_QUERIES: Record<string, string> = {
	"staff/workbooks/download": "?year=2025",
	"staff/workbooks/upload": "",
};

test("every file of the staff area: nobody gets one, and nobody else's is given", async ({ town }) => {
	const { portal, records, stranger, former } = town;
	const files = listStaffRoutes().filter(({ isPage }) => !isPage);
	const wrong: string[] = [];
	await writesNothing(town, async () => {
		for (const { place } of files) {
			const address = addressOf(place.replace(/\/route$/, "/page"), segmentsOf(records));
			const name = address.replace(/^\/ja\//, "");
			const url = portal.url + address + (FILE_QUERIES[name] ?? "");
			for (const method of ["GET", "POST"]) {
				for (const [who, cookie] of [
					["nobody", ""],
					["former", former.cookie],
					["stranger", stranger.cookie],
				] as const) {
					if (who === "stranger" && name.startsWith("staff/workbooks/")) continue;
					for (const origin of [portal.url, "https://evil.example"]) {
						const response = await fetch(url, {
							method,
							redirect: "manual",
							headers: { Cookie: cookie, Origin: origin },
						});
						if (response.status < 300) wrong.push(`${who} ${method} ${address}: ${response.status}`);
					}
				}
			}
		}
	});
	expect(wrong).toEqual([]);
});

test("a workbook holds the sheets of one's own divisions alone", async ({ town: { portal, stranger } }) => {
	const headers = { Cookie: stranger.cookie };
	const foreign = await fetch(`${portal.url}/ja/staff/workbooks/download?year=2025&division=zaisei`, {
		headers,
		redirect: "manual",
	});
	expect(foreign.status).toBeGreaterThanOrEqual(300);
});

test("an administrator's own forms do get through: the refusals were not for want of a form", async ({ town }) => {
	const { portal, sql, admin } = town;
	const stopped: string[] = [];
	for (const action of restricted) {
		// Some end sessions, and some use up what others need.
		const { cookie } = await renewSession(sql, portal.dataDir, admin);
		const records = await plantRecords(sql, admin.id);
		const form = formOf(action, records);
		const { body, status, location } = await sendAction(portal.url, action, form, { cookie }, segmentsOf(records));
		const answer = stateOf(body) ?? String(status);
		if (["refused", "signedOut", "failed", "500"].includes(answer))
			stopped.push(`${action.name}: ${answer} ${location ?? ""}`);
	}
	expect(stopped).toEqual([]);
});
