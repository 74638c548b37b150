/** What can be wrong between the fields of a plan, each with what it names. Forms translate it by its kind. */
type FaultValues = {
	outsidePlan: { year: number; firstYear: number; targetYear: number };
	endOutsidePlan: { year: number; firstYear: number; targetYear: number };
	noteOutsidePlan: { year: number; firstYear: number; targetYear: number };
	notAscending: { year: number; before: number };
	alreadyUsed: { key: string };
	baselineNotFirst: { baselineYear: number; firstYear: number };
	targetBeforeFirst: { targetYear: number; firstYear: number };
	gradeOrder: { grades: string };
	policyTwice: { code: string };
	noChapter: { chapter: number };
	noSection: { chapter: number; section: number };
	unknownDivision: { slug: string };
	leadIsRelated: { slug: string };
	unknownIndicator: { owner: "the policy" | "the chapter"; code: string };
	notedUnknownIndicator: { code: string };
	noteTwice: { field: string };
	foreignIndicator: { code: string; owner: string };
	startsLate: { year: number; baselineYear: number };
	firstRedefined: Record<never, never>;
	startsAfterEnd: { year: number; endedYear: number };
	increaseFalls: { target: string; baseline: string };
	decreaseRises: { target: string; baseline: string };
	ownYearsOrder: { baselineYear: number; targetYear: number };
	dueBeforeStart: { targetYear: number; fromYear: number };
	yearFarOutside: { year: number; earliest: number; latest: number };
	valueAfterEnd: { code: string; year: number; endedYear: number };
	tooManyDecimals: { value: string; precision: number };
};

export type PlanFaultKind = keyof FaultValues;

/** One fault: its kind and what it names. */
export type PlanFault = { [Kind in PlanFaultKind]: { kind: Kind; values: FaultValues[Kind] } }[PlanFaultKind];

const correctOne = "correct one of them";
const correctWay = (opposite: string) => `use ${opposite} or maintain, or correct the values`;

/** What is wrong and what to do, for whoever loads a folder. */
const SENTENCES: { [Kind in PlanFaultKind]: (values: FaultValues[Kind]) => string } = {
	outsidePlan: ({ year, firstYear, targetYear }) =>
		`${year} is outside the plan; evaluations are for ${firstYear} to ${targetYear}`,
	endOutsidePlan: ({ year, firstYear, targetYear }) =>
		`${year} is outside the plan; give the last year with a value, within ${firstYear} to ${targetYear}`,
	noteOutsidePlan: ({ year, firstYear, targetYear }) =>
		`${year} is outside the plan; leave the year out, or give one of ${firstYear} to ${targetYear}`,
	notAscending: ({ year, before }) => `${year} does not come after ${before}; order the entries by year, one a year`,
	alreadyUsed: ({ key }) => `${key} is already used; remove the duplicate or correct it`,
	baselineNotFirst: ({ baselineYear, firstYear }) =>
		`${baselineYear} is not before the first year ${firstYear}; give the baseline's year`,
	targetBeforeFirst: ({ targetYear, firstYear }) =>
		`${targetYear} lies before the first year ${firstYear}; give the plan's last year`,
	gradeOrder: ({ grades }) => `the grades must be ${grades}, each once and in this order`,
	policyTwice: ({ code }) => `another file already has the policy ${code}; give each policy one file`,
	noChapter: ({ chapter }) => `plan.json has no chapter ${chapter}; add it there or correct the code`,
	noSection: ({ chapter, section }) =>
		`plan.json has no section ${section} in chapter ${chapter}; add it there or correct the code`,
	unknownDivision: ({ slug }) => `division "${slug}" is not listed in plan.json; add it there or correct the slug`,
	leadIsRelated: ({ slug }) => `"${slug}" is already the lead division; remove it from related`,
	unknownIndicator: ({ owner, code }) => `${owner} has no indicator ${code}; add it or correct the code`,
	notedUnknownIndicator: ({ code }) => `this file's entry has no indicator ${code}; correct or remove the code`,
	noteTwice: ({ field }) => `a note on ${field} quotes the same already; remove one of them`,
	foreignIndicator: ({ code, owner }) => `${code} does not belong here; use ${owner}- and the indicator's number`,
	startsLate: ({ year, baselineYear }) =>
		`${year} lies after the plan's baseline year ${baselineYear}; let the first definition start then or earlier, so that every year has one`,
	firstRedefined: () => "the first definition replaces none; remove redefined",
	startsAfterEnd: ({ year, endedYear }) => `${year} lies after endedYear ${endedYear}; ${correctOne}`,
	increaseFalls: ({ target, baseline }) =>
		`increase, but the target ${target} is below the baseline ${baseline}; ${correctWay("decrease")}`,
	decreaseRises: ({ target, baseline }) =>
		`decrease, but the target ${target} is above the baseline ${baseline}; ${correctWay("increase")}`,
	ownYearsOrder: ({ baselineYear, targetYear }) =>
		`the baseline's year ${baselineYear} is not before the target's ${targetYear}; ${correctOne}`,
	dueBeforeStart: ({ targetYear, fromYear }) =>
		`${targetYear} lies before ${fromYear}, from which the definition applies; ${correctOne}`,
	yearFarOutside: ({ year, earliest, latest }) =>
		`${year} is far outside the plan; give a year from ${earliest} to ${latest}`,
	valueAfterEnd: ({ code, year, endedYear }) =>
		`${code} ended in ${endedYear} and has no value in ${year}; remove it or correct endedYear`,
	tooManyDecimals: ({ value, precision }) =>
		`${value} has more decimals than precision ${precision}; raise that or correct the value`,
};

/** A fault as an English sentence. */
export function sayFault<Kind extends PlanFaultKind>({
	kind,
	values,
}: {
	kind: Kind;
	values: FaultValues[Kind];
}): string {
	return SENTENCES[kind](values);
}
