-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('editor', 'reviewer', 'admin');

-- CreateEnum
CREATE TYPE "RevisionStep" AS ENUM ('created', 'submitted', 'withdrawn', 'returned', 'approved', 'published');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('values', 'plan');

-- AlterTable
ALTER TABLE "audit_entry" ADD COLUMN     "actor_id" TEXT;

-- AlterTable
ALTER TABLE "evaluation_revision" ADD COLUMN     "measures" JSONB,
ADD COLUMN     "saved_at" TIMESTAMPTZ(3),
ADD COLUMN     "saved_by" TEXT;

-- CreateTable
CREATE TABLE "collection" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "entry_due_on" DATE NOT NULL,
    "review_due_on" DATE,
    "asked" TEXT[],
    "guidance" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_event" (
    "id" BIGSERIAL NOT NULL,
    "revision_id" INTEGER NOT NULL,
    "step" "RevisionStep" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "actor_id" TEXT,
    "comment" TEXT,

    CONSTRAINT "revision_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_comment" (
    "event_id" BIGINT NOT NULL,
    "field" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "review_comment_pkey" PRIMARY KEY ("event_id","field")
);

-- CreateTable
CREATE TABLE "warning_reason" (
    "revision_id" INTEGER NOT NULL,
    "warning" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "warning_reason_pkey" PRIMARY KEY ("revision_id","warning")
);

-- CreateTable
CREATE TABLE "edition" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "fiscal_year" INTEGER NOT NULL,
    "publish_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,
    "created_by_id" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "problem" TEXT,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edition_revision" (
    "edition_id" INTEGER NOT NULL,
    "revision_id" INTEGER NOT NULL,

    CONSTRAINT "edition_revision_pkey" PRIMARY KEY ("edition_id","revision_id")
);

-- CreateTable
CREATE TABLE "staff_user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "role" "StaffRole",
    "deactivated_at" TIMESTAMPTZ(3),
    "is_demo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "staff_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_division" (
    "user_id" TEXT NOT NULL,
    "division_id" INTEGER NOT NULL,

    CONSTRAINT "user_division_pkey" PRIMARY KEY ("user_id","division_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "window_started_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "role" "StaffRole" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "invited_by_id" TEXT,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation_division" (
    "invitation_id" TEXT NOT NULL,
    "division_id" INTEGER NOT NULL,

    CONSTRAINT "invitation_division_pkey" PRIMARY KEY ("invitation_id","division_id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "given_up_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staged_import" (
    "id" TEXT NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "user_id" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "committed_at" TIMESTAMPTZ(3),
    "discarded_at" TIMESTAMPTZ(3),

    CONSTRAINT "staged_import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "collection_plan_id_fiscal_year_key" ON "collection"("plan_id", "fiscal_year");

-- CreateIndex
CREATE INDEX "revision_event_revision_id_idx" ON "revision_event"("revision_id");

-- CreateIndex
CREATE INDEX "edition_publish_at_idx" ON "edition"("publish_at");

-- CreateIndex
CREATE INDEX "edition_revision_revision_id_idx" ON "edition_revision"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_user_email_key" ON "staff_user"("email");

-- CreateIndex
CREATE INDEX "user_division_division_id_idx" ON "user_division"("division_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "two_factor_user_id_idx" ON "two_factor"("user_id");

-- CreateIndex
CREATE INDEX "two_factor_secret_idx" ON "two_factor"("secret");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_invited_by_id_idx" ON "invitation"("invited_by_id");

-- CreateIndex
CREATE INDEX "invitation_division_division_id_idx" ON "invitation_division"("division_id");

-- CreateIndex
CREATE INDEX "outbox_mail_sent_at_next_attempt_at_idx" ON "outbox_mail"("sent_at", "next_attempt_at");

-- CreateIndex
CREATE INDEX "staged_import_user_id_idx" ON "staged_import"("user_id");

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_event" ADD CONSTRAINT "revision_event_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "evaluation_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_comment" ADD CONSTRAINT "review_comment_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "revision_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warning_reason" ADD CONSTRAINT "warning_reason_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "evaluation_revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_revision" ADD CONSTRAINT "edition_revision_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition_revision" ADD CONSTRAINT "edition_revision_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "evaluation_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_division" ADD CONSTRAINT "user_division_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "user_division" ADD CONSTRAINT "user_division_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "staff_user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_division" ADD CONSTRAINT "invitation_division_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation_division" ADD CONSTRAINT "invitation_division_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staged_import" ADD CONSTRAINT "staged_import_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "staff_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What schema.prisma cannot say ---------------------------------------------------------------------------------------

-- The record of steps only grows. It goes with a draft that is thrown away (the audit log keeps that it was).
CREATE FUNCTION refuse_change_of_revision_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF TG_TABLE_NAME = 'revision_event'
            AND NOT EXISTS (SELECT FROM evaluation_revision WHERE id = (to_jsonb(OLD)->>'revision_id')::integer)
        THEN
            RETURN OLD;
        ELSIF TG_TABLE_NAME = 'review_comment'
            AND NOT EXISTS (SELECT FROM revision_event WHERE id = (to_jsonb(OLD)->>'event_id')::bigint)
        THEN
            RETURN OLD;
        END IF;
    END IF;
    RAISE EXCEPTION 'steps and comments are append-only' USING ERRCODE = 'SH003';
END $$;

CREATE TRIGGER steps_only_grow BEFORE UPDATE OR DELETE ON revision_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_revision_events();
CREATE TRIGGER steps_only_grow BEFORE UPDATE OR DELETE ON review_comment
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_revision_events();

-- A reason belongs to what was submitted: only a draft's may change.
CREATE TRIGGER only_a_draft_is_edited BEFORE INSERT OR UPDATE ON warning_reason
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_values_past_draft();

ALTER TABLE warning_reason
    ADD CONSTRAINT warning_reason_reason_check CHECK (btrim(reason, E' \t\r\n\u3000') <> '');
ALTER TABLE evaluation_revision
    ADD CONSTRAINT evaluation_revision_measures_check CHECK (jsonb_typeof(measures) = 'array');

CREATE FUNCTION check_year_in_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    owner plan;
BEGIN
    SELECT * INTO owner FROM plan WHERE id = NEW.plan_id FOR SHARE;
    IF NEW.fiscal_year NOT BETWEEN owner.first_year AND owner.target_year THEN
        RAISE EXCEPTION 'fiscal year % is outside the plan (% to %)', NEW.fiscal_year, owner.first_year, owner.target_year
            USING ERRCODE = 'SH004';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER collection_year_in_plan BEFORE INSERT OR UPDATE ON collection
    FOR EACH ROW EXECUTE FUNCTION check_year_in_plan();
CREATE TRIGGER edition_year_in_plan BEFORE INSERT OR UPDATE ON edition
    FOR EACH ROW EXECUTE FUNCTION check_year_in_plan();

ALTER TABLE collection
    ADD CONSTRAINT collection_dates_check CHECK (review_due_on >= entry_due_on);

-- One account an address, whatever its capitals.
CREATE UNIQUE INDEX staff_user_email_lower_key ON staff_user (lower(email));
