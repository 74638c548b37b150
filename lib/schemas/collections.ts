import { z } from "zod";
import { ASKABLE_PARTS } from "@/lib/domain/collection";
import { isTicked, oneId, oneYear, optionalDay, optionalText, requiredDay } from "./form-inputs";

const LONGEST_GUIDANCE = 2000;

/** A fiscal year that is opened, or whose particulars are changed. */
export const collectionForm = z
	.object({
		year: oneYear,
		entryDueOn: requiredDay("collections.entryDueMissing"),
		reviewDueOn: optionalDay,
		asked: z
			.array(z.enum(ASKABLE_PARTS))
			.optional()
			.transform((parts) => ASKABLE_PARTS.filter((part) => parts?.includes(part)))
			.pipe(z.array(z.enum(ASKABLE_PARTS)).min(1, "collections.nothingAsked")),
		guidance: optionalText(LONGEST_GUIDANCE),
		notify: isTicked,
	})
	.refine(({ entryDueOn, reviewDueOn }) => reviewDueOn === null || reviewDueOn >= entryDueOn, {
		path: ["reviewDueOn"],
		message: "collections.reviewBeforeEntry",
	});

/** A fiscal year that is closed, opened again, or whose missing sheets are made. */
export const collectionStep = z.object({ id: oneId });
