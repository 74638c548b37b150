import fc from "fast-check";
import { expect, it } from "vitest";
import { compareIndicator, type Movement, summarizeComparison } from "@/lib/domain/comparison";
import { PROGRESS_GRADES, REVIEW_GRADES } from "@/lib/domain/grades";
import { DIRECTIONS } from "@/lib/domain/indicator";
import { compare, decimals, decimalText, type Scaled } from "@/tests/support/arbitraries";
import { anySeries, anyYear, definition, series } from "../charts/series";

const TURNED: Record<Movement, Movement> = {
	improved: "fellBack",
	fellBack: "improved",
	same: "same",
	redefined: "redefined",
	incomplete: "incomplete",
};

const gradesOf = fc.uniqueArray(
	fc.record({
		fiscalYear: anyYear,
		progressGrade: fc.constantFrom(null, ...PROGRESS_GRADES),
		reviewGrade: fc.constantFrom(null, ...REVIEW_GRADES),
	}),
	{ selector: ({ fiscalYear }) => fiscalYear },
);
const anyPolicy = fc.record({
	code: fc.constant("7-1-1"),
	indicators: fc.array(anySeries, { maxLength: 3 }),
	grades: gradesOf,
});

it("the other way round, what improved fell back and the rest stays", () => {
	fc.assert(
		fc.property(anySeries, anyYear, anyYear, (of, from, to) => {
			const there = compareIndicator(of, from, to);
			const back = compareIndicator(of, to, from);
			expect(back.movement).toBe(TURNED[there.movement]);
			expect(back.revisions).toEqual(there.revisions);
			expect([back.from, back.to]).toEqual([there.to, there.from]);
		}),
	);
});

it("a year beside itself shows no change", () => {
	fc.assert(
		fc.property(anySeries, anyYear, (of, year) => {
			const { movement, revisions } = compareIndicator(of, year, year);
			expect(["same", "incomplete"]).toContain(movement);
			expect(revisions).toEqual([]);
		}),
	);
});

it("what improves twice has improved over both years", () => {
	const triples = fc.tuple(decimals, decimals, decimals);
	const sign: Partial<Record<Movement, number>> = { improved: 1, same: 0, fellBack: -1 };
	fc.assert(
		fc.property(triples, decimals, fc.constantFrom(...DIRECTIONS), ([a, b, c], target, direction) => {
			const of = series([definition(null, decimalText(target), { direction })], {
				2024: decimalText(a),
				2025: decimalText(b),
				2026: decimalText(c),
			});
			const step = (from: number, to: number) => sign[compareIndicator(of, from, to).movement] ?? Number.NaN;
			fc.pre(step(2024, 2025) >= 0 && step(2025, 2026) >= 0);
			expect(step(2024, 2026)).toBe(Math.max(step(2024, 2025), step(2025, 2026)));
		}),
	);
});

it("follows exact arithmetic in the indicator's direction, whatever the target", () => {
	const order = (a: Scaled, b: Scaled) => Math.sign(compare(a, b));
	fc.assert(
		fc.property(decimals, decimals, decimals, fc.constantFrom("increase", "decrease"), (a, b, target, direction) => {
			const of = series([definition(null, decimalText(target), { direction })], {
				2024: decimalText(a),
				2025: decimalText(b),
			});
			const expected = direction === "increase" ? order(b, a) : order(a, b);
			expect(compareIndicator(of, 2024, 2025).movement).toBe(["fellBack", "same", "improved"][expected + 1]);
		}),
	);
});

it("a summary turned round lists the same in the opposite lists", () => {
	fc.assert(
		fc.property(fc.array(anyPolicy, { maxLength: 3 }), anyYear, anyYear, (policies, from, to) => {
			const there = summarizeComparison(policies, from, to);
			const back = summarizeComparison(policies, to, from);
			const codes = (of: readonly { indicator: { series: unknown } }[]) => of.map(({ indicator }) => indicator.series);
			for (const movement of Object.keys(TURNED) as Movement[]) {
				expect(codes(back.indicators[TURNED[movement]])).toEqual(codes(there.indicators[movement]));
			}
			expect(codes(back.revised)).toEqual(codes(there.revised));
			const fields = (of: readonly { change: { field: string } }[]) => of.map(({ change }) => change.field);
			expect(fields(back.grades.up)).toEqual(fields(there.grades.down));
			expect(fields(back.grades.incomplete)).toEqual(fields(there.grades.incomplete));
		}),
	);
});
