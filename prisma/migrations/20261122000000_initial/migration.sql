-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('increase', 'decrease', 'maintain');

-- CreateEnum
CREATE TYPE "ProgressGrade" AS ENUM ('A', 'B', 'C', 'D');

-- CreateEnum
CREATE TYPE "GradeKind" AS ENUM ('progress', 'review');

-- CreateEnum
CREATE TYPE "DivisionRole" AS ENUM ('lead', 'related');

-- CreateEnum
CREATE TYPE "RevisionState" AS ENUM ('draft', 'submitted', 'approved', 'published');

-- CreateEnum
CREATE TYPE "AbsenceReason" AS ENUM ('notSurveyed', 'pending', 'notApplicable', 'illegible');

-- CreateTable
CREATE TABLE "municipality" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "code" TEXT NOT NULL,
    "website_url" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "contact_en" TEXT,

    CONSTRAINT "municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "municipality_name" (
    "municipality_id" INTEGER NOT NULL,
    "from_year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,

    CONSTRAINT "municipality_name_pkey" PRIMARY KEY ("municipality_id","from_year")
);

-- CreateTable
CREATE TABLE "division" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "division_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "division_name" (
    "division_id" INTEGER NOT NULL,
    "from_year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,

    CONSTRAINT "division_name_pkey" PRIMARY KEY ("division_id","from_year")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" SERIAL NOT NULL,
    "municipality_id" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "baseline_year" INTEGER NOT NULL,
    "first_year" INTEGER NOT NULL,
    "target_year" INTEGER NOT NULL,
    "source_title" TEXT NOT NULL,
    "source_title_en" TEXT,
    "is_current" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grade_wording" (
    "plan_id" INTEGER NOT NULL,
    "kind" "GradeKind" NOT NULL,
    "grade" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "label_en" TEXT,

    CONSTRAINT "grade_wording_pkey" PRIMARY KEY ("plan_id","kind","grade")
);

-- CreateTable
CREATE TABLE "chapter" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "description" TEXT,
    "description_en" TEXT,

    CONSTRAINT "chapter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chapter_sdg" (
    "chapter_id" INTEGER NOT NULL,
    "goal" INTEGER NOT NULL,

    CONSTRAINT "chapter_sdg_pkey" PRIMARY KEY ("chapter_id","goal")
);

-- CreateTable
CREATE TABLE "section" (
    "id" SERIAL NOT NULL,
    "chapter_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "section_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,
    "vision" TEXT NOT NULL,

    CONSTRAINT "policy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_division" (
    "policy_id" INTEGER NOT NULL,
    "division_id" INTEGER NOT NULL,
    "role" "DivisionRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "policy_division_pkey" PRIMARY KEY ("policy_id","division_id")
);

-- CreateTable
CREATE TABLE "related_plan" (
    "id" SERIAL NOT NULL,
    "policy_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,

    CONSTRAINT "related_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_sdg" (
    "policy_id" INTEGER NOT NULL,
    "goal" INTEGER NOT NULL,

    CONSTRAINT "policy_sdg_pkey" PRIMARY KEY ("policy_id","goal")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "policy_id" INTEGER,
    "chapter_id" INTEGER,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "ended_year" INTEGER,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_definition" (
    "indicator_id" INTEGER NOT NULL,
    "from_year" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "unit" TEXT,
    "unit_en" TEXT,
    "precision" INTEGER NOT NULL,
    "direction" "Direction" NOT NULL,
    "baseline" DECIMAL(20,6),
    "baseline_absence" "AbsenceReason",
    "baseline_year" INTEGER,
    "target" DECIMAL(20,6),
    "target_absence" "AbsenceReason",
    "target_year" INTEGER,
    "redefined" BOOLEAN NOT NULL DEFAULT false,
    "change_reason" TEXT,

    CONSTRAINT "indicator_definition_pkey" PRIMARY KEY ("indicator_id","from_year")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" SERIAL NOT NULL,
    "policy_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT,
    "title_en" TEXT,
    "intended_result" TEXT NOT NULL,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" SERIAL NOT NULL,
    "measure_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "title_en" TEXT,

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "id" SERIAL NOT NULL,
    "policy_id" INTEGER,
    "chapter_id" INTEGER,
    "fiscal_year" INTEGER NOT NULL,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_revision" (
    "id" SERIAL NOT NULL,
    "evaluation_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RevisionState" NOT NULL DEFAULT 'draft',
    "correction" TEXT,
    "situation" TEXT,
    "progress_grade" "ProgressGrade",
    "next_steps" TEXT,
    "outcome" TEXT,
    "foreseen_issues" TEXT,
    "review_grade" INTEGER,
    "future_direction" TEXT,
    "explanation" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "evaluation_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actual_value" (
    "revision_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "value" DECIMAL(20,6),
    "absence" "AbsenceReason",

    CONSTRAINT "actual_value_pkey" PRIMARY KEY ("revision_id","indicator_id")
);

-- CreateTable
CREATE TABLE "source_note" (
    "id" SERIAL NOT NULL,
    "policy_id" INTEGER,
    "chapter_id" INTEGER,
    "indicator_id" INTEGER,
    "field" TEXT NOT NULL,
    "fiscal_year" INTEGER,
    "printed" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "reason_en" TEXT,
    "resolved_at" TIMESTAMPTZ(3),
    "resolution" TEXT,

    CONSTRAINT "source_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "municipality_code_key" ON "municipality"("code");

-- CreateIndex
CREATE UNIQUE INDEX "division_slug_key" ON "division"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "plan_slug_key" ON "plan"("slug");

-- CreateIndex
CREATE INDEX "plan_municipality_id_idx" ON "plan"("municipality_id");

-- CreateIndex
CREATE UNIQUE INDEX "chapter_plan_id_number_key" ON "chapter"("plan_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "section_chapter_id_number_key" ON "section"("chapter_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "policy_plan_id_code_key" ON "policy"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "policy_section_id_number_key" ON "policy"("section_id", "number");

-- CreateIndex
CREATE INDEX "policy_division_division_id_idx" ON "policy_division"("division_id");

-- CreateIndex
CREATE UNIQUE INDEX "related_plan_policy_id_position_key" ON "related_plan"("policy_id", "position");

-- CreateIndex
CREATE INDEX "policy_sdg_goal_idx" ON "policy_sdg"("goal");

-- CreateIndex
CREATE INDEX "indicator_policy_id_idx" ON "indicator"("policy_id");

-- CreateIndex
CREATE INDEX "indicator_chapter_id_idx" ON "indicator"("chapter_id");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_plan_id_code_key" ON "indicator"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "measure_policy_id_position_key" ON "measure"("policy_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "project_measure_id_position_key" ON "project"("measure_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_policy_id_fiscal_year_key" ON "evaluation"("policy_id", "fiscal_year");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_chapter_id_fiscal_year_key" ON "evaluation"("chapter_id", "fiscal_year");

-- CreateIndex
CREATE INDEX "evaluation_revision_state_published_at_idx" ON "evaluation_revision"("state", "published_at");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_revision_evaluation_id_number_key" ON "evaluation_revision"("evaluation_id", "number");

-- CreateIndex
CREATE INDEX "actual_value_indicator_id_idx" ON "actual_value"("indicator_id");

-- CreateIndex
CREATE INDEX "source_note_policy_id_idx" ON "source_note"("policy_id");

-- CreateIndex
CREATE INDEX "source_note_chapter_id_idx" ON "source_note"("chapter_id");

-- CreateIndex
CREATE INDEX "source_note_indicator_id_idx" ON "source_note"("indicator_id");

-- CreateIndex
CREATE INDEX "audit_entry_entity_entity_id_idx" ON "audit_entry"("entity", "entity_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- AddForeignKey
ALTER TABLE "municipality_name" ADD CONSTRAINT "municipality_name_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "division_name" ADD CONSTRAINT "division_name_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_municipality_id_fkey" FOREIGN KEY ("municipality_id") REFERENCES "municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grade_wording" ADD CONSTRAINT "grade_wording_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chapter" ADD CONSTRAINT "chapter_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "chapter_sdg" ADD CONSTRAINT "chapter_sdg_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy" ADD CONSTRAINT "policy_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_division" ADD CONSTRAINT "policy_division_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "policy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_division" ADD CONSTRAINT "policy_division_division_id_fkey" FOREIGN KEY ("division_id") REFERENCES "division"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "related_plan" ADD CONSTRAINT "related_plan_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "policy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_sdg" ADD CONSTRAINT "policy_sdg_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "policy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "policy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_definition" ADD CONSTRAINT "indicator_definition_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "policy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "policy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_revision" ADD CONSTRAINT "evaluation_revision_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actual_value" ADD CONSTRAINT "actual_value_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "evaluation_revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actual_value" ADD CONSTRAINT "actual_value_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_note" ADD CONSTRAINT "source_note_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "policy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_note" ADD CONSTRAINT "source_note_chapter_id_fkey" FOREIGN KEY ("chapter_id") REFERENCES "chapter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_note" ADD CONSTRAINT "source_note_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE CASCADE ON UPDATE CASCADE;
