import { Decimal } from "decimal.js";
import type { DecimalString } from "../indicator";

/** How a value lies to the last known one, where that is worth asking about. */
export type Magnitude =
	/** `meant`: the value in the unit that would make it like the last known one. */
	{ kind: "unitSlip"; meant: DecimalString } | { kind: "jump" } | { kind: "zero" };

/** Enough for DECIMAL(20,6) times any shift below. Apart from the library's default. */
const D = Decimal.clone({ precision: 60, toExpNeg: -60, toExpPos: 60 });

/** Powers of ten that units are mistaken by: a share for %, 千, 万, 百万, 億. */
const SLIPS = [2, 3, 4, 6, 8].flatMap((power) => [power, -power]);

/** How far a value may be from the known one and still count as that value in another unit. */
const SLIP_TOLERANCE = 0.1;

const JUMP = 10;

/** Down from fewer than this to none is an ordinary year. */
const CONSIDERABLE = 10;

/**
 * Compares by size alone, without signs: −5 after 50 is a jump like 5 after 50. From 0 any value may follow, since no
 * factor leads there; 0 after a considerable value is asked about, because it is so often typed for "not known".
 */
export function magnitudeOf(value: DecimalString, known: DecimalString): Magnitude | null {
	const [size, knownSize] = [new D(value).abs(), new D(known).abs()];
	if (knownSize.isZero()) return null;
	if (size.isZero()) return knownSize.gte(CONSIDERABLE) ? { kind: "zero" } : null;
	for (const power of SLIPS) {
		const meant = new D(value).times(new D(10).pow(power));
		const distance = meant.abs().minus(knownSize).abs();
		if (distance.lte(knownSize.times(SLIP_TOLERANCE))) return { kind: "unitSlip", meant: meant.toFixed() };
	}
	const isJump = size.gte(knownSize.times(JUMP)) || size.times(JUMP).lte(knownSize);
	return isJump ? { kind: "jump" } : null;
}

/** Decimal places of a value as it is written, without closing zeros: 2 of "0.88", 0 of "80.0". */
export function placesOf(value: DecimalString): number {
	return new D(value).decimalPlaces();
}

/** Digits that say something: 3 of "78.9", 2 of "0.88", 1 of "80" and of "0.9", none of "0". */
export function significantDigits(value: DecimalString): number {
	const digits = value.replace(/[-.]/g, "").replace(/^0+/, "");
	return (value.includes(".") ? digits.replace(/0+$/, "") : digits).replace(/0+$/, "").length;
}
