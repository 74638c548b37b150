import { LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import { expect, test } from "./support/fixtures";
import { definitionOf, inLanguage, POLICIES } from "./support/seed";

const MESSAGES = { ja, en };

/** A4 less the margins that app/globals.css sets, at 96 pixels an inch. */
const PAPER = { width: 688, height: 1000 };

for (const locale of LOCALES) {
	for (const policy of POLICIES) {
		test(`print: ${policy.code} in the order of the town's sheet, on at most four A4 pages (${locale})`, async ({
			page,
		}) => {
			await page.setViewportSize(PAPER);
			await page.goto(routes.policy(locale, policy.code));
			const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
			expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(4);
			expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);

			await page.emulateMedia({ media: "print" });
			const { fields: words } = MESSAGES[locale];
			const sheet = [
				words.vision,
				words.situation,
				...policy.indicators.map((indicator) => inLanguage(definitionOf(indicator).name, locale)),
				words.progressGrade,
				words.nextSteps,
				words.outcome,
				words.foreseenIssues,
				words.reviewGrade,
				words.futureDirection,
				words.measures,
			];
			const tops = await page.getByRole("heading").evaluateAll((headings) =>
				headings
					.filter((heading) => heading.checkVisibility())
					.map((heading) => ({ text: heading.textContent ?? "", top: heading.getBoundingClientRect().top }))
					.sort((one, other) => one.top - other.top)
					.map(({ text }) => text),
			);
			const printed = tops.flatMap((text) => sheet.filter((title) => text.startsWith(title)));
			expect(printed).toEqual(sheet);
		});
	}
}

test("print: navigation is left out, tables are not cut, and every link's text stays", async ({ page }) => {
	await page.setViewportSize(PAPER);
	await page.goto(routes.policy("ja", "7-1-2"));
	await page.emulateMedia({ media: "print" });
	for (const navigation of await page.getByRole("navigation").all()) {
		const name = await navigation.getAttribute("aria-label");
		if (name !== "年度を選ぶ") await expect(navigation).toBeHidden();
	}
	await expect(page.getByRole("contentinfo")).toBeHidden();
	const overflowing = await page
		.locator("main *")
		.evaluateAll((elements) =>
			elements
				.filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
				.map(({ tagName, className }) => `${tagName} ${className}`),
		);
	expect(overflowing.filter((element) => !element.includes("sr-only"))).toEqual([]);
});
