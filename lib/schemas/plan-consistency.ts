import { PROGRESS_GRADES, REVIEW_GRADES } from "@/lib/domain/grades";
import { checkActual, checkIndicators, type Indicator } from "./indicator-consistency";
import type { PlanData, PlanFile, PolicyFile } from "./plan-data";
import { type PlanFault, sayFault } from "./plan-faults";
import { checkAscending, checkInPlan, checkUnique, type Report, type Years } from "./plan-problems";

/** A fault in a plan folder: `path` leads to the field inside `file`, as in `indicators.0.code`. */
export type PlanProblem = { file: string; path: string; problem: string };

/** The same by its kind. `policy` is the place of the policy's file in the list; null: the plan's own. */
export type PlacedFault = PlanFault & { policy: number | null; path: string };

/** Faults in words, by file. An empty list: the plan can be loaded. */
export function findPlanProblems(data: PlanData): PlanProblem[] {
	return findPlanFaults(data).map(({ policy, path, ...fault }) => ({
		file: policy === null ? "plan.json" : `policies/${data.policies[policy]?.code}.json`,
		path,
		problem: sayFault(fault),
	}));
}

/** Faults that the schema cannot see because they lie between fields or files. */
export function findPlanFaults({ plan, policies }: PlanData): PlacedFault[] {
	const faults: PlacedFault[] = [];
	const reportIn =
		(policy: number | null): Report =>
		(path, fault) =>
			faults.push({ ...fault, policy, path });

	checkPlan(plan, reportIn(null));
	const slugs = new Set(plan.divisions.map(({ slug }) => slug));
	const seen = new Set<string>();
	for (const [i, policy] of policies.entries()) {
		const report = reportIn(i);
		const { code } = policy;
		if (seen.has(code)) report("code", { kind: "policyTwice", values: { code } });
		seen.add(code);
		checkPlace(code, plan.chapters, report);
		checkDivisions(policy.divisions, slugs, report);
		checkUnique(policy.sdgs, (goal) => `sdgs.${goal}`, report);
		checkIndicators(policy.indicators, code, plan.plan, report);
		checkEvaluations(policy, "the policy", plan.plan, report);
		checkNotes(policy.sourceNotes, policy.indicators, plan.plan, report);
	}
	return faults;
}

function checkPlan({ plan, municipality, divisions, chapters, gradeWordings }: PlanFile, report: Report): void {
	checkYears(plan, report);
	checkAscending(municipality.names, "municipality.names", report);
	checkGradeOrder(gradeWordings.progress, PROGRESS_GRADES, "gradeWordings.progress", report);
	checkGradeOrder(gradeWordings.review, REVIEW_GRADES, "gradeWordings.review", report);
	checkUnique(
		divisions.map(({ slug }) => slug),
		(i) => `divisions.${i}.slug`,
		report,
	);
	for (const [i, { names }] of divisions.entries()) checkAscending(names, `divisions.${i}.names`, report);
	checkUnique(
		chapters.map(({ number }) => number),
		(i) => `chapters.${i}.number`,
		report,
	);
	for (const [i, chapter] of chapters.entries()) {
		const within: Report = (path, fault) => report(`chapters.${i}.${path}`, fault);
		checkUnique(
			chapter.sections.map(({ number }) => number),
			(j) => `sections.${j}.number`,
			within,
		);
		checkUnique(chapter.sdgs, (j) => `sdgs.${j}`, within);
		checkIndicators(chapter.indicators, String(chapter.number), plan, within);
		checkEvaluations(chapter, "the chapter", plan, within);
		checkNotes(chapter.sourceNotes, chapter.indicators, plan, within);
	}
}

function checkYears({ baselineYear, firstYear, targetYear }: Years, report: Report): void {
	if (baselineYear >= firstYear) {
		report("plan.baselineYear", { kind: "baselineNotFirst", values: { baselineYear, firstYear } });
	}
	if (firstYear > targetYear) {
		report("plan.targetYear", { kind: "targetBeforeFirst", values: { targetYear, firstYear } });
	}
}

/** The database numbers the grades by their place, so the order carries meaning. */
function checkGradeOrder<Grade>(
	wordings: readonly { grade: Grade }[],
	grades: readonly Grade[],
	path: string,
	report: Report,
): void {
	if (wordings.some(({ grade }, i) => grade !== grades[i])) {
		report(path, { kind: "gradeOrder", values: { grades: grades.join(", ") } });
	}
}

function checkPlace(code: string, chapters: PlanFile["chapters"], report: Report): void {
	const [chapterNumber = 0, section = 0] = code.split("-").map(Number);
	const chapter = chapters.find(({ number }) => number === chapterNumber);
	if (!chapter) report("code", { kind: "noChapter", values: { chapter: chapterNumber } });
	else if (!chapter.sections.some(({ number }) => number === section)) {
		report("code", { kind: "noSection", values: { chapter: chapterNumber, section } });
	}
}

function checkDivisions({ lead, related }: PolicyFile["divisions"], known: ReadonlySet<string>, report: Report): void {
	const checkKnown = (slug: string, path: string) => {
		if (!known.has(slug)) report(path, { kind: "unknownDivision", values: { slug } });
	};
	if (lead !== null) checkKnown(lead, "divisions.lead");
	for (const [i, slug] of related.entries()) {
		const path = `divisions.related.${i}`;
		checkKnown(slug, path);
		if (slug === lead) report(path, { kind: "leadIsRelated", values: { slug } });
	}
	checkUnique(related, (i) => `divisions.related.${i}`, report);
}

type Evaluated = Pick<PolicyFile, "evaluations" | "indicators">;

function checkEvaluations(
	{ evaluations, indicators }: Evaluated,
	owner: "the policy" | "the chapter",
	years: Years,
	report: Report,
): void {
	const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
	for (const [i, { fiscalYear, actuals }] of evaluations.entries()) {
		checkInPlan(fiscalYear, years, `evaluations.${i}.fiscalYear`, "outsidePlan", report);
		for (const [code, value] of Object.entries(actuals)) {
			const path = `evaluations.${i}.actuals.${code}`;
			const indicator = byCode.get(code);
			if (indicator) checkActual(value, indicator, fiscalYear, path, report);
			else report(path, { kind: "unknownIndicator", values: { owner, code } });
		}
	}
	checkUnique(
		evaluations.map(({ fiscalYear }) => fiscalYear),
		(i) => `evaluations.${i}.fiscalYear`,
		report,
	);
}

function checkNotes(
	notes: PolicyFile["sourceNotes"],
	indicators: readonly Indicator[],
	years: Years,
	report: Report,
): void {
	const seen = new Set<string>();
	for (const [i, { indicator, fiscalYear, field, printed }] of notes.entries()) {
		if (fiscalYear !== undefined) {
			checkInPlan(fiscalYear, years, `sourceNotes.${i}.fiscalYear`, "noteOutsidePlan", report);
		}
		const key = JSON.stringify([field, indicator, fiscalYear, printed]);
		if (seen.has(key)) report(`sourceNotes.${i}`, { kind: "noteTwice", values: { field } });
		seen.add(key);
		if (indicator === undefined || indicators.some(({ code }) => code === indicator)) continue;
		report(`sourceNotes.${i}.indicator`, { kind: "notedUnknownIndicator", values: { code: indicator } });
	}
}
