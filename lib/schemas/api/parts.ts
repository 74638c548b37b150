import { z } from "zod";
import { PROGRESS_GRADES, REVIEW_GRADES } from "@/lib/domain/grades";
import { SOURCE_FIELDS } from "@/lib/domain/source-notes";
import { indicatorCode, policyCode, slug } from "../codes";
import { component } from "./component";

/** What several answers are made of. */

export const fiscalYear = z.int().min(1900).max(2999);

/** `R6`; the Western year before the Showa era. */
export const eraYearText = z.string().regex(/^([RHS]\d{1,2}|\d{4})$/);

/** Plain digits as in every table, so that no program rounds them by reading them. */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);

export const count = z.int().min(1);

export const moment = z.iso.datetime();

export const address = z.url();

export const goals = z.array(z.int().min(1).max(17));

/** Digits, kept as text: the first may be 0. */
export const municipalityCode = z.string().min(1);

export const text = component("Text", z.strictObject({ ja: z.string(), en: z.string().nullable() }));

/** One page or file in each language of the portal. */
export const addresses = component("Addresses", z.strictObject({ ja: address, en: address }));

export const licence = component("Licence", z.strictObject({ name: text, url: z.string() }));

export const datedName = component("DatedName", z.strictObject({ from_year: fiscalYear, name: text }));

export const progressGrade = component(
	"ProgressGrade",
	z.strictObject({ grade: z.enum(PROGRESS_GRADES), symbol: z.string(), label: text }),
);

export const reviewGrade = component(
	"ReviewGrade",
	z.strictObject({ grade: z.literal(REVIEW_GRADES), symbol: z.string(), label: text }),
);

export const divisionLink = component("DivisionLink", z.strictObject({ slug, name: text, href: address }));

export const indicatorLink = component(
	"IndicatorLink",
	z.strictObject({ code: indicatorCode, name: text, href: address }),
);

export const sourceNote = component(
	"SourceNote",
	z.strictObject({
		field: z.enum(SOURCE_FIELDS),
		indicator_code: indicatorCode.nullable(),
		fiscal_year: fiscalYear.nullable(),
		printed: z.string(),
		reason: text,
	}),
);

export const evaluationLink = component(
	"EvaluationLink",
	z.strictObject({
		policy_code: policyCode,
		fiscal_year: fiscalYear,
		era_year: eraYearText,
		revision: count,
		published_at: moment,
		progress_grade: progressGrade.nullable(),
		review_grade: reviewGrade.nullable(),
		href: address,
	}),
);
