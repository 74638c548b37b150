import fc from "fast-check";
import type { DecimalString } from "@/lib/domain/indicator";

/**
 * A decimal as the integer `units` × 10^−`scale`. Tests compute with these exactly, in integers, so that what they
 * expect shares no arithmetic with the code under test.
 */
export type Scaled = { units: bigint; scale: number };

/** The decimal as plain digits, with as many places as its scale: 90 at scale 2 is `"0.90"`. */
export function decimalText({ units, scale }: Scaled): DecimalString {
	if (scale <= 0) return String(units * 10n ** BigInt(-scale));
	const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
	return `${units < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** The units of a decimal at a scale not below its own. */
function unitsAt({ units, scale }: Scaled, at: number): bigint {
	return units * 10n ** BigInt(at - scale);
}

/** Negative, zero or positive, as `a` is below, at or above `b`. */
export function compare(a: Scaled, b: Scaled): number {
	const { units } = minus(a, b);
	return units < 0n ? -1 : units > 0n ? 1 : 0;
}

export function minus(a: Scaled, b: Scaled): Scaled {
	const scale = Math.max(a.scale, b.scale);
	return { units: unitsAt(a, scale) - unitsAt(b, scale), scale };
}

export function times(a: Scaled, b: Scaled): Scaled {
	return { units: a.units * b.units, scale: a.scale + b.scale };
}

export function negated({ units, scale }: Scaled): Scaled {
	return { units: -units, scale };
}

/** × 10^`places`. */
export function shifted({ units, scale }: Scaled, places: number): Scaled {
	return { units, scale: scale - places };
}

/** Decimals of up to `digits` digits, up to `maxScale` of them after the point. */
function scaled(digits: number, maxScale: number): fc.Arbitrary<Scaled> {
	const limit = 10n ** BigInt(digits) - 1n;
	return fc.record({ units: fc.bigInt({ min: -limit, max: limit }), scale: fc.integer({ min: 0, max: maxScale }) });
}

/** Decimals a town may enter, up to 14 digits before the point and 6 after it; small ones are common, so that some coincide. */
export const decimals: fc.Arbitrary<Scaled> = fc.oneof(scaled(20, 6), scaled(4, 2), scaled(1, 0));

/** Decimals far outside what a town enters: up to 120 digits, or up to 120 places. */
export const extremeDecimals: fc.Arbitrary<Scaled> = fc.oneof(
	scaled(120, 0),
	scaled(3, 120),
	scaled(120, 120),
	decimals,
);

/** Decimals above 0. */
export const positiveDecimals: fc.Arbitrary<Scaled> = fc.record({
	units: fc.bigInt({ min: 1n, max: 10n ** 8n }),
	scale: fc.integer({ min: 0, max: 6 }),
});
