import { randomUUID } from "node:crypto";
import { DEFAULT_LOCALE } from "@/lib/domain/localized";
import type { Form } from "./actions";
import type { Sql } from "./sql";

/** The records that forms name, each as a text. */
export type Records = Record<
	| "revision"
	| "collection"
	| "edition"
	| "user"
	| "invitation"
	| "session"
	| "staged"
	| "stagedPlan"
	| "mail"
	| "chapter"
	| "section"
	| "policy"
	| "indicator"
	| "definitionYear"
	| "nameYear"
	| "correction"
	| "measure"
	| "division"
	| "note",
	string
>;

const YEAR = "2025";
const locale = DEFAULT_LOCALE;
const SEEN = "a".repeat(64);
const DEFINITION = {
	name: "指標",
	nameEn: "",
	unit: "人",
	unitEn: "",
	precision: "0",
	direction: "increase",
	baseline: "1",
	baselineAbsence: "",
	baselineYear: "",
	target: "2",
	targetAbsence: "",
	targetYear: "",
};
const PLACE = { number: "99", title: "題", titleEn: "" };
const POLICY = { ...PLACE, vision: "姿", lead: "", related: [""], relatedPlans: "", sdgs: [""] };
const MEASURE = { place: "99", title: "", titleEn: "", intendedResult: "成果", projects: "" };
const YEAR_TERMS = { year: YEAR, entryDueOn: "2099-06-30", reviewDueOn: "", asked: ["outcome"], guidance: "" };

/**
 * For each action that needs a right, a form that its schema accepts. An action that is added to the portal is missing
 * here until someone says what it sends, and the test fails until then.
 */
export const ACTION_FORMS: Record<string, (records: Records) => Form> = {
	// One's own divisions' sheets.
	enterSheet: ({ revision }) => ({ revision, outcome: "侵入", intent: "submit" }),
	withdrawSheet: ({ revision }) => ({ revision }),
	beginCorrection: () => ({ code: "7-1-2", year: "2024", reason: "侵入", locale }),
	dropCorrection: ({ correction }) => ({ revision: correction }),
	// Reviewing and publishing.
	decideReview: ({ revision }) => ({ task: "return", revision, comment: "侵入" }),
	runBoardTask: ({ revision }) => ({ task: "approve", year: YEAR, locale, revision: [revision], note: "" }),
	publishTogether: ({ revision }) => ({ when: "now", revision: [revision], day: "", time: "" }),
	cancelPublication: ({ edition }) => ({ id: edition }),
	openYear: () => ({ ...YEAR_TERMS, year: "2026" }),
	changeYear: () => YEAR_TERMS,
	addSheets: ({ collection }) => ({ id: collection }),
	closeYear: ({ collection }) => ({ id: collection }),
	reopenYear: ({ collection }) => ({ id: collection }),
	// Uploads of someone else.
	throwWorkbookAway: ({ staged }) => ({ id: staged, locale }),
	takeWorkbookOver: ({ staged }) => ({ id: staged, locale }),
	throwPlanAway: ({ stagedPlan }) => ({ id: stagedPlan, locale }),
	takePlanIn: ({ stagedPlan }) => ({ id: stagedPlan, locale, fingerprint: SEEN }),
	// Someone else's session.
	endSessionElsewhere: ({ session }) => ({ session }),
	// Accounts and mail.
	sendInvitation: () => ({ locale, email: "new@town.example.jp", name: "新任", role: "admin" }),
	resendInvitation: ({ invitation }) => ({ locale, invitation }),
	withdrawInvitation: ({ invitation }) => ({ locale, invitation }),
	saveUser: ({ user }) => ({ user, name: "侵入", role: "admin" }),
	deactivate: ({ user }) => ({ user }),
	reactivate: ({ user }) => ({ user }),
	takeSecondFactorAway: ({ user }) => ({ user }),
	decideMail: ({ mail }) => ({ decision: `stop:${mail}` }),
	tryMail: () => ({ locale }),
	// The plan.
	savePlanFacts: () => ({ locale, seen: SEEN, title: "侵入" }),
	createChapter: () => ({ locale, ...PLACE, description: "", descriptionEn: "", sdgs: [""] }),
	saveChapter: ({ chapter }) => ({ locale, id: chapter, seen: SEEN, title: "侵入" }),
	removeChapter: ({ chapter }) => ({ locale, id: chapter }),
	createSection: ({ chapter }) => ({ locale, chapterId: chapter, ...PLACE }),
	saveSection: ({ section }) => ({ locale, id: section, seen: SEEN, title: "侵入" }),
	removeSection: ({ section }) => ({ locale, id: section }),
	createPolicy: ({ section }) => ({ locale, sectionId: section, ...POLICY }),
	savePolicy: ({ policy }) => ({ locale, id: policy, seen: SEEN, title: "侵入" }),
	removePolicy: ({ policy }) => ({ locale, id: policy }),
	createMeasure: ({ policy }) => ({ locale, policyId: policy, ...MEASURE }),
	saveMeasure: ({ measure }) => ({ locale, id: measure, seen: SEEN, title: "侵入" }),
	removeMeasure: ({ measure }) => ({ locale, id: measure }),
	createIndicator: ({ policy }) => ({ locale, owner: `policy:${policy}`, number: "99", ...DEFINITION }),
	closeIndicator: ({ indicator }) => ({ locale, id: indicator, year: "2027" }),
	reopenIndicator: ({ indicator }) => ({ locale, id: indicator }),
	removeIndicator: ({ indicator }) => ({ locale, id: indicator }),
	saveDefinition: ({ indicator, definitionYear }) => ({
		locale,
		id: indicator,
		fromYear: definitionYear,
		seen: SEEN,
		name: "侵入",
	}),
	createTargetRevision: ({ indicator }) => ({
		locale,
		id: indicator,
		fromYear: "2027",
		unit: "",
		unitEn: "",
		target: "99",
		targetAbsence: "",
		targetYear: "",
		changeReason: "侵入",
	}),
	createRedefinition: ({ indicator }) => ({
		locale,
		id: indicator,
		fromYear: "2027",
		...DEFINITION,
		changeReason: "侵入",
	}),
	removeDefinition: ({ indicator, definitionYear }) => ({ locale, id: indicator, fromYear: definitionYear }),
	createDivision: () => ({ locale, slug: "new-division", fromYear: "2024", name: "新課", nameEn: "" }),
	removeDivision: ({ division }) => ({ locale, id: division }),
	createName: ({ division }) => ({ locale, owner: division, fromYear: "2027", name: "新課", nameEn: "" }),
	saveName: ({ division, nameYear }) => ({ locale, owner: division, ofYear: nameYear, seen: SEEN, name: "侵入" }),
	removeName: ({ division, nameYear }) => ({ locale, owner: division, ofYear: nameYear }),
	settleSourceNote: ({ note }) => ({ locale, id: note, resolution: "侵入" }),
	unsettleSourceNote: ({ note }) => ({ locale, id: note }),
	saveTown: () => ({ locale, seen: SEEN, contact: "侵入" }),
	saveGradeWordings: () => ({ locale, seen: SEEN }),
};

/** Actions of people who are not signed in, or are about to be. What they may do depends on what they know. */
export const OPEN_ACTIONS: Record<string, Form> = {
	signIn: { locale, email: "admin@town.example.jp", password: "correct horse battery staple" },
	answerWithCode: { locale, code: "123456" },
	answerWithRecoveryCode: { locale, code: "aaaaa-aaaaa" },
	askForNewPassword: { locale, email: "admin@town.example.jp" },
	setNewPassword: { locale, token: "t".repeat(43), newPassword: "correct horse battery staple" },
	accept: { locale, token: "t".repeat(43), name: "新任", newPassword: "correct horse battery staple" },
	signOut: { locale },
};

/** Actions about one's own account, which name no record. */
export const OWN_ACTIONS: Record<string, Form> = {
	changePassword: { currentPassword: "correct horse battery", newPassword: "correct horse battery staple" },
	endSessionsElsewhere: {},
	beginSecondFactor: { currentPassword: "correct horse battery" },
	finishSecondFactor: { code: "123456" },
	replaceRecoveryCodes: { currentPassword: "correct horse battery" },
	removeSecondFactor: { currentPassword: "correct horse battery" },
};

/**
 * Records that are there, of 7-1-2 and of the administrator: whose ids a stranger might guess. Planted again, it makes
 * those anew that an action used up.
 */
export async function plantRecords(sql: Sql, admin: string): Promise<Records> {
	const one = async (text: string, values: unknown[] = []) =>
		String((await sql.rows<{ id: string }>(text, values))[0]?.id);
	const policy = await one("SELECT id FROM policy WHERE code = '7-1-2'");
	const sheet = async (fiscalYear: number) => {
		const place = [policy, fiscalYear];
		await sql.rows("INSERT INTO evaluation (policy_id, fiscal_year) VALUES ($1, $2) ON CONFLICT DO NOTHING", place);
		return one("SELECT id FROM evaluation WHERE policy_id = $1 AND fiscal_year = $2", place);
	};
	const draft = async (fiscalYear: number) => {
		const evaluation = await sheet(fiscalYear);
		await sql.rows(
			`INSERT INTO evaluation_revision (evaluation_id, number, correction)
			 SELECT $1, 1 + count(*), CASE WHEN count(*) > 0 THEN '訂正' END FROM evaluation_revision WHERE evaluation_id = $1
			 HAVING count(*) FILTER (WHERE state <> 'published') = 0`,
			[evaluation],
		);
		return one("SELECT id FROM evaluation_revision WHERE evaluation_id = $1 AND state <> 'published'", [evaluation]);
	};
	const staged = (kind: string) =>
		one(
			`INSERT INTO staged_import (id, kind, user_id, file_name, payload, expires_at)
			 VALUES ($1, $2::"ImportKind", $3, 'x', '{}', '2099-01-01') RETURNING id`,
			[randomUUID(), kind, admin],
		);
	const lead = await one("SELECT division_id AS id FROM policy_division WHERE policy_id = $1 AND role = 'lead'", [
		policy,
	]);
	const indicator = await one("SELECT id FROM indicator WHERE code = '7-1-2-1'");
	return {
		collection: await one(
			`INSERT INTO collection (plan_id, fiscal_year, entry_due_on, asked)
			 SELECT id, 2025, '2099-01-01', '{outcome}' FROM plan
			 ON CONFLICT (plan_id, fiscal_year) DO UPDATE SET closed_at = NULL RETURNING id`,
		),
		revision: await draft(2025),
		correction: await draft(2024),
		edition: await one(
			`INSERT INTO edition (plan_id, fiscal_year, publish_at, created_by)
			 SELECT id, 2025, '2099-01-01', 'x' FROM plan RETURNING id`,
		),
		user: await one(
			`INSERT INTO staff_user (id, name, email, role, updated_at)
			 VALUES ('target', '対象', 'target@town.example.jp', 'reviewer', now())
			 ON CONFLICT (id) DO UPDATE SET deactivated_at = NULL RETURNING id`,
		),
		invitation: await one(
			`INSERT INTO invitation (id, token_hash, email, name, role, expires_at)
			 VALUES ($1, $1, 'i@town.example.jp', '招待', 'editor', '2099-01-01') RETURNING id`,
			[randomUUID()],
		),
		session: await one("SELECT id FROM session WHERE user_id = $1 LIMIT 1", [admin]),
		staged: await staged("values"),
		stagedPlan: await staged("plan"),
		mail: await one(
			`INSERT INTO outbox_mail (kind, recipient, locale, params, next_attempt_at)
			 VALUES ('test', 'a@town.example.jp', 'ja', '{}', '2099-01-01') RETURNING id`,
		),
		chapter: await one("SELECT id FROM chapter ORDER BY id LIMIT 1"),
		section: await one("SELECT id FROM section ORDER BY id LIMIT 1"),
		policy,
		indicator,
		definitionYear: await one("SELECT max(from_year) AS id FROM indicator_definition WHERE indicator_id = $1", [
			indicator,
		]),
		measure: await one("SELECT id FROM measure WHERE policy_id = $1 ORDER BY id LIMIT 1", [policy]),
		division: lead,
		nameYear: await one("SELECT max(from_year) AS id FROM division_name WHERE division_id = $1", [lead]),
		note: await one("SELECT id FROM source_note WHERE resolved_at IS NULL ORDER BY id LIMIT 1"),
	};
}
