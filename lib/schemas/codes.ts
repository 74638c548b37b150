import { z } from "zod";

/**
 * The codes and slugs that addresses are made of. A plan is loaded by the same rules by which addresses are read, so
 * that all it names has a page. Numbers have no leading zeros, so that every page has one address.
 */

const LARGEST_NUMBER = 9999;
const NUMBER = "[1-9]\\d{0,3}";
const LONGEST_SLUG = 100;

/** A chapter's or section's number as a number. */
export const placeNumber = z.int().min(1).max(LARGEST_NUMBER);

/** A chapter's or section's number as it stands in an address. */
export const placeNumberText = z.string().regex(new RegExp(`^${NUMBER}$`));

/** A section with its chapter, such as 7-1. */
export const sectionCode = z.string().regex(new RegExp(`^${NUMBER}-${NUMBER}$`));

export const policyCode = z
	.string()
	.regex(new RegExp(`^${NUMBER}(-${NUMBER}){2}$`), "must look like 7-1-1, each number 1 to 9999 without leading zeros");

/** A policy's indicator such as 7-1-1-1, or a chapter's own such as 7-1. */
export const indicatorCode = z
	.string()
	.regex(
		new RegExp(`^${NUMBER}(-${NUMBER}){1,3}$`),
		"must look like 7-1-1-1, or 7-1 for a chapter's own, each number 1 to 9999 without leading zeros",
	);

export const slug = z
	.string()
	.max(LONGEST_SLUG)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case letters, digits and hyphens");
