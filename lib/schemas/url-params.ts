import { z } from "zod";
import { LOCALES } from "@/lib/domain/localized";
import { indicatorCode, placeNumberText, policyCode, slug } from "./codes";

/** What may stand in a path. Anything else is not an address of the portal: callers answer 404. */

/** A chapter's or section's number. */
export const numberParam = placeNumberText.transform(Number);

export const policyCodeParam = policyCode;

export const indicatorCodeParam = indicatorCode;

export const fiscalYearParam = z
	.string()
	.regex(/^(19|2\d)\d{2}$/)
	.transform(Number);

export const slugParam = slug;

/** The United Nations' goals are numbered 1 to 17. */
export const sdgGoalParam = z
	.string()
	.regex(/^([1-9]|1[0-7])$/)
	.transform(Number);

/** A language of the interface, as forms send it back. */
export const localeName = z.enum(LOCALES);
