import { type PlanData, planFile, policyFile } from "@/lib/schemas/plan-data";
import { soundPlan } from "./sound-plan";

const note = { field: "vision", printed: "姿", reason: { ja: "かすれ", en: "faint" } };

/** A plan in which everything that the format can hold is used, and nothing is wrong. */
export function richPlan(): PlanData {
	const { plan, policies } = soundPlan();
	const [first, second] = policies;
	const [chapter] = plan.chapters;
	const [indicator] = first?.indicators ?? [];
	const [definition] = indicator?.definitions ?? [];
	const [, evaluation] = first?.evaluations ?? [];
	if (!first || !second || !chapter || !indicator || !definition || !evaluation) throw new Error("soundPlan changed");
	return {
		plan: planFile.parse({
			...plan,
			municipality: {
				...plan.municipality,
				licence: { name: { ja: "町の利用規約", en: "Terms of the Town" }, url: "https://example.jp/terms?v=2&lang=ja" },
			},
			chapters: [
				{
					...chapter,
					title: { ja: "未来", en: "Future" },
					description: { ja: "説明", en: "Description" },
					sdgs: [17, 3],
					sections: [...chapter.sections, { number: 12, title: { ja: "第12節" } }],
					evaluations: [
						{ fiscalYear: 2024, actuals: { "7-1": "1.5" } },
						{ fiscalYear: 2025, actuals: { "7-1": { absence: "pending" } }, explanation: "説明" },
					],
					sourceNotes: [{ ...note, field: "target", indicator: "7-1", fiscalYear: 2025 }],
				},
			],
		}),
		policies: [
			policyFile.parse({
				...first,
				divisions: { lead: null, related: ["finance", "planning"] },
				relatedPlans: [{ ja: "計画甲", en: "Plan A" }, { ja: "計画乙" }],
				indicators: [
					{
						...indicator,
						definitions: [
							{ ...definition, unit: { ja: "%", en: "%" }, baseline: null, target: { absence: "notApplicable" } },
							{
								...definition,
								fromYear: 2025,
								redefined: true,
								changeReason: "見直し",
								precision: 2,
								target: "2.20",
							},
						],
					},
					{ code: "7-1-1-10", endedYear: 2025, definitions: [{ ...definition, baselineYear: 2021, targetYear: 2030 }] },
				],
				measures: [
					{ title: null, intendedResult: "一行目\n二行目", projects: [{ ja: "事業", en: "Project" }] },
					{ title: { ja: "個別施策" }, intendedResult: "成果", projects: [] },
				],
				evaluations: [
					{
						...evaluation,
						fiscalYear: 2024,
						situation: "現状\n課題",
						progressGrade: "C",
						reviewGrade: 4,
						explanation: "食い違いの説明",
						actuals: { "7-1-1-1": "-0.5", "7-1-1-10": null },
					},
					{
						...evaluation,
						fiscalYear: 2025,
						measures: [{ title: { ja: "その年の施策" }, intendedResult: "結果", projects: [{ ja: "その年の事業" }] }],
						actuals: { "7-1-1-1": "11.10", "7-1-1-10": { absence: "illegible" } },
					},
					{ ...evaluation, fiscalYear: 2026, measures: [], actuals: {} },
				],
				sourceNotes: [
					{ ...note, resolvedAt: "2026-05-01T09:00:00+09:00", resolution: "原本で確かめた" },
					{ ...note, field: "actual", indicator: "7-1-1-1", fiscalYear: 2024, printed: "O.5" },
				],
			}),
			second,
		],
	};
}
