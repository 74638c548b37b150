import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Direction } from "@/lib/domain/indicator";
import { DIRECTIONS } from "@/lib/domain/indicator";
import type { Computed, Pace, ProgressInput } from "@/lib/domain/progress";
import { pace, progressOf, progressRate, roundForDisplay } from "@/lib/domain/progress";
import type { Scaled } from "@/tests/support/arbitraries";
import {
	compare,
	decimals,
	decimalText,
	extremeDecimals,
	minus,
	negated,
	positiveDecimals,
	shifted,
	times,
} from "@/tests/support/arbitraries";

// A counterexample in large decimals can take for ever to shrink; one that is not the smallest is worth more than a hang.
fc.configureGlobal({ interruptAfterTimeLimit: 3000 });

/** What the three numbers are computed from, with decimals that tests can compute with. */
type Case = Pick<ProgressInput, "direction" | "year" | "years"> & {
	baseline: Scaled | null;
	target: Scaled | null;
	actual: Scaled | null;
};
type FullCase = Case & { baseline: Scaled; target: Scaled; actual: Scaled };

const directions = fc.constantFrom(...DIRECTIONS);

/** A plan of 1 to 12 years, and a year from before its baseline to after its target. */
const calendars = fc
	.record({ baselineYear: fc.integer({ min: 2010, max: 2040 }), span: fc.integer({ min: 1, max: 12 }) })
	.chain(({ baselineYear, span }) =>
		fc.record({
			years: fc.constant({ baselineYear, targetYear: baselineYear + span }),
			year: fc.integer({ min: baselineYear - 3, max: baselineYear + span + 3 }),
		}),
	);

function fullCases(values: fc.Arbitrary<Scaled> = decimals): fc.Arbitrary<FullCase> {
	const parts = fc.record({ direction: directions, baseline: values, target: values, actual: values });
	return fc.tuple(parts, calendars).map(([part, calendar]) => ({ ...part, ...calendar }));
}

/** Cases in which any of the values may be absent. */
function anyCases(values: fc.Arbitrary<Scaled> = decimals): fc.Arbitrary<Case> {
	const presence = fc.record({ baseline: fc.boolean(), target: fc.boolean(), actual: fc.boolean() });
	return fc.tuple(fullCases(values), presence).map(([full, has]) => ({
		...full,
		baseline: has.baseline ? full.baseline : null,
		target: has.target ? full.target : null,
		actual: has.actual ? full.actual : null,
	}));
}

const text = (value: Scaled | null) => value && decimalText(value);

function inputOf({ baseline, target, actual, ...rest }: Case): ProgressInput {
	return { ...rest, baseline: text(baseline), target: text(target), actual: text(actual) };
}

function mapValues(given: Case, change: (value: Scaled) => Scaled): Case {
	const changed = (value: Scaled | null) => value && change(value);
	return {
		...given,
		baseline: changed(given.baseline),
		target: changed(given.target),
		actual: changed(given.actual),
	};
}

const better = (a: Scaled, b: Scaled, direction: Direction) =>
	direction === "decrease" ? compare(a, b) < 0 : compare(a, b) > 0;
const reached = (a: Scaled, b: Scaled, direction: Direction) => !better(b, a, direction);

/** Paces in one another's order; those that never meet in one indicator may share a rank. */
const RANK: Record<Pace, number> = {
	noData: 0,
	regressed: 1,
	behind: 2,
	onTrack: 3,
	notYet: 3,
	belowTarget: 3,
	achieved: 4,
};

describe("direction", () => {
	const FLIPPED: Record<"increase" | "decrease", Direction> = { increase: "decrease", decrease: "increase" };

	it("changes nothing when values are mirrored and increase and decrease change places", () => {
		fc.assert(
			fc.property(anyCases(), fc.constantFrom("increase", "decrease"), (given, direction) => {
				const straight = progressOf(inputOf({ ...given, direction }));
				const mirrored = progressOf(inputOf({ ...mapValues(given, negated), direction: FLIPPED[direction] }));
				expect(mirrored.pace).toBe(straight.pace);
				expect(mirrored.progressRate).toEqual(straight.progressRate);
			}),
		);
	});

	it("makes maintain the same as increase", () => {
		fc.assert(
			fc.property(anyCases(), (given) => {
				const { input: _, ...maintained } = progressOf(inputOf({ ...given, direction: "maintain" }));
				expect(progressOf(inputOf({ ...given, direction: "increase" }))).toMatchObject(maintained);
			}),
		);
	});
});

describe("進捗率", () => {
	it("is 0 at the baseline and 100 at the target", () => {
		fc.assert(
			fc.property(fullCases(), (given) => {
				fc.pre(compare(given.baseline, given.target) !== 0);
				const at = (actual: Scaled) => progressRate(inputOf({ ...given, actual }));
				expect(at(given.baseline)).toEqual({ ok: true, value: "0" });
				expect(at(given.target)).toEqual({ ok: true, value: "100" });
			}),
		);
	});
});

describe("every value", () => {
	const PLAIN_DIGITS = /^-?\d+(?:\.\d+)?$/;
	const NEGATIVE_ZERO = /^-0(?:\.0*)?$/;

	function expectPlain(value: string) {
		expect(value).toMatch(PLAIN_DIGITS);
		expect(value).not.toMatch(NEGATIVE_ZERO);
	}

	it.each([
		{ name: "for numbers a town may enter", values: decimals },
		{ name: "for numbers of up to 120 digits and 120 places", values: extremeDecimals },
	])("is plain digits, never NaN, Infinity, an exponent or a negative zero, $name", ({ values }) => {
		fc.assert(
			fc.property(anyCases(values), fc.integer({ min: 0, max: 6 }), (given, places) => {
				const { achievementRate, progressRate, expected } = progressOf(inputOf(given));
				for (const computed of [achievementRate, progressRate, expected]) {
					if (!computed.ok) continue;
					expectPlain(computed.value);
					expectPlain(roundForDisplay(computed.value, places));
				}
			}),
		);
	});
});

describe("units", () => {
	function expectSameRates(given: Case, changed: Case) {
		const [before, after] = [progressOf(inputOf(given)), progressOf(inputOf(changed))];
		expect(after.achievementRate).toEqual(before.achievementRate);
		expect(after.progressRate).toEqual(before.progressRate);
		expect(after.pace).toBe(before.pace);
	}

	it("change neither rates nor pace when every value is multiplied by a power of ten", () => {
		fc.assert(
			fc.property(anyCases(), fc.integer({ min: -12, max: 12 }), (given, places) => {
				expectSameRates(
					given,
					mapValues(given, (value) => shifted(value, places)),
				);
			}),
		);
	});

	it("change neither rates nor pace when every value is multiplied by a positive decimal", () => {
		fc.assert(
			fc.property(anyCases(), positiveDecimals, (given, factor) => {
				expectSameRates(
					given,
					mapValues(given, (value) => times(value, factor)),
				);
			}),
		);
	});
});

describe("ペース", () => {
	it("never gets worse when the value gets better", () => {
		fc.assert(
			fc.property(anyCases(), decimals, decimals, (given, one, other) => {
				const [best, worst] = better(one, other, given.direction) ? [one, other] : [other, one];
				const paceOf = (actual: Scaled) => pace(inputOf({ ...given, actual }));
				expect(RANK[paceOf(best)]).toBeGreaterThanOrEqual(RANK[paceOf(worst)]);
			}),
		);
	});

	it("is achieved exactly when the value has reached the target", () => {
		fc.assert(
			fc.property(anyCases(), (given) => {
				const { actual, target, direction } = given;
				const hasReached = actual !== null && target !== null && reached(actual, target, direction);
				expect(pace(inputOf(given)) === "achieved").toBe(hasReached);
			}),
		);
	});

	/** The pace by exact integers: v reaches b + (t−b)·elapsed/span exactly when v·span reaches b·span + (t−b)·elapsed. */
	function exactPace({ direction, baseline, target, actual, year, years }: FullCase): Pace {
		if (reached(actual, target, direction)) return "achieved";
		if (compare(baseline, target) === 0) return "belowTarget";
		const span = years.targetYear - years.baselineYear;
		const elapsed = Math.min(Math.max(year - years.baselineYear, 0), span);
		const multiple = (value: Scaled, factor: number) => times(value, { units: BigInt(factor), scale: 0 });
		const gone = multiple(minus(actual, baseline), span);
		const due = multiple(minus(target, baseline), elapsed);
		if (reached(gone, due, direction)) return "onTrack";
		return reached(actual, baseline, direction) ? "behind" : "regressed";
	}

	it("is never decided by rounding", () => {
		fc.assert(
			fc.property(fullCases(), (given) => {
				expect(pace(inputOf(given))).toBe(exactPace(given));
			}),
			{ numRuns: 500 },
		);
	});
});

describe("the expected value", () => {
	const number = (computed: Computed) => (computed.ok ? parsed(computed.value) : null);

	/** Plain digits as a decimal that tests can compute with. */
	function parsed(digits: string): Scaled {
		const [whole = "", decimals = ""] = digits.split(".");
		return { units: BigInt(whole + decimals), scale: decimals.length };
	}

	it("lies between baseline and target", () => {
		fc.assert(
			fc.property(fullCases(), (given) => {
				const expected = number(progressOf(inputOf(given)).expected);
				const [low, high] =
					compare(given.baseline, given.target) < 0 ? [given.baseline, given.target] : [given.target, given.baseline];
				expect(expected).not.toBeNull();
				if (expected === null) return;
				expect(compare(expected, low)).toBeGreaterThanOrEqual(0);
				expect(compare(expected, high)).toBeLessThanOrEqual(0);
			}),
		);
	});

	it("is never farther from the target a year later", () => {
		fc.assert(
			fc.property(fullCases(), (given) => {
				const inYear = (year: number) => number(progressOf(inputOf({ ...given, year })).expected);
				const [now, later] = [inYear(given.year), inYear(given.year + 1)];
				if (now === null || later === null) throw new Error("a full case has an expected value");
				const towards = compare(given.target, given.baseline);
				expect(compare(later, now) * towards).toBeGreaterThanOrEqual(0);
			}),
		);
	});

	it("agrees with the pace: a value exactly there is on track or has achieved the target", () => {
		fc.assert(
			fc.property(fullCases(), (given) => {
				const input = inputOf(given);
				const { expected } = progressOf(input);
				fc.pre(expected.ok && compare(given.baseline, given.target) !== 0);
				if (!expected.ok) return;
				expect(["onTrack", "achieved"]).toContain(pace({ ...input, actual: expected.value }));
			}),
		);
	});
});

describe("rounding for display", () => {
	/** Half up by exact integers, with ties away from zero. */
	function rounded({ units, scale }: Scaled, places: number): Scaled {
		if (scale <= places) return { units, scale };
		const step = 10n ** BigInt(scale - places);
		const size = units < 0n ? -units : units;
		const whole = (size + step / 2n) / step;
		return { units: units < 0n ? -whole : whole, scale: places };
	}

	it("goes to the nearest number of that many places, ties away from zero", () => {
		fc.assert(
			fc.property(decimals, fc.integer({ min: 0, max: 6 }), (value, places) => {
				const expected = rounded(value, places);
				const padded = { units: expected.units * 10n ** BigInt(places - expected.scale), scale: places };
				expect(roundForDisplay(decimalText(value), places)).toBe(decimalText(padded));
			}),
		);
	});

	it("changes nothing when done twice", () => {
		fc.assert(
			fc.property(decimals, fc.integer({ min: 0, max: 6 }), (value, places) => {
				const once = roundForDisplay(decimalText(value), places);
				expect(roundForDisplay(once, places)).toBe(once);
			}),
		);
	});
});
