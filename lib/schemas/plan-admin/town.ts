import { z } from "zod";
import { wordingField } from "@/lib/domain/grade-wording-field";
import { slug } from "../codes";
import { oneText, oneYear } from "../form-inputs";
import { ifSent, line, longText, optionalLine, optionalLongText, pageLocale, seen, typedYear } from "./inputs";

/** The forms of divisions, the town and the wording of its grades. */

const name = { fromYear: typedYear, name: line, nameEn: optionalLine };

/** Whose name: a division's by its id, or the town's. */
const owner = oneText
	.pipe(z.string().regex(/^(town|[1-9]\d{0,8})$/))
	.transform((text) => (text === "town" ? ("town" as const) : { divisionId: Number(text) }));

export const newNameForm = z.object({ locale: pageLocale, owner, ...name });
export const nameForm = z.object({ locale: pageLocale, owner, ofYear: oneYear, seen, ...ifSent(name) });
export const nameStep = z.object({ locale: pageLocale, owner, ofYear: oneYear });

/** In whatever width and case it is typed. */
const typedSlug = oneText
	.pipe(z.string().min(1, "planAdmin.required"))
	.transform((text) => text.normalize("NFKC").toLowerCase())
	.refine((text) => slug.safeParse(text).success, "planAdmin.notASlug");

export const newDivisionForm = z.object({ locale: pageLocale, slug: typedSlug, ...name });
const DIGITS = /^\d{5}$/;

export const townForm = z.object({
	locale: pageLocale,
	seen,
	...ifSent({
		municipalityCode: oneText
			.transform((text) => text.normalize("NFKC"))
			.pipe(z.string().regex(DIGITS, "planAdmin.notATownCode")),
		websiteUrl: oneText.pipe(z.url({ protocol: /^https?$/, error: "planAdmin.notAnAddress" })),
		contact: longText,
		contactEn: optionalLongText,
		licenceName: line,
		licenceNameEn: optionalLine,
		licenceUrl: line.pipe(z.url({ protocol: /^https?$/, error: "planAdmin.notAnAddress", normalize: true })),
	}),
});

const KINDS = ["progress", "review"] as const;
const GRADES = [1, 2, 3, 4] as const;

const wordings = Object.fromEntries(
	KINDS.flatMap((kind) =>
		GRADES.flatMap((grade) => [
			[wordingField({ kind, grade }, "ja"), line],
			[wordingField({ kind, grade }, "en"), optionalLine],
		]),
	),
);

export const gradeWordingsForm = z.object({ locale: pageLocale, seen, ...ifSent(wordings) });
