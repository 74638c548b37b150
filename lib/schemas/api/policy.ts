import { z } from "zod";
import { placeNumber, policyCode } from "../codes";
import { component } from "./component";
import {
	address,
	addresses,
	divisionLink,
	evaluationLink,
	goals,
	indicatorLink,
	municipalityCode,
	sourceNote,
	text,
} from "./parts";

export const policySchema = component(
	"Policy",
	z.strictObject({
		municipality_code: municipalityCode,
		code: policyCode,
		chapter: placeNumber,
		section: placeNumber,
		number: placeNumber,
		title: text,
		vision: text,
		lead_division: divisionLink.nullable(),
		related_divisions: z.array(divisionLink),
		related_plans: z.array(text),
		sdgs: goals,
		indicators: z.array(indicatorLink),
		evaluations: z.array(evaluationLink),
		source_notes: z.array(sourceNote),
		page: addresses,
		pdf: addresses,
		href: address,
	}),
);
