import { z } from "zod";

/** Plain decimal digits that fit DECIMAL(20,6): up to 14 before the point, up to 6 after. No exponent, no commas. */
export const decimalString = z
	.string()
	.regex(/^-?\d{1,14}(\.\d{1,6})?$/, 'must be a decimal number in quotes, such as "0.88"');
