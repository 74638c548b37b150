import { z } from "zod";
import { PROGRESS_GRADES } from "@/lib/domain/grades";
import { indicatorCode, placeNumber, policyCode } from "../codes";
import { component } from "./component";
import { indicatorValueSchema } from "./indicator";
import {
	address,
	addresses,
	count,
	eraYearText,
	fiscalYear,
	moment,
	municipalityCode,
	progressGrade,
	reviewGrade,
	sourceNote,
	text,
} from "./parts";

/** Why there is no grade: none was given, or the source can't be read with certainty. */
const gradeAbsenceReason = z.enum(["notGiven", "beingChecked"]).nullable();

const measure = component(
	"Measure",
	z.strictObject({ title: text.nullable(), intended_result: text, projects: z.array(text) }),
);

const contradiction = component(
	"Contradiction",
	z.strictObject({
		kind: z.enum(["gradeAboveNumbers", "gradeBelowNumbers", "claimAboveNumbers", "claimBelowNumbers"]),
		grade: z.enum(PROGRESS_GRADES).nullable(),
		sentence: text.nullable(),
		indicators: z.array(indicatorCode),
	}),
);

export const evaluationSchema = component(
	"Evaluation",
	z.strictObject({
		municipality_code: municipalityCode,
		policy_code: policyCode,
		policy_title: text,
		chapter: placeNumber,
		section: placeNumber,
		fiscal_year: fiscalYear,
		era_year: eraYearText,
		revision: count,
		published_at: moment,
		correction_reason: text.nullable(),
		progress_grade: progressGrade.nullable(),
		progress_grade_absence_reason: gradeAbsenceReason,
		review_grade: reviewGrade.nullable(),
		review_grade_absence_reason: gradeAbsenceReason,
		situation: text.nullable(),
		next_steps: text.nullable(),
		outcome: text.nullable(),
		foreseen_issues: text.nullable(),
		future_direction: text.nullable(),
		explanation: text.nullable(),
		measures: z.array(measure),
		contradictions: z.array(contradiction),
		values: z.array(indicatorValueSchema),
		source_notes: z.array(sourceNote),
		policy: address,
		page: addresses,
		pdf: addresses,
		history: addresses,
		href: address,
	}),
);
