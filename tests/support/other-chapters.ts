import { type PlanData, type PolicyFile, planFile, policyFile } from "@/lib/schemas/plan-data";

/** Titles of chapters as a town's plan has them, beside the seventh. */
const CHAPTERS = [
	"健やかに暮らせるまちづくり",
	"子どもが育つまちづくり",
	"学びと文化のまちづくり",
	"安全で安心なまちづくり",
	"活力あるまちづくり",
	"自然と共生するまちづくり",
];

/** The whole plan of which the seed has one chapter: the other six are made from its sheets, under codes of their own. */
export function withOtherChapters(seed: PlanData, { sections = 2, policiesASection = 4 } = {}): PlanData {
	const chapters = CHAPTERS.map((title, index) => ({
		number: index + 1,
		title: { ja: title },
		indicators: [chapterIndicator(index + 1)],
		evaluations: [{ fiscalYear: 2024, actuals: { [`${index + 1}-1`]: "61.5" } }],
		sections: range(sections).map((number) => ({ number, title: { ja: `${title}の第${number}節` } })),
	}));
	const divisions = range(3).map((number) => ({
		slug: `added-${number}`,
		names: [{ fromYear: 2024, name: { ja: `追加した課${number}` } }],
	}));
	const plan = planFile.parse({
		...seed.plan,
		divisions: [...seed.plan.divisions, ...divisions],
		chapters: [...chapters, ...seed.plan.chapters],
	});
	const added = chapters.flatMap(({ number: chapter }) =>
		range(sections).flatMap((section) =>
			range(policiesASection).map((policy) => {
				const sheet = seed.policies[(chapter + section + policy) % seed.policies.length];
				if (!sheet) throw new Error("the seed has no policies");
				return recoded(sheet, `${chapter}-${section}-${policy}`);
			}),
		),
	);
	return { plan, policies: [...added, ...seed.policies] };
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

function chapterIndicator(chapter: number) {
	const definition = {
		fromYear: 2022,
		name: { ja: "満足している町民の割合" },
		unit: { ja: "%" },
		precision: 1,
		direction: "increase",
		baseline: "60",
		target: "70",
	};
	return { code: `${chapter}-1`, definitions: [definition] };
}

/** A sheet under another code, its indicators with it. */
function recoded(sheet: PolicyFile, code: string): PolicyFile {
	const quoted = new RegExp(`"${sheet.code}((?:-\\d+)?)"`, "g");
	return policyFile.parse(JSON.parse(JSON.stringify(sheet).replaceAll(quoted, `"${code}$1"`)));
}
