/** One line of the result: what was measured, what came out, what it should be, and whether it is. */
export type Figure = { name: string; figure: string; goal: string; met: boolean };

type Format = (value: number) => string;

/** A figure that should not be exceeded. `detail` says what it was made from. */
export function atMost(name: string, value: number, limit: number, format: Format, detail?: string): Figure {
	return line(name, value, `≤ ${format(limit)}`, value <= limit, format, detail);
}

/** A figure that should be reached. */
export function atLeast(name: string, value: number, limit: number, format: Format, detail?: string): Figure {
	return line(name, value, `≥ ${format(limit)}`, value >= limit, format, detail);
}

function line(name: string, value: number, goal: string, met: boolean, format: Format, detail?: string): Figure {
	return { name, figure: detail ? `${format(value)} (${detail})` : format(value), goal, met };
}

/** The middle value; of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
	if (low === undefined || high === undefined) throw new Error("there is no median of nothing");
	return (low + high) / 2;
}

const grouped = new Intl.NumberFormat("en");

export const whole: Format = (value) => grouped.format(Math.round(value));
export const ratio: Format = (value) => value.toFixed(2);
export const milliseconds: Format = (value) => {
	const places = value < 10 ? 2 : value < 100 ? 1 : 0;
	return `${places > 0 ? value.toFixed(places) : whole(value)} ms`;
};
/** Kilobytes of 1,000 bytes, as networks count. */
export const kilobytes: Format = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;
/** Megabytes of 1,000,000 bytes. */
export const megabytes: Format = (bytes) => `${(bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)} MB`;
export const seconds: Format = (value) => `${(value / 1000).toFixed(1)} s`;
