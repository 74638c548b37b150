import { z } from "zod";
import { slug } from "../codes";
import { oneId, oneText } from "../form-inputs";
import {
	ifSent,
	line,
	localizedLines,
	longText,
	optionalLine,
	optionalLongText,
	pageLocale,
	sdgGoals,
	seen,
	ticked,
	typedPlaceNumber,
	typedYear,
} from "./inputs";

/** The forms of the plan's places: the plan itself, chapters, sections, policies and their measures. */

/** A record that is deleted, or on which something is done that asks for nothing else. */
export const recordStep = z.object({ locale: pageLocale, id: oneId });

const record = { locale: pageLocale, id: oneId, seen };

export const planFactsForm = z.object({
	locale: pageLocale,
	seen,
	...ifSent({
		title: line,
		titleEn: optionalLine,
		sourceTitle: line,
		sourceTitleEn: optionalLine,
		baselineYear: typedYear,
		firstYear: typedYear,
		targetYear: typedYear,
	}),
});

const chapter = {
	number: typedPlaceNumber,
	title: line,
	titleEn: optionalLine,
	description: optionalLongText,
	descriptionEn: optionalLongText,
	sdgs: sdgGoals,
};
export const newChapterForm = z.object({ locale: pageLocale, ...chapter });
export const chapterForm = z.object({ ...record, ...ifSent(chapter) });

const section = { number: typedPlaceNumber, title: line, titleEn: optionalLine };
export const newSectionForm = z.object({ locale: pageLocale, chapterId: oneId, ...section });
export const sectionForm = z.object({ ...record, ...ifSent(section) });

/** Empty: the division that leads is not known. */
const leadSlug = oneText.transform((text) => text || null).pipe(slug.nullable());

const policy = {
	number: typedPlaceNumber,
	title: line,
	titleEn: optionalLine,
	vision: longText,
	lead: leadSlug,
	related: ticked(slug),
	relatedPlans: localizedLines,
	sdgs: sdgGoals,
};
export const newPolicyForm = z.object({ locale: pageLocale, sectionId: oneId, ...policy });
export const policyForm = z.object({ ...record, ...ifSent(policy) });

const measure = {
	place: typedPlaceNumber,
	title: optionalLine,
	titleEn: optionalLine,
	intendedResult: longText,
	projects: localizedLines,
};
export const newMeasureForm = z.object({ locale: pageLocale, policyId: oneId, ...measure });
export const measureForm = z.object({ ...record, ...ifSent(measure) });

export const sourceNoteForm = z.object({ locale: pageLocale, id: oneId, resolution: longText });
