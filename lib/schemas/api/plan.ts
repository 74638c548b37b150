import { z } from "zod";
import { placeNumber, sectionCode, slug } from "../codes";
import { component } from "./component";
import {
	address,
	addresses,
	datedName,
	eraYearText,
	fiscalYear,
	goals,
	indicatorLink,
	licence,
	municipalityCode,
	progressGrade,
	reviewGrade,
	text,
} from "./parts";

export const indexSchema = component(
	"Index",
	z.strictObject({
		plan: address,
		chapters: address,
		policies: address,
		indicators: address,
		evaluations: address,
		divisions: address,
		openapi: addresses,
		reference: addresses,
		licence,
	}),
);

const municipality = component(
	"Municipality",
	z.strictObject({
		code: municipalityCode,
		name: text,
		names: z.array(datedName),
		website: z.string(),
		contact: text,
	}),
);

const planYear = component(
	"PlanYear",
	z.strictObject({ fiscal_year: fiscalYear, era_year: eraYearText, published: z.boolean(), evaluations: address }),
);

export const planSchema = component(
	"Plan",
	z.strictObject({
		municipality,
		slug: z.string(),
		title: text,
		source: text,
		baseline_year: fiscalYear,
		first_year: fiscalYear,
		target_year: fiscalYear,
		fiscal_years: z.array(planYear),
		progress_grades: z.array(progressGrade),
		review_grades: z.array(reviewGrade),
		licence,
		page: addresses,
		href: address,
	}),
);

const section = component(
	"Section",
	z.strictObject({ code: sectionCode, number: placeNumber, title: text, policies: address, page: addresses }),
);

export const chapterSchema = component(
	"Chapter",
	z.strictObject({
		municipality_code: municipalityCode,
		number: placeNumber,
		title: text,
		description: text.nullable(),
		sdgs: goals,
		sections: z.array(section),
		indicators: z.array(indicatorLink),
		policies: address,
		page: addresses,
		href: address,
	}),
);

export const divisionSchema = component(
	"Division",
	z.strictObject({
		municipality_code: municipalityCode,
		slug,
		name: text,
		names: z.array(datedName),
		policies: address,
		page: addresses,
		href: address,
	}),
);
