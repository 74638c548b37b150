import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueAxis } from "@/lib/charts/value-axis";

const ticksOf = (values: number[], precision: number) => valueAxis(values, precision).ticks.map(({ value }) => value);

describe("valueAxis", () => {
	it.each([
		[
			"starts at zero where the values then can still be told apart",
			[74, 100, 29.8],
			1,
			["0", "25", "50", "75", "100"],
		],
		["leaves zero out where they could not", [75, 80, 78.9], 1, ["74", "76", "78", "80"]],
		["is no finer than the values", [0.89, 0.9, 0.88], 2, ["0.87", "0.88", "0.89", "0.90"]],
		["counts in whole numbers where the values are", [0, 2, 1], 0, ["0", "1", "2"]],
		["starts at zero for a flat line", [80, 80], 0, ["0", "20", "40", "60", "80"]],
		["has a height where all values are zero", [0, 0], 0, ["0", "1"]],
		["holds zero between negative and positive values", [-12.5, 5], 1, ["-15", "-10", "-5", "0", "5"]],
		["ends below zero for negative values close together", [-12.5, -10], 1, ["-13", "-12", "-11", "-10", "-9"]],
	])("%s", (_what, values, precision, ticks) => expect(ticksOf(values, precision)).toEqual(ticks));

	it("says whether zero is on it", () => {
		expect(valueAxis([29.8, 100], 1).startsAtZero).toBe(true);
		expect(valueAxis([75, 80], 1).startsAtZero).toBe(false);
	});

	it("covers any values by two to seven ticks that differ as written", () => {
		const values = fc.array(fc.double({ min: -1e14, max: 1e14, noNaN: true }), { minLength: 1 });
		fc.assert(
			fc.property(values, fc.integer({ min: 0, max: 6 }), (values, precision) => {
				const { min, max, ticks } = valueAxis(values, precision);
				const unseen = (max - min) * 1e-8;
				expect(min).toBeLessThanOrEqual(Math.min(...values) + unseen);
				expect(max).toBeGreaterThanOrEqual(Math.max(...values) - unseen);
				expect(ticks.length).toBeGreaterThanOrEqual(2);
				expect(ticks.length).toBeLessThanOrEqual(7);
				expect(new Set(ticks.map(({ value }) => value)).size).toBe(ticks.length);
			}),
		);
	});
});
