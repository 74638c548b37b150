import { expect, it } from "vitest";
import { completenessOf } from "@/lib/domain/entry/entry-completeness";
import { ENTRY_PARTS } from "@/lib/domain/entry-field";
import { actuals, sheet } from "./sheets";

const indicators = [
	{ code: "7-1-1-1", endedYear: null },
	{ code: "7-1-1-2", endedYear: 2024 },
	{ code: "7-1-1-3", endedYear: 2025 },
];

it("counts what is owed, what of it is there, and names what is missing in the order of the sheet", () => {
	const content = sheet({
		outcome: "案内表示を改めた。",
		nextSteps: " ",
		reviewGrade: 4,
		explanation: "説明",
		actuals: { ...actuals({ "7-1-1-1": "0" }), "7-1-1-3": { value: null, absence: "notSurveyed" } },
	});
	expect(completenessOf(content, indicators, ["reviewGrade", "nextSteps", "outcome", "actuals"], 2025)).toEqual({
		given: 4,
		asked: 5,
		missing: ["nextSteps"],
	});
	expect(completenessOf(content, indicators, ENTRY_PARTS, 2025)).toMatchObject({ given: 4, asked: 9 });
});

it("asks nothing where nothing is asked, and of a chapter only its values", () => {
	expect(completenessOf(sheet(), indicators, [], 2025)).toEqual({ given: 0, asked: 0, missing: [] });
	expect(completenessOf(sheet(), indicators, ["measures", "explanation"], 2025).asked).toBe(0);
	expect(completenessOf(sheet(), indicators, ["actuals"], 2026).missing).toEqual(["actual:7-1-1-1"]);
});
