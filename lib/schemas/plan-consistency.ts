import { PROGRESS_GRADES, REVIEW_GRADES } from "@/lib/domain/grades";
import { checkActual, checkIndicators, type Indicator } from "./indicator-consistency";
import type { PlanData, PlanFile, PolicyFile } from "./plan-data";
import { checkAscending, checkInPlan, checkUnique, type Report, type Years } from "./plan-problems";

/** A fault in a plan folder: `path` leads to the field inside `file`, as in `indicators.0.code`. */
export type PlanProblem = { file: string; path: string; problem: string };

/** Faults that the schema cannot see because they lie between fields or files. An empty list: the plan can be loaded. */
export function findPlanProblems({ plan, policies }: PlanData): PlanProblem[] {
	const problems: PlanProblem[] = [];
	const reportIn =
		(file: string): Report =>
		(path, problem) =>
			problems.push({ file, path, problem });

	checkPlan(plan, reportIn("plan.json"));
	const slugs = new Set(plan.divisions.map(({ slug }) => slug));
	const seen = new Set<string>();
	for (const policy of policies) {
		const report = reportIn(`policies/${policy.code}.json`);
		if (seen.has(policy.code)) {
			report("code", `another file already has the policy ${policy.code}; give each policy one file`);
		}
		seen.add(policy.code);
		checkPlace(policy.code, plan.chapters, report);
		checkDivisions(policy.divisions, slugs, report);
		checkUnique(policy.sdgs, (i) => `sdgs.${i}`, report);
		checkIndicators(policy.indicators, policy.code, plan.plan, report);
		checkEvaluations(policy, plan.plan, report);
		checkNotes(policy.sourceNotes, policy.indicators, plan.plan, report);
	}
	return problems;
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
		const within: Report = (path, problem) => report(`chapters.${i}.${path}`, problem);
		checkUnique(
			chapter.sections.map(({ number }) => number),
			(j) => `sections.${j}.number`,
			within,
		);
		checkUnique(chapter.sdgs, (j) => `sdgs.${j}`, within);
		checkIndicators(chapter.indicators, String(chapter.number), plan, within);
		checkNotes(chapter.sourceNotes, chapter.indicators, plan, within);
	}
}

function checkYears({ baselineYear, firstYear, targetYear }: Years, report: Report): void {
	if (baselineYear >= firstYear) {
		report("plan.baselineYear", `${baselineYear} is not before the first year ${firstYear}; give the baseline's year`);
	}
	if (firstYear > targetYear) {
		report("plan.targetYear", `${targetYear} lies before the first year ${firstYear}; give the plan's last year`);
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
		report(path, `the grades must be ${grades.join(", ")}, each once and in this order`);
	}
}

function checkPlace(code: string, chapters: PlanFile["chapters"], report: Report): void {
	const [chapterNumber, sectionNumber] = code.split("-").map(Number);
	const chapter = chapters.find(({ number }) => number === chapterNumber);
	if (!chapter) {
		report("code", `plan.json has no chapter ${chapterNumber}; add it there or correct the code`);
	} else if (!chapter.sections.some(({ number }) => number === sectionNumber)) {
		const section = `section ${sectionNumber} in chapter ${chapterNumber}`;
		report("code", `plan.json has no ${section}; add it there or correct the code`);
	}
}

function checkDivisions({ lead, related }: PolicyFile["divisions"], known: ReadonlySet<string>, report: Report): void {
	const checkKnown = (slug: string, path: string) => {
		if (!known.has(slug)) {
			report(path, `division "${slug}" is not listed in plan.json; add it there or correct the slug`);
		}
	};
	checkKnown(lead, "divisions.lead");
	for (const [i, slug] of related.entries()) {
		const path = `divisions.related.${i}`;
		checkKnown(slug, path);
		if (slug === lead) report(path, `"${slug}" is already the lead division; remove it from related`);
	}
	checkUnique(related, (i) => `divisions.related.${i}`, report);
}

function checkEvaluations({ evaluations, indicators }: PolicyFile, years: Years, report: Report): void {
	const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
	for (const [i, { fiscalYear, actuals }] of evaluations.entries()) {
		checkInPlan(fiscalYear, years, `evaluations.${i}.fiscalYear`, "evaluations are for", report);
		for (const [code, value] of Object.entries(actuals)) {
			const path = `evaluations.${i}.actuals.${code}`;
			const indicator = byCode.get(code);
			if (indicator) checkActual(value, indicator, fiscalYear, path, report);
			else report(path, `the policy has no indicator ${code}; add it or correct the code`);
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
	for (const [i, { indicator, fiscalYear }] of notes.entries()) {
		if (fiscalYear !== undefined) {
			const advice = "leave the year out, or give one of";
			checkInPlan(fiscalYear, years, `sourceNotes.${i}.fiscalYear`, advice, report);
		}
		if (indicator === undefined || indicators.some(({ code }) => code === indicator)) continue;
		report(`sourceNotes.${i}.indicator`, `this file's entry has no indicator ${indicator}; correct or remove the code`);
	}
}
