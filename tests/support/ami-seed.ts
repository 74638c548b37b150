import { readdirSync, readFileSync } from "node:fs";
import { type PlanData, type PlanFile, type PolicyFile, planFile, policyFile } from "@/lib/schemas/plan-data";

const FOLDER = new URL("../../prisma/seed/ami/", import.meta.url);

const readJson = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));

/** The seed as it lies in the folder, checked by the schemas. */
export function readAmiSeed(): PlanData {
	const files = readdirSync(new URL("policies/", FOLDER)).sort();
	return {
		plan: planFile.parse(readJson("plan.json")),
		policies: files.map((file) => policyFile.parse(readJson(`policies/${file}`))),
	};
}

/** Everything the chapter's own page should print if the seed is right, apart from its indicator. */
export function chapterTexts({ plan, policies }: PlanData, number: number): string[] {
	const chapter = plan.chapters.find((one) => one.number === number);
	if (!chapter) throw new Error(`the seed has no chapter ${number}`);
	const sections = chapter.sections.flatMap((section) => [
		`第${section.number}節 ${section.title.ja}`,
		...policies
			.filter(({ code }) => code.startsWith(`${number}-${section.number}-`))
			.map(({ code, title }) => `${code.split("-")[2]} ${title.ja}`),
	]);
	return [`第${number}章`, chapter.title.ja, chapter.description?.ja ?? "", ...chapter.sdgs.map(String), ...sections];
}

/**
 * Everything a policy's sheet should print if the seed is right, apart from its indicators.
 * @param legendSymbols whether the OCR shows the symbols of the review legend (else boxes)
 */
export function policyTexts(plan: PlanFile, policy: PolicyFile, legendSymbols: boolean): string[] {
	const [chapterNumber, sectionNumber, number] = policy.code.split("-");
	const chapter = plan.chapters.find((one) => String(one.number) === chapterNumber);
	const section = chapter?.sections.find((one) => String(one.number) === sectionNumber);
	const divisionName = (slug: string | null) =>
		plan.divisions.find((one) => one.slug === slug)?.names[0]?.name.ja ?? "";
	return [
		`第${chapterNumber}章 第${sectionNumber}節 第${number}施策`,
		section?.title.ja ?? "",
		policy.title.ja,
		policy.vision,
		divisionName(policy.divisions.lead),
		policy.divisions.related.map(divisionName).join("、"),
		policy.relatedPlans.map(({ ja }) => ja).join("、"),
		...policy.sdgs.map(String),
		...policy.evaluations.flatMap((evaluation) => evaluationTexts(plan, evaluation)),
		...legendTexts(plan.gradeWordings, legendSymbols),
		...policy.measures.flatMap(({ title, intendedResult, projects }) => [
			title?.ja ?? "",
			intendedResult,
			projects.map(({ ja }) => ja).join(""),
		]),
	];
}

function evaluationTexts({ gradeWordings }: PlanFile, evaluation: PolicyFile["evaluations"][number]): string[] {
	const { situation, progressGrade, nextSteps, outcome, foreseenIssues, reviewGrade, futureDirection } = evaluation;
	const reviewSymbol = gradeWordings.review.find(({ grade }) => grade === reviewGrade)?.symbol;
	return [
		situation ?? "",
		progressGrade ?? "",
		nextSteps ?? "",
		outcome ?? "",
		foreseenIssues ?? "",
		reviewSymbol ?? "",
		futureDirection ?? "",
	];
}

function legendTexts({ progress, review }: PlanFile["gradeWordings"], symbols: boolean): string[] {
	const reviewLabels = review.map(({ symbol, label }) => (symbols ? `${symbol} ${label.ja}` : label.ja));
	return [
		progress.map(({ grade, label }) => `${grade} ${label.ja}`).join(" "),
		...(symbols ? [reviewLabels.join(" ")] : reviewLabels),
	];
}
