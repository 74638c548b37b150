-- What the database itself guarantees and schema.prisma cannot say. Refusals that a person can meet carry a stable
-- SQLSTATE: SH001 published is final, SH002 forbidden change of state, SH003 the audit log only grows, SH004 year
-- outside the plan. The rest are named check constraints and unique indexes.

-- 1. What is published is final --------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change_of_published_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'published revisions are immutable' USING ERRCODE = 'SH001',
        DETAIL = format('Revision %s of evaluation %s is published.', OLD.number, OLD.evaluation_id),
        HINT = 'Make a new revision with a correction.';
END $$;

CREATE TRIGGER published_is_final BEFORE UPDATE OR DELETE ON evaluation_revision
    FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION refuse_change_of_published_revision();

-- The row lock makes a value written while its revision is being published wait, and then be refused.
CREATE FUNCTION refuse_change_of_published_values() RETURNS trigger LANGUAGE plpgsql AS $$
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
        END IF;
    END LOOP;
    RETURN coalesce(NEW, OLD);
END $$;

CREATE TRIGGER published_is_final BEFORE INSERT OR UPDATE OR DELETE ON actual_value
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_values();

-- Moving an evaluation to another policy or year would move what it published.
CREATE FUNCTION refuse_change_of_published_evaluation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM evaluation_revision WHERE evaluation_id = OLD.id AND state = 'published') THEN
        RAISE EXCEPTION 'published revisions are immutable' USING ERRCODE = 'SH001',
            DETAIL = format('Evaluation %s has a published revision.', OLD.id);
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER published_is_final BEFORE UPDATE ON evaluation
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_evaluation();

CREATE FUNCTION refuse_truncate_of_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM evaluation_revision WHERE state = 'published') THEN
        RAISE EXCEPTION 'published revisions are immutable' USING ERRCODE = 'SH001',
            DETAIL = format('%s cannot be emptied while something is published.', TG_TABLE_NAME);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER published_is_not_truncated BEFORE TRUNCATE ON evaluation_revision
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_of_published();
CREATE TRIGGER published_is_not_truncated BEFORE TRUNCATE ON actual_value
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncate_of_published();

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
    ADD CONSTRAINT indicator_definition_from_year_check CHECK (from_year BETWEEN 1926 AND 2200);

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

-- 6. Page caches of every instance hear of what changed --------------------------------------------------------------
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
