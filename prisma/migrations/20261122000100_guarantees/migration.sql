-- What the database itself guarantees and schema.prisma cannot say. Refusals that a person can meet carry a stable
-- SQLSTATE: SH001 published is final, SH002 forbidden change of state, SH003 the audit log only grows, SH004 year
-- outside the plan, SH005 a published number stays what it was, SH006 rows of two owners, SH007 only a draft is edited.
-- The rest are named check constraints and unique indexes.

-- 1. What is published is final, and what was approved is what is published ------------------------------------------

CREATE FUNCTION refuse_change_of_published_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'published revisions are immutable' USING ERRCODE = 'SH001',
        DETAIL = format('Revision %s of evaluation %s is published.', OLD.number, OLD.evaluation_id),
        HINT = 'Make a new revision with a correction.';
END $$;

CREATE TRIGGER published_is_final BEFORE UPDATE OR DELETE ON evaluation_revision
    FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_change_of_published_revision();

-- What a reviewer has approved must be what is published: from `submitted` on, only what moves the revision through its
-- states may change. Columns are excepted by name, so a column that is added later is kept without being listed here.
CREATE FUNCTION refuse_edit_past_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'only a draft is edited, and this revision is %', OLD.state USING ERRCODE = 'SH007',
        DETAIL = format('Revision %s of evaluation %s is %s.', OLD.number, OLD.evaluation_id, OLD.state),
        HINT = 'Send it back to draft first.';
END $$;

CREATE TRIGGER only_a_draft_is_edited BEFORE UPDATE ON evaluation_revision
    FOR EACH ROW WHEN (
        OLD.state IN ('submitted', 'approved')
        AND to_jsonb(OLD) - ARRAY['state', 'published_at', 'version']
            <> to_jsonb(NEW) - ARRAY['state', 'published_at', 'version']
    ) EXECUTE FUNCTION refuse_edit_past_draft();
CREATE TRIGGER only_a_draft_is_deleted BEFORE DELETE ON evaluation_revision
    FOR EACH ROW WHEN (OLD.state IN ('submitted', 'approved')) EXECUTE FUNCTION refuse_edit_past_draft();

-- The row lock makes a value written while its revision moves on wait, and then be refused.
CREATE FUNCTION refuse_change_of_values_past_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    revision evaluation_revision;
BEGIN
    FOR revision IN
        SELECT * FROM evaluation_revision WHERE id IN (OLD.revision_id, NEW.revision_id) ORDER BY id FOR NO KEY UPDATE
    LOOP
        IF revision.state = 'published' THEN
            RAISE EXCEPTION 'published revisions are immutable' USING ERRCODE = 'SH001',
                DETAIL = format('Revision %s of evaluation %s is published.', revision.number, revision.evaluation_id),
                HINT = 'Make a new revision with a correction.';
        ELSIF revision.state <> 'draft' THEN
            RAISE EXCEPTION 'only a draft is edited, and this revision is %', revision.state USING ERRCODE = 'SH007',
                DETAIL = format(
                    'Revision %s of evaluation %s is %s.', revision.number, revision.evaluation_id, revision.state
                ),
                HINT = 'Send it back to draft first.';
        END IF;
    END LOOP;
    RETURN coalesce(NEW, OLD);
END $$;

CREATE TRIGGER only_a_draft_is_edited BEFORE INSERT OR UPDATE OR DELETE ON actual_value
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_values_past_draft();

-- Moving an evaluation to another policy or year would move what it published, or what was approved in it.
CREATE FUNCTION refuse_change_of_evaluation_past_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- A revision that is moving on meanwhile is waited for, and one that has not yet waits for this.
    PERFORM FROM evaluation_revision WHERE evaluation_id = OLD.id ORDER BY id FOR SHARE;
    IF EXISTS (SELECT FROM evaluation_revision WHERE evaluation_id = OLD.id AND state = 'published') THEN
        RAISE EXCEPTION 'published revisions are immutable' USING ERRCODE = 'SH001',
            DETAIL = format('Evaluation %s has a published revision.', OLD.id);
    ELSIF EXISTS (SELECT FROM evaluation_revision WHERE evaluation_id = OLD.id AND state <> 'draft') THEN
        RAISE EXCEPTION 'only a draft is edited, and this evaluation is under review' USING ERRCODE = 'SH007',
            DETAIL = format('Evaluation %s has a revision that is submitted or approved.', OLD.id),
            HINT = 'Send it back to draft first.';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER only_a_draft_is_moved BEFORE UPDATE ON evaluation
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_evaluation_past_draft();

-- TRUNCATE fires no row trigger.
CREATE FUNCTION refuse_truncate_past_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM evaluation_revision WHERE state = 'published') THEN
        RAISE EXCEPTION 'published revisions are immutable' USING ERRCODE = 'SH001',
            DETAIL = format('%s cannot be emptied while something is published.', TG_TABLE_NAME);
    ELSIF EXISTS (SELECT FROM evaluation_revision WHERE state <> 'draft') THEN
        RAISE EXCEPTION 'only a draft is edited, and something is under review' USING ERRCODE = 'SH007',
            DETAIL = format('%s cannot be emptied while something is submitted or approved.', TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER only_drafts_are_truncated BEFORE TRUNCATE ON evaluation_revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_past_draft();
CREATE TRIGGER only_drafts_are_truncated BEFORE TRUNCATE ON actual_value
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_past_draft();
CREATE TRIGGER only_drafts_are_truncated BEFORE TRUNCATE ON indicator_definition
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_past_draft();

-- 2. draft → submitted → approved → published, or back to draft ------------------------------------------------------

CREATE FUNCTION check_revision_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state <> 'draft' THEN
            RAISE EXCEPTION 'a new revision starts as draft, not as %', NEW.state USING ERRCODE = 'SH002';
        END IF;
    ELSIF (OLD.state, NEW.state) NOT IN (
        ('draft', 'submitted'), ('submitted', 'approved'), ('approved', 'published'),
        ('submitted', 'draft'), ('approved', 'draft')
    ) THEN
        RAISE EXCEPTION 'a revision cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'SH002';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER revision_starts_as_draft BEFORE INSERT ON evaluation_revision
    FOR EACH ROW EXECUTE FUNCTION check_revision_state();
CREATE TRIGGER revision_state_moves BEFORE UPDATE ON evaluation_revision
    FOR EACH ROW WHEN (OLD.state <> NEW.state AND OLD.state <> 'published') EXECUTE FUNCTION check_revision_state();

ALTER TABLE evaluation_revision
    ADD CONSTRAINT evaluation_revision_published_at_check CHECK ((state = 'published') = (published_at IS NOT NULL)),
    ADD CONSTRAINT evaluation_revision_number_check CHECK (number >= 1),
    -- E'\u3000' is the full-width space.
    ADD CONSTRAINT evaluation_revision_correction_check
        CHECK (number = 1 OR (correction IS NOT NULL AND btrim(correction, E' \t\r\n\u3000') <> '')),
    ADD CONSTRAINT evaluation_revision_review_grade_check CHECK (review_grade BETWEEN 1 AND 4);

CREATE UNIQUE INDEX evaluation_revision_one_open_key ON evaluation_revision (evaluation_id) WHERE state <> 'published';

-- 3. The audit log only grows ----------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change_of_audit_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit entries are append-only' USING ERRCODE = 'SH003';
END $$;

CREATE TRIGGER audit_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_log();

-- 4. Years -----------------------------------------------------------------------------------------------------------

ALTER TABLE plan
    ADD CONSTRAINT plan_years_check CHECK (
        baseline_year < first_year AND first_year <= target_year AND baseline_year >= 1926 AND target_year <= 2200
    );
ALTER TABLE evaluation ADD CONSTRAINT evaluation_fiscal_year_check CHECK (fiscal_year BETWEEN 1926 AND 2200);
ALTER TABLE source_note ADD CONSTRAINT source_note_fiscal_year_check CHECK (fiscal_year BETWEEN 1926 AND 2200);
ALTER TABLE municipality_name ADD CONSTRAINT municipality_name_from_year_check CHECK (from_year BETWEEN 1926 AND 2200);
ALTER TABLE division_name ADD CONSTRAINT division_name_from_year_check CHECK (from_year BETWEEN 1926 AND 2200);
ALTER TABLE indicator ADD CONSTRAINT indicator_ended_year_check CHECK (ended_year BETWEEN 1926 AND 2200);
ALTER TABLE indicator_definition
    ADD CONSTRAINT indicator_definition_from_year_check CHECK (from_year BETWEEN 1926 AND 2200),
    ADD CONSTRAINT indicator_definition_years_check CHECK (
        baseline_year < target_year AND baseline_year BETWEEN 1926 AND 2200 AND target_year BETWEEN 1926 AND 2200
    );

CREATE FUNCTION check_evaluation_year() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    owner plan;
BEGIN
    -- The lock keeps the plan's years in place until this evaluation is committed.
    SELECT plan.* INTO owner FROM plan
    WHERE plan.id IN (
        SELECT plan_id FROM policy WHERE id = NEW.policy_id
        UNION ALL
        SELECT plan_id FROM chapter WHERE id = NEW.chapter_id
    )
    FOR SHARE OF plan;
    IF NEW.fiscal_year NOT BETWEEN owner.first_year AND owner.target_year THEN
        RAISE EXCEPTION 'fiscal year % is outside the plan (% to %)', NEW.fiscal_year, owner.first_year, owner.target_year
            USING ERRCODE = 'SH004';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER evaluation_year_in_plan BEFORE INSERT OR UPDATE ON evaluation
    FOR EACH ROW EXECUTE FUNCTION check_evaluation_year();

CREATE FUNCTION check_plan_keeps_evaluations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM evaluation
        LEFT JOIN policy ON policy.id = evaluation.policy_id
        LEFT JOIN chapter ON chapter.id = evaluation.chapter_id
        WHERE coalesce(policy.plan_id, chapter.plan_id) = NEW.id
            AND evaluation.fiscal_year NOT BETWEEN NEW.first_year AND NEW.target_year
    ) THEN
        RAISE EXCEPTION 'the plan has evaluations outside % to %', NEW.first_year, NEW.target_year USING ERRCODE = 'SH004';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER plan_keeps_evaluations BEFORE UPDATE OF first_year, target_year ON plan
    FOR EACH ROW EXECUTE FUNCTION check_plan_keeps_evaluations();

-- 5. Ranges and either-or --------------------------------------------------------------------------------------------

ALTER TABLE municipality ADD CONSTRAINT municipality_one_town_check CHECK (id = 1);
ALTER TABLE grade_wording ADD CONSTRAINT grade_wording_grade_check CHECK (grade BETWEEN 1 AND 4);
ALTER TABLE chapter_sdg ADD CONSTRAINT chapter_sdg_goal_check CHECK (goal BETWEEN 1 AND 17);
ALTER TABLE policy_sdg ADD CONSTRAINT policy_sdg_goal_check CHECK (goal BETWEEN 1 AND 17);
ALTER TABLE indicator ADD CONSTRAINT indicator_owner_check CHECK (num_nonnulls(policy_id, chapter_id) = 1);
ALTER TABLE evaluation ADD CONSTRAINT evaluation_owner_check CHECK (num_nonnulls(policy_id, chapter_id) = 1);
ALTER TABLE source_note
    ADD CONSTRAINT source_note_owner_check CHECK (num_nonnulls(policy_id, chapter_id, indicator_id) >= 1);

-- A numeric column takes NaN, which no page can show.
ALTER TABLE indicator_definition
    ADD CONSTRAINT indicator_definition_precision_check CHECK ("precision" BETWEEN 0 AND 6),
    ADD CONSTRAINT indicator_definition_baseline_check CHECK (num_nonnulls(baseline, baseline_absence) <= 1),
    ADD CONSTRAINT indicator_definition_target_check CHECK (num_nonnulls(target, target_absence) <= 1),
    ADD CONSTRAINT indicator_definition_number_check CHECK (baseline <> 'NaN' AND target <> 'NaN');
ALTER TABLE actual_value
    ADD CONSTRAINT actual_value_absence_check CHECK (num_nonnulls(value, absence) <= 1),
    ADD CONSTRAINT actual_value_number_check CHECK (value <> 'NaN');

CREATE UNIQUE INDEX policy_division_one_lead_key ON policy_division (policy_id) WHERE role = 'lead';
CREATE UNIQUE INDEX plan_one_current_key ON plan (is_current) WHERE is_current;

-- 6. A row has one owner ---------------------------------------------------------------------------------------------

CREATE FUNCTION check_owner_of_value() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    measured indicator;
    evaluated evaluation;
BEGIN
    -- The locks keep both where they belong until this value is committed.
    SELECT * INTO measured FROM indicator WHERE id = NEW.indicator_id FOR SHARE;
    SELECT evaluation.* INTO evaluated
    FROM evaluation JOIN evaluation_revision revision ON revision.evaluation_id = evaluation.id
    WHERE revision.id = NEW.revision_id
    FOR SHARE OF evaluation;
    IF (measured.policy_id, measured.chapter_id) IS DISTINCT FROM (evaluated.policy_id, evaluated.chapter_id) THEN
        RAISE EXCEPTION 'indicator % does not belong to what is evaluated', measured.code USING ERRCODE = 'SH006',
            DETAIL = format('Evaluation %s is of another policy or chapter.', evaluated.id);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER value_has_one_owner AFTER INSERT OR UPDATE OF revision_id, indicator_id ON actual_value
    FOR EACH ROW EXECUTE FUNCTION check_owner_of_value();

-- The other end: what has values stays with its owner. The argument says which column of the values names the row.
CREATE FUNCTION refuse_move_with_values() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    has_values boolean;
BEGIN
    EXECUTE format(
        'SELECT EXISTS (SELECT FROM actual_value JOIN evaluation_revision revision ON revision.id = revision_id '
        'WHERE %s = $1)', TG_ARGV[0]) INTO has_values USING NEW.id;
    IF has_values THEN
        RAISE EXCEPTION '% % has values and stays where it belongs', TG_TABLE_NAME, NEW.id USING ERRCODE = 'SH006',
            HINT = 'Take its values away first.';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER values_keep_owner AFTER UPDATE OF policy_id, chapter_id ON indicator
    FOR EACH ROW WHEN ((OLD.policy_id, OLD.chapter_id) IS DISTINCT FROM (NEW.policy_id, NEW.chapter_id))
    EXECUTE FUNCTION refuse_move_with_values('actual_value.indicator_id');
CREATE TRIGGER values_keep_owner AFTER UPDATE OF policy_id, chapter_id ON evaluation
    FOR EACH ROW WHEN ((OLD.policy_id, OLD.chapter_id) IS DISTINCT FROM (NEW.policy_id, NEW.chapter_id))
    EXECUTE FUNCTION refuse_move_with_values('revision.evaluation_id');
CREATE TRIGGER values_keep_owner AFTER UPDATE OF evaluation_id ON evaluation_revision
    FOR EACH ROW WHEN (OLD.evaluation_id <> NEW.evaluation_id)
    EXECUTE FUNCTION refuse_move_with_values('revision.id');

-- A policy repeats its plan, and in its code the numbers above it, to be found by them. Both ends are checked, and may
-- be deferred: to renumber a chapter, SET CONSTRAINTS ALL DEFERRED and change its policies' codes with it. The argument
-- says which table's row was changed; the locks keep the places as they are until that is committed.
CREATE FUNCTION check_place_of_policies() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    placed record;
BEGIN
    FOR placed IN EXECUTE format(
        'SELECT policy.code, policy.plan_id, chapter.plan_id AS plan_of_chapter, '
        'format(''%%s-%%s-%%s'', chapter.number, section.number, policy.number) AS place '
        'FROM policy JOIN section ON section.id = section_id JOIN chapter ON chapter.id = chapter_id '
        'WHERE %I.id = $1 FOR SHARE OF section, chapter', TG_ARGV[0]) USING NEW.id
    LOOP
        IF placed.plan_id <> placed.plan_of_chapter THEN
            RAISE EXCEPTION 'policy % is of another plan than its chapter', placed.code USING ERRCODE = 'SH006',
                DETAIL = format('Its plan is %s, its chapter''s %s.', placed.plan_id, placed.plan_of_chapter);
        ELSIF placed.code <> placed.place THEN
            RAISE EXCEPTION 'policy % does not stand where its code says', placed.code USING ERRCODE = 'SH006',
                DETAIL = format('Its section and number make it %s.', placed.place);
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER policy_in_place AFTER INSERT OR UPDATE OF plan_id, section_id, number, code ON policy
    DEFERRABLE FOR EACH ROW EXECUTE FUNCTION check_place_of_policies('policy');
CREATE CONSTRAINT TRIGGER policies_in_place AFTER UPDATE OF chapter_id, number ON section
    DEFERRABLE FOR EACH ROW EXECUTE FUNCTION check_place_of_policies('section');
CREATE CONSTRAINT TRIGGER policies_in_place AFTER UPDATE OF plan_id, number ON chapter
    DEFERRABLE FOR EACH ROW EXECUTE FUNCTION check_place_of_policies('chapter');

CREATE FUNCTION check_plan_of_indicators() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stray text;
BEGIN
    IF TG_TABLE_NAME = 'indicator' THEN
        PERFORM FROM policy WHERE id = NEW.policy_id FOR SHARE;
        PERFORM FROM chapter WHERE id = NEW.chapter_id FOR SHARE;
    END IF;
    EXECUTE format(
        'SELECT indicator.code FROM indicator '
        'LEFT JOIN policy ON policy.id = policy_id LEFT JOIN chapter ON chapter.id = chapter_id '
        'WHERE %I.id = $1 AND indicator.plan_id <> coalesce(policy.plan_id, chapter.plan_id) LIMIT 1',
        TG_ARGV[0]) INTO stray USING NEW.id;
    IF stray IS NOT NULL THEN
        RAISE EXCEPTION 'indicator % is of another plan than its policy or chapter', stray USING ERRCODE = 'SH006';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER indicator_in_plan AFTER INSERT OR UPDATE OF plan_id, policy_id, chapter_id ON indicator
    DEFERRABLE FOR EACH ROW EXECUTE FUNCTION check_plan_of_indicators('indicator');
CREATE CONSTRAINT TRIGGER indicators_in_plan AFTER UPDATE OF plan_id ON policy
    DEFERRABLE FOR EACH ROW EXECUTE FUNCTION check_plan_of_indicators('policy');
CREATE CONSTRAINT TRIGGER indicators_in_plan AFTER UPDATE OF plan_id ON chapter
    DEFERRABLE FOR EACH ROW EXECUTE FUNCTION check_plan_of_indicators('chapter');

-- 7. A published number stays what it was ----------------------------------------------------------------------------
-- Rates and paces are computed from a value and the definition in force in its year: the latest that started by then,
-- else the first. Whoever changes a definition under a published value changes what was published.

CREATE FUNCTION published_years(indicator integer) RETURNS SETOF integer LANGUAGE sql STABLE AS $$
    SELECT DISTINCT fiscal_year
    FROM actual_value
    JOIN evaluation_revision revision ON revision.id = revision_id
    JOIN evaluation ON evaluation.id = evaluation_id
    WHERE indicator_id = published_years.indicator AND state = 'published'
$$;

-- When the definition in force in a year started.
CREATE FUNCTION definition_in_force(indicator integer, fiscal_year integer) RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT coalesce(max(from_year) FILTER (WHERE from_year <= fiscal_year), min(from_year))
    FROM indicator_definition WHERE indicator_id = definition_in_force.indicator
$$;

CREATE FUNCTION keep_definitions_of_published_values() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    changed CONSTANT integer := coalesce(NEW.indicator_id, OLD.indicator_id);
    newest integer;
    reaches_back boolean := false;
BEGIN
    -- A publication under way is waited for (see lock_published_indicators), and a later one waits for this.
    PERFORM FROM indicator WHERE id IN (OLD.indicator_id, NEW.indicator_id) ORDER BY id FOR NO KEY UPDATE;
    -- INSERT … ON CONFLICT comes by here first, and once more as the UPDATE that it turns out to be.
    IF TG_OP = 'INSERT' AND EXISTS (
        SELECT FROM indicator_definition WHERE (indicator_id, from_year) = (NEW.indicator_id, NEW.from_year)
    ) THEN
        RETURN NEW;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        reaches_back := EXISTS (
            SELECT FROM published_years(OLD.indicator_id) AS published(year)
            WHERE definition_in_force(OLD.indicator_id, published.year) = OLD.from_year
        );
    END IF;
    newest := (SELECT max(year) FROM published_years(changed) AS published(year));
    -- A definition that starts anew: not by the newest published year, nor in front of all others, where it would take
    -- over the years before the first.
    IF TG_OP = 'INSERT' OR
        (TG_OP = 'UPDATE' AND (OLD.indicator_id, OLD.from_year) <> (NEW.indicator_id, NEW.from_year))
    THEN
        reaches_back := reaches_back OR newest >= NEW.from_year OR (
            newest IS NOT NULL
            AND NEW.from_year < (SELECT min(from_year) FROM indicator_definition WHERE indicator_id = NEW.indicator_id)
        );
    END IF;
    IF reaches_back THEN
        RAISE EXCEPTION 'a published number stays what it was: add a definition from a later year'
            USING ERRCODE = 'SH005', DETAIL = format(
                'Indicator %s has published values up to %s.', (SELECT code FROM indicator WHERE id = changed), newest
            );
    END IF;
    RETURN coalesce(NEW, OLD);
END $$;

CREATE TRIGGER published_number_stays BEFORE INSERT OR DELETE ON indicator_definition
    FOR EACH ROW EXECUTE FUNCTION keep_definitions_of_published_values();
-- Wording may be corrected; every other column, also one added later, is part of the number.
CREATE TRIGGER published_number_stays_updated BEFORE UPDATE ON indicator_definition
    FOR EACH ROW WHEN (
        to_jsonb(OLD) - ARRAY['name', 'name_en', 'unit_en', 'change_reason']
        <> to_jsonb(NEW) - ARRAY['name', 'name_en', 'unit_en', 'change_reason']
    ) EXECUTE FUNCTION keep_definitions_of_published_values();

-- One by one: a join over tables that were filled in the same transaction, as a load does, is planned badly.
CREATE FUNCTION lock_published_indicators() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    published integer;
BEGIN
    FOR published IN SELECT indicator_id FROM actual_value WHERE revision_id = NEW.id ORDER BY indicator_id LOOP
        PERFORM FROM indicator WHERE id = published FOR SHARE;
    END LOOP;
    RETURN NEW;
END $$;

CREATE TRIGGER published_indicators_are_locked BEFORE UPDATE OF state ON evaluation_revision
    FOR EACH ROW WHEN (NEW.state = 'published') EXECUTE FUNCTION lock_published_indicators();

-- 8. Page caches of every instance hear of what changed --------------------------------------------------------------
-- The payload is the id of the evaluation that was published, or `plan`. PostgreSQL folds equal ones in a transaction.

CREATE FUNCTION notify_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('shirube_published', NEW.evaluation_id::text);
    RETURN NULL;
END $$;

CREATE TRIGGER notify_published AFTER UPDATE OF state ON evaluation_revision
    FOR EACH ROW WHEN (NEW.state = 'published') EXECUTE FUNCTION notify_published();

CREATE FUNCTION notify_plan_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('shirube_published', 'plan');
    RETURN NULL;
END $$;

DO $$
DECLARE
    changed text;
BEGIN
    FOREACH changed IN ARRAY ARRAY[
        'municipality', 'municipality_name', 'division', 'division_name', 'plan', 'grade_wording', 'chapter',
        'chapter_sdg', 'section', 'policy', 'policy_division', 'related_plan', 'policy_sdg', 'indicator',
        'indicator_definition', 'measure', 'project', 'source_note'
    ] LOOP
        EXECUTE format(
            'CREATE TRIGGER notify_plan_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I '
            'FOR EACH STATEMENT EXECUTE FUNCTION notify_plan_changed()', changed);
    END LOOP;
END $$;
