/** The policies to be made, one a row, which the statements read. */
export const WANTED = `
	CREATE TEMPORARY TABLE wanted (index int PRIMARY KEY, code text, chapter int, section int, number int) ON COMMIT DROP`;

/** Chapters and sections. What a chapter says is what the real one says. */
const PLACES = `
	INSERT INTO chapter (plan_id, number, title, title_en, description, description_en)
	SELECT plan_id, wanted_number, title, title_en, description, description_en
	FROM chapter, (SELECT DISTINCT chapter FROM wanted) AS numbers (wanted_number)
	WHERE id = (SELECT min(id) FROM chapter)
	ON CONFLICT (plan_id, number) DO NOTHING;

	INSERT INTO section (chapter_id, number, title)
	SELECT DISTINCT chapter.id, section, '行政力を高める' || section || 'のまちづくり'
	FROM wanted JOIN chapter ON chapter.number = wanted.chapter`;

/** Which sheet each policy is made after, by both their ids. */
const POLICIES = `
	CREATE TEMPORARY TABLE sheet ON COMMIT DROP AS
	SELECT id, row_number() OVER (ORDER BY id) - 1 AS slot, count(*) OVER () AS slots FROM policy;

	INSERT INTO policy (plan_id, section_id, number, code, title, title_en, vision)
	SELECT policy.plan_id, section.id, wanted.number, wanted.code, policy.title, policy.title_en, policy.vision
	FROM wanted
	JOIN chapter ON chapter.number = wanted.chapter
	JOIN section ON section.chapter_id = chapter.id AND section.number = wanted.section
	JOIN sheet ON sheet.slot = wanted.index % sheet.slots
	JOIN policy ON policy.id = sheet.id
	ORDER BY wanted.index;

	CREATE TEMPORARY TABLE made ON COMMIT DROP AS
	SELECT policy.id, sheet.id AS sheet_id, wanted.index
	FROM wanted JOIN policy USING (code) JOIN sheet ON sheet.slot = wanted.index % sheet.slots;
	CREATE UNIQUE INDEX ON made (id);
	ANALYZE made`;

const PARTS = `
	INSERT INTO policy_division (policy_id, division_id, role, position)
	SELECT made.id, division_id, role, position FROM made JOIN policy_division ON policy_id = sheet_id;

	INSERT INTO related_plan (policy_id, position, title, title_en)
	SELECT made.id, position, title, title_en FROM made JOIN related_plan ON policy_id = sheet_id;

	INSERT INTO policy_sdg (policy_id, goal)
	SELECT DISTINCT id, goal FROM made, unnest(ARRAY[index % 17 + 1, index * 7 % 17 + 1]) AS goal;

	INSERT INTO measure (policy_id, position, title, title_en, intended_result)
	SELECT made.id, position, title, title_en, intended_result FROM made JOIN measure ON policy_id = sheet_id;

	INSERT INTO project (measure_id, position, title, title_en)
	SELECT copy.id, project.position, project.title, project.title_en
	FROM made
	JOIN measure ON measure.policy_id = sheet_id
	JOIN project ON project.measure_id = measure.id
	JOIN measure AS copy ON copy.policy_id = made.id AND copy.position = measure.position`;

/** Two a policy, taken in turn from those of all sheets. */
const INDICATORS = `
	CREATE TEMPORARY TABLE model ON COMMIT DROP AS
	SELECT indicator.id, row_number() OVER (ORDER BY indicator.id) - 1 AS slot, count(*) OVER () AS slots
	FROM indicator WHERE policy_id IN (SELECT id FROM sheet);

	INSERT INTO indicator (plan_id, policy_id, position, code)
	SELECT policy.plan_id, policy.id, position, policy.code || '-' || position + 1
	FROM made JOIN policy USING (id), generate_series(0, 1) AS position;

	INSERT INTO indicator_definition (indicator_id, from_year, name, name_en, unit, unit_en, precision, direction,
		baseline, baseline_absence, target, target_absence)
	SELECT indicator.id, from_year, name, name_en, unit, unit_en, precision, direction,
		baseline, baseline_absence, target, target_absence
	FROM made
	JOIN indicator ON indicator.policy_id = made.id
	JOIN model ON model.slot = (made.index * 2 + indicator.position) % model.slots
	JOIN indicator_definition ON indicator_definition.indicator_id = model.id`;

const NOTES = `
	INSERT INTO source_note (policy_id, indicator_id, field, fiscal_year, printed, reason, reason_en)
	SELECT made.id, copy.id, field, fiscal_year, printed, reason, reason_en
	FROM made
	JOIN source_note ON source_note.policy_id = sheet_id
	LEFT JOIN indicator ON indicator.id = source_note.indicator_id
	LEFT JOIN indicator AS copy ON copy.policy_id = made.id AND copy.position = indicator.position
	ORDER BY made.index, source_note.id`;

const EVALUATIONS = `
	INSERT INTO evaluation (policy_id, fiscal_year)
	SELECT made.id, year FROM made JOIN policy USING (id) JOIN plan ON plan.id = plan_id,
		generate_series(first_year, target_year) AS year;

	INSERT INTO evaluation_revision (evaluation_id, number, situation, progress_grade, next_steps, outcome,
		foreseen_issues, review_grade, future_direction)
	SELECT evaluation.id, 1, situation, (enum_range(NULL::"ProgressGrade"))[(made.index + fiscal_year) % 4 + 1],
		next_steps, outcome, foreseen_issues, (made.index + fiscal_year * 3) % 4 + 1, future_direction
	FROM made
	JOIN evaluation ON evaluation.policy_id = made.id
	JOIN LATERAL (
		SELECT revision.* FROM evaluation AS original JOIN evaluation_revision AS revision ON evaluation_id = original.id
		WHERE original.policy_id = sheet_id ORDER BY fiscal_year DESC, revision.number DESC LIMIT 1
	) AS text ON true`;

/** Ahead of the straight path to the target, behind it or below the baseline, in turn. */
const VALUES = `
	INSERT INTO actual_value (revision_id, indicator_id, value)
	SELECT revision.id, indicator.id, round(
		coalesce(baseline, target * 0.9, 60) + (coalesce(target, 80) - coalesce(baseline, target * 0.9, 60))
			* (fiscal_year - plan.baseline_year) / (plan.target_year - plan.baseline_year)
			* (ARRAY[1.1, 0.7, -0.2, 0.95])[(made.index + indicator.position + fiscal_year) % 4 + 1], precision)
	FROM made
	JOIN evaluation ON evaluation.policy_id = made.id
	JOIN evaluation_revision AS revision ON revision.evaluation_id = evaluation.id
	JOIN indicator ON indicator.policy_id = made.id
	JOIN indicator_definition ON indicator_definition.indicator_id = indicator.id
	JOIN plan ON plan.id = indicator.plan_id`;

const PUBLICATION = `
	UPDATE evaluation_revision SET state = 'submitted' WHERE state = 'draft';
	UPDATE evaluation_revision SET state = 'approved' WHERE state = 'submitted';
	UPDATE evaluation_revision SET state = 'published', published_at = make_timestamptz(fiscal_year + 1, 10, 1, 0, 0, 0)
	FROM evaluation WHERE evaluation.id = evaluation_id AND state = 'approved'`;

/** Make generated policies out of the sheets that are in the database, in the order in which they are to be run. */
export const STATEMENTS = [PLACES, POLICIES, PARTS, INDICATORS, NOTES, EVALUATIONS, VALUES, PUBLICATION];
