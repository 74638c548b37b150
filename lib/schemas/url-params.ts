import { z } from "zod";

/**
 * What may stand in a path. Anything else is not an address of the portal: callers answer 404. Numbers have no leading
 * zeros, so that every page has one address.
 */

const digits = /^[1-9]\d{0,3}$/;

/** A chapter's or section's number. */
export const numberParam = z.string().regex(digits).transform(Number);

export const policyCodeParam = z.string().regex(/^[1-9]\d{0,3}(-[1-9]\d{0,3}){2}$/);

/** A policy's indicator such as 7-1-1-1, or a chapter's own such as 7-1. */
export const indicatorCodeParam = z.string().regex(/^[1-9]\d{0,3}(-[1-9]\d{0,3}){1,3}$/);

export const fiscalYearParam = z
	.string()
	.regex(/^(19|2\d)\d{2}$/)
	.transform(Number);

export const slugParam = z
	.string()
	.max(100)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** The United Nations' goals are numbered 1 to 17. */
export const sdgGoalParam = z
	.string()
	.regex(/^([1-9]|1[0-7])$/)
	.transform(Number);
