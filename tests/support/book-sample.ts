import type { Locale } from "@/lib/domain/localized";
import { WHOLE_PLAN } from "@/lib/domain/selection";
import type { BookContent, BookPolicy } from "@/lib/export/pdf/book-content";
import type { BriefContent } from "@/lib/export/pdf/brief-content";
import type { SheetPolicy } from "@/lib/export/pdf/sheet-input";
import { SAMPLE_POLICY, sheetInput } from "./sheet-sample";

const both = (ja: string, en: string | null = null) => ({ ja, en });

/** A sample of a whole town's policies, numbered from 1 on in chapters of ten. */
export const manyPolicies = (count: number): SheetPolicy[] =>
	Array.from({ length: count }, (_, index) => {
		const chapter = Math.floor(index / 10) + 1;
		const code = `${chapter}-1-${(index % 10) + 1}`;
		return {
			...SAMPLE_POLICY,
			code,
			number: (index % 10) + 1,
			chapter: { number: chapter, title: both(`第${chapter}のまちづくり`) },
			indicators: SAMPLE_POLICY.indicators.map((series, place) => ({ ...series, code: `${code}-${place + 1}` })),
		};
	});

const toBookPolicy = (policy: SheetPolicy): BookPolicy => ({
	...policy,
	grades: policy.evaluations.map(({ fiscalYear, progressGrade, reviewGrade }) => ({
		fiscalYear,
		progressGrade,
		reviewGrade,
	})),
});

/** What a book of policies is made of; of the sample's newest year, compared with the one before, where nothing else is said. */
export function bookContent(
	locale: Locale,
	policies: readonly SheetPolicy[] = [SAMPLE_POLICY],
	changes: Partial<BookContent> = {},
): BookContent {
	const { site, words, portalUrl } = sheetInput(locale);
	const chapters = new Map(policies.map(({ chapter }) => [chapter.number, { ...chapter, indicators: [] }]));
	return {
		words,
		site: {
			...site,
			municipality: { ...site.municipality, name: both("見本町", "Sample Town"), contact: both("企画課") },
		},
		selection: WHOLE_PLAN,
		years: [2025],
		comparedYear: 2024,
		divisionNames: new Map(),
		chapters: [...chapters.values()],
		policies: policies.map(toBookPolicy),
		portalUrl,
		address: `${portalUrl}/${locale}/council`,
		...changes,
	};
}

/** The same as a brief is made of it. */
export function briefContent(
	locale: Locale,
	policies: readonly SheetPolicy[] = [SAMPLE_POLICY],
	changes: Partial<BriefContent> = {},
): BriefContent {
	const { words, site, chapters, address, policies: found } = bookContent(locale, policies);
	return {
		words,
		site,
		year: 2025,
		comparedYear: 2024,
		isWholePlan: true,
		chapters,
		policies: found.map(({ code, title, chapter, indicators, grades, evaluations }) => ({
			code,
			title,
			chapter: chapter.number,
			indicators,
			grades,
			publications: evaluations,
		})),
		address,
		...changes,
	};
}
