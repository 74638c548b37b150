import { describe, expect, it } from "vitest";
import { claimIn } from "@/lib/domain/claims";

describe("a claim in a named year", () => {
	it.each([
		"令和6年度は目標を達成した。",
		"令和６年度に目標を達成した。",
		"R6は目標を達成した。",
		"2024年度は目標を達成した。",
		"令和7年3月末に目標を達成した。",
		"今年度は目標を達成した。",
		"2013年度比で増加し、目標を達成した。",
	])("%s: counts, since it is the evaluated one", (sentence) => {
		expect(claimIn(sentence, 2024)).toMatchObject({ says: "reached", isInterim: false, topic: null });
	});

	it("counts in the evaluation of that year only", () => {
		expect(claimIn("令和5年度は目標を達成した。", 2023)).toMatchObject({ says: "reached" });
		expect(claimIn("令和6年度は目標を達成した。", 2025)).toBeNull();
	});
});

describe("the target that is meant", () => {
	it.each([
		"単年度の目標を達成した。",
		"単年度では目標を達成した。",
		"単年度目標を達成した。",
		"中間目標を達成した。",
		"中間年度の目標を達成した。",
		"年間目標を達成した。",
		"各年度の目標を達成した。",
		"当面の目標を達成した。",
		"今年度の目標を達成した。",
		"R6時点の目標を上回っており、順調である。",
		"Ｒ６時点の目標を達成した。",
		"R6の目標を達成した。",
		"令和6年度の目標を達成した。",
		"令和6年度目標を達成した。",
		"2024年度の目標を達成した。",
		"2024時点の目標を達成した。",
		"令和6年度末時点での目標を達成した。",
		"今年度の目標は既に達成した。",
	])("%s: an interim one", (sentence) => {
		expect(claimIn(sentence, 2024)).toMatchObject({ says: "reached", isInterim: true, topic: null });
	});

	it.each(["目標を達成した。", "今年度は目標を達成した。", "現時点で目標を達成した。", "年度末に目標を達成した。"])(
		"%s: the plan's",
		(sentence) => {
			expect(claimIn(sentence, 2024)).toMatchObject({ says: "reached", isInterim: false });
		},
	);
});

it("reads the longest text that a plan may hold, all one clause, well within the time a test may take", () => {
	const sentence = `${"取組を進め".repeat(6000)}目標を達成した。`;
	for (let i = 0; i < 10; i++) expect(claimIn(sentence, 2024)).toMatchObject({ says: "reached", topic: null });
});

describe("the topic of a claim", () => {
	it.each([
		["研修の受講者数は目標を達成した。", "研修の受講者数"],
		["研修の受講者数については目標を達成した。", "研修の受講者数"],
		["研修の受講者数については、目標を達成した。", "研修の受講者数"],
		["研修の受講者数に関しては、既に目標を達成した。", "研修の受講者数"],
		["研修の受講者数では目標を達成した。", "研修の受講者数"],
		["研修の受講者数が目標を達成した。", "研修の受講者数"],
		["研修の受講者数も、目標を達成した。", "研修の受講者数"],
		["研修の単年度の目標を達成した。", "研修"],
		["研修において目標を達成した。", "研修"],
		["令和6年度は、研修の受講者数は目標を達成した。", "研修の受講者数"],
		["研修については、周知が進み、令和6年度は目標を達成した。", "研修"],
		["会員数は増え、受講者数は目標を達成した。", "受講者数"],
		["施策の目標達成率がR6時点の目標を上回っており、概ね順調である。", "施策の目標達成率"],
	])("of %s: %s", (sentence, topic) => {
		expect(claimIn(sentence, 2024)?.topic).toBe(topic);
	});

	it.each([
		"目標を達成した。",
		"目標は達成した。",
		"目標値には達している。",
		"参加者が増え、目標を上回った。",
		"厳しい状況であったが、目標を上回った。",
		"町民をはじめ、多くの参加があり、目標を上回った。",
		"困難があるものの、目標を上回った。",
		"いずれの指標も目標を達成した。",
		"全ての指標で目標を達成した。",
		"本施策は目標を達成した。",
		"2つの成果指標は目標を達成した。",
		"町は目標を達成した。",
		"実績値は目標値を上回った。",
		"当初の目標を達成した。",
	])("of %s: none that narrows it", (sentence) => {
		expect(claimIn(sentence, 2024)).toMatchObject({ says: "reached", topic: null });
	});
});
