import type { DecimalString } from "@/lib/domain/indicator";

type ValueTick = { position: number; value: DecimalString; places: number };

/** `ticks` run from `min` to `max`. `startsAtZero` is false when the axis leaves zero out and must say so. */
export type ValueAxis = { min: number; max: number; ticks: ValueTick[]; startsAtZero: boolean };

/** About how many steps the ticks divide the axis into. */
const INTERVALS = 4;

/**
 * Zero is on the axis unless it would press the values into less than this part of it. A line shows change by its
 * slope, not by its length as a bar does, so it may leave zero out; but only when the change could not be read
 * otherwise, and the chart then says so in words and with a break in the axis.
 */
const READABLE_SHARE = 0.25;

/** Binary numbers are good for fifteen digits: finer steps than this share of the largest value would be noise. */
const FINEST_SHARE = 1e-12;

/** The smallest of 1, 2, 2.5, 5 × 10ⁿ from `least` on that needs no more than `precision` places, with its places. */
function roundStep(least: number, precision: number): { step: number; places: number } {
	const exponent = Math.floor(Math.log10(least));
	const steps = [exponent, exponent + 1].flatMap((power) =>
		[1, 2, 2.5, 5].map((factor) => ({
			step: Number(`${factor}e${power}`),
			places: Math.max(0, (factor === 2.5 ? 1 : 0) - power),
		})),
	);
	const isFine = ({ step, places }: { step: number; places: number }) => step >= least && places <= precision;
	return steps.find(isFine) ?? { step: 1, places: 0 };
}

/** The range the ticks must cover. */
function rangeOf(values: readonly number[]): { low: number; high: number } {
	const low = Math.min(...values);
	const high = Math.max(...values);
	const farthest = Math.max(Math.abs(low), Math.abs(high));
	const withZero = { low: Math.min(low, 0), high: Math.max(high, 0) };
	const span = high - low;
	const isReadable = span === 0 || span >= farthest * READABLE_SHARE;
	if (isReadable || low * high <= 0) return withZero;
	// A little air, so that the lowest point is not taken for nothing.
	const air = span * 0.15;
	return low > 0 ? { low: Math.max(0, low - air), high } : { low: low - air, high: Math.min(0, high + air) };
}

/** A value axis with few round ticks that covers `values`, no finer than the indicator's `precision`. */
export function valueAxis(values: readonly number[], precision: number): ValueAxis {
	const { low, high } = rangeOf(values);
	const farthest = Math.max(Math.abs(low), Math.abs(high));
	const finest = Math.max(Number(`1e${-precision}`), farthest * FINEST_SHARE);
	const { step, places } = roundStep(Math.max((high - low) / INTERVALS, finest), precision);
	const first = Math.floor(low / step + 1e-9);
	const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
	const ticks = Array.from({ length: last - first + 1 }, (_, i) => {
		const value = ((first + i) * step).toFixed(places);
		return { position: Number(value), value, places };
	});
	const [min, max] = [first * step, last * step];
	return { min, max, ticks, startsAtZero: min <= 0 && max >= 0 };
}
