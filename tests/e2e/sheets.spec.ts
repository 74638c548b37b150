import type { Locator, Page } from "@playwright/test";
import { LOCALES, type Locale } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import { expect, test } from "./support/fixtures";
import {
	definitionOf,
	evaluationOf,
	inLanguage,
	PLAN,
	POLICIES,
	type SeedIndicator,
	type SeedPolicy,
	shownNumber,
} from "./support/seed";
import { squeeze, visibleText } from "./support/text";

const MESSAGES = { ja, en };

for (const policy of POLICIES) {
	for (const locale of LOCALES) {
		test(`${policy.code} shows everything on its sheet, with chart, sentence and table (${locale})`, async ({
			page,
		}) => {
			await page.goto(routes.policy(locale, policy.code));
			await expect(page.getByRole("img")).toHaveCount(policy.indicators.length);
			for (const indicator of policy.indicators) await expectChart(page, indicator, locale);
			await expectWholeSheet(page, policy, locale);
		});

		test(`${policy.code} shows everything on its sheet, JavaScript off (${locale})`, async ({ plainPage }) => {
			await plainPage.goto(routes.policy(locale, policy.code));
			await expectWholeSheet(plainPage, policy, locale);
		});
	}
}

test("the five sheets have nine charts", () => {
	expect(POLICIES.flatMap(({ indicators }) => indicators)).toHaveLength(9);
});

async function expectWholeSheet(page: Page, policy: SeedPolicy, locale: Locale): Promise<void> {
	for (const indicator of policy.indicators) await expectValues(page, policy, indicator, locale);
	const text = squeeze(await visibleText(page.locator("body")));
	const missing = sheetTexts(policy, locale).filter((part) => !text.includes(squeeze(part)));
	expect(missing).toEqual([]);
}

function articleOf(page: Page, indicator: SeedIndicator, locale: Locale): Locator {
	const name = inLanguage(definitionOf(indicator).name, locale);
	return page.getByRole("article").filter({ has: page.getByRole("heading", { name }) });
}

/** The chart has the indicator's name, and says in its description what the sentence beside it says. */
async function expectChart(page: Page, indicator: SeedIndicator, locale: Locale): Promise<void> {
	const name = inLanguage(definitionOf(indicator).name, locale);
	const article = articleOf(page, indicator, locale);
	const sentence = String(await article.locator("figcaption").textContent());
	expect(sentence).toMatch(/2024.*\d/);
	await expect(article.getByRole("img")).toHaveAccessibleName(`${name} ${sentence}`);
	await expect(article.locator("svg > title")).toHaveText(name);
	await expect(article.locator("svg > desc")).toHaveText(sentence);
	await expect(article.getByRole("table", { name })).toBeVisible();
}

/** The indicator's table holds the baseline, the result of R6, four years to come, and the target. */
async function expectValues(page: Page, policy: SeedPolicy, indicator: SeedIndicator, locale: Locale): Promise<void> {
	const { baseline, target, precision } = definitionOf(indicator);
	const actual = evaluationOf(policy).actuals[indicator.code];
	const cells = articleOf(page, indicator, locale).getByRole("cell");
	const none = MESSAGES[locale].indicator.none;
	const [first, result, last] = [baseline, actual, target].map(
		(value) => shownNumber(value, precision, locale) ?? none,
	);
	const expected = [first, result, "－", "－", "－", "－", last];
	// A mark may follow a figure whose reading is in doubt.
	await expect(cells).toHaveText(expected.map((text) => new RegExp(`^${text?.replaceAll(".", "\\.")}(?![\\d.,])`)));
}

/** Every text of the sheet, as the page has to show it. */
function sheetTexts(policy: SeedPolicy, locale: Locale): string[] {
	const [chapterNumber, sectionNumber, number] = policy.code.split("-").map(Number);
	const chapter = PLAN.chapters.find((candidate) => candidate.number === chapterNumber);
	const section = chapter?.sections.find((candidate) => candidate.number === sectionNumber);
	const label = (text: { ja: string; en?: string | undefined } | null | undefined) => text && inLanguage(text, locale);
	const division = (slug: string | null) =>
		label(PLAN.divisions.find((candidate) => candidate.slug === slug)?.names[0]?.name);
	const messages = MESSAGES[locale];
	const goals: Record<string, string> = messages.sdg.goals;
	return [
		messages.policy.number.replace("{number}", String(number)),
		label(policy.title),
		label(chapter?.title),
		label(section?.title),
		policy.vision,
		...[policy.divisions.lead, ...policy.divisions.related].map(division),
		...policy.relatedPlans.map(label),
		...policy.sdgs.map((goal) => `${goal} ${goals[goal]}`),
		...evaluationTexts(policy, locale),
		...policy.measures.flatMap(({ title, intendedResult, projects }) => [
			title ? label(title) : messages.policy.illegible,
			intendedResult,
			...projects.map(label),
		]),
		...policy.indicators.flatMap((indicator) => indicatorTexts(indicator, locale)),
		...policy.sourceNotes.flatMap(({ printed, reason }) => [printed, label(reason)]),
	].map((text) => text ?? "（the seed is not what this test takes it for）");
}

/** The year's five texts and both grades with their wording, or what stands for a grade that cannot be read. */
function evaluationTexts(policy: SeedPolicy, locale: Locale): string[] {
	const evaluation = evaluationOf(policy);
	const { progress, review } = PLAN.gradeWordings;
	const progressWording = progress.find(({ grade }) => grade === evaluation.progressGrade);
	const reviewWording = review.find(({ grade }) => grade === evaluation.reviewGrade);
	const underReview = MESSAGES[locale].evaluation.underReview;
	return [
		...[evaluation.situation, evaluation.nextSteps, evaluation.outcome],
		...[evaluation.foreseenIssues, evaluation.futureDirection],
		progressWording ? `${progressWording.grade}${inLanguage(progressWording.label, locale)}` : underReview,
		reviewWording ? `${reviewWording.symbol}${inLanguage(reviewWording.label, locale)}` : underReview,
	].map((text) => text ?? "（the seed is not what this test takes it for）");
}

function indicatorTexts(indicator: SeedIndicator, locale: Locale): string[] {
	const { name, unit, direction } = definitionOf(indicator);
	const messages = MESSAGES[locale].indicator;
	return [
		inLanguage(name, locale),
		`${messages.unit} ${unit ? inLanguage(unit, locale) : messages.noUnit}`,
		messages.direction[direction],
	];
}
