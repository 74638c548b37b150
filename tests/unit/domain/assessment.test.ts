import { expect, it } from "vitest";
import { contradictionsIn, pacesIn } from "@/lib/domain/assessment";
import { definition, series } from "../charts/series";

const indicator = series([definition("40", "80")], { 2024: "41", 2026: "60" });

it("a year's pace is counted from the baseline year of the definition in force", () => {
	const paceFrom = (baselineYear: number | null) => {
		const redefined = definition("50", "80", { fromYear: 2026, redefined: true, baselineYear });
		return pacesIn([series([definition("40", "80"), redefined], { 2026: "60" })], 2026);
	};
	// 70 is due in R8 on the way from R4, 60 on the way from R7.
	expect(paceFrom(null)).toMatchObject([{ pace: "behind" }]);
	expect(paceFrom(2025)).toMatchObject([{ pace: "onTrack" }]);
});

it("a claim is held against the numbers of the year it names, if that is the evaluated one", () => {
	const content = { progressGrade: null, situation: "令和6年度は目標を達成した。", outcome: null };
	expect(contradictionsIn(content, [indicator], 2024)).toMatchObject([{ kind: "claimAboveNumbers" }]);
	expect(contradictionsIn(content, [indicator], 2026)).toEqual([]);
});
